import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Ar24Access } from './call-ar24';
import { frameset, frameBanner } from './frameset';
import { pageOf } from './layout';
import { accountConfiguration } from './pages/account-configuration';
import { accountInformation } from './pages/account-information';
import { accountInvoices } from './pages/account-invoices';
import { properties } from './pages/properties';
import { registeredMailForm } from './pages/registered-mail-form';
import { registeredMailLog } from './pages/registered-mail-log';
import { registeredMailResult } from './pages/registered-mail-result';
import { tenants } from './pages/tenants';
import { getMail, listSenders, sendingFormSchema, sendMail } from './registered-mail';

const ASSETS: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'cadre.css': 'text/css; charset=utf-8',
  'fonctions.js': 'text/javascript; charset=utf-8',
};

const LOG_LENGTH = 20;

/** The agency's legacy web application; it knows AR24 and nothing else. */
export function backOfficeApp(access: Ar24Access): Hono {
  const app = new Hono();
  app.get('/', (c) => c.redirect('/compte/informations'));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/compte/informations', (c) => c.html(pageOf('informations', accountInformation())));
  app.get('/compte/configuration', (c) => c.html(pageOf('configuration', accountConfiguration())));
  app.get('/compte/factures', (c) => c.html(pageOf('factures', accountInvoices())));
  app.get('/biens', (c) => c.html(pageOf('biens', properties())));
  app.get('/locataires', (c) => c.html(pageOf('locataires', tenants())));
  app.get('/frameset', (c) => c.html(frameset()));
  app.get('/frameset/bandeau', (c) => c.html(frameBanner()));
  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name');
    const type = ASSETS[name];
    if (type === undefined) return c.notFound();
    const text = await readFile(new URL(`assets/${name}`, import.meta.url), 'utf8');
    return c.body(text, 200, { 'Content-Type': type });
  });
  addRegisteredMail(app, access);
  return app;
}

function addRegisteredMail(app: Hono, access: Ar24Access): void {
  const sent: string[] = [];
  app.get('/lre/envoi', async (c) =>
    c.html(pageOf('envoi', registeredMailForm(await listSenders(access)))),
  );
  app.post('/lre/envoi', async (c) => {
    const form = sendingFormSchema.parse(await c.req.parseBody());
    const answer = await sendMail(access, form);
    if (answer.ok) sent.unshift(answer.result.id);
    return c.html(pageOf('envoi', registeredMailResult(answer)));
  });
  app.get('/lre/suivi', async (c) => {
    const mails = await Promise.all(sent.slice(0, LOG_LENGTH).map((id) => getMail(access, id)));
    return c.html(pageOf('suivi', registeredMailLog(mails)));
  });
}
