import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of the bench: what it is called in the report, and its HTML. */
export interface BenchPage {
  readonly name: string;
  readonly path: string;
  readonly html: string;
}

/** Rows of a list as back offices have them; each is ten nodes. */
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<tr><td><a href="#${at}">Bien ${at}</a></td><td>T${at % 5} rue Neuve</td><td><b>${at * 7} €</b></td></tr>`,
  ).join('');

const document = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body>${body}<table id="living"></table></body></html>`;

const menu = '<p><a href="#">COMPTE</a> <a href="#">BIENS</a> <a href="#">LRE</a></p>';

export const benchPages: readonly BenchPage[] = [
  {
    name: 'A list of properties, 20,000 nodes',
    path: '/biens',
    html: document('Liste des biens', `${menu}<h1>Biens</h1><table>${rows(2000)}</table>`),
  },
  {
    name: 'An account page, 20,000 nodes',
    path: '/compte/factures',
    html: document('Compte', `${menu}<h1>Factures</h1><table>${rows(2000)}</table>`),
  },
  {
    name: 'A sending page, 20,000 nodes',
    path: '/lre/envoi',
    html: document(
      'Lettre recommandée électronique',
      `${menu}<form><label>Expéditeur <select><option>-- Choisir --</option><option>Camille Durand</option></select></label><label>Code OTP <input maxlength="6"></label></form><table>${rows(2000)}</table>`,
    ),
  },
];

/** Serves the pages on a free port of the loopback address. */
export async function servePages(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const page = benchPages.find(({ path }) => path === request.url);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
