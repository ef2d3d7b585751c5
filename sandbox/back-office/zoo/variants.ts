import type { ZooPage } from './zoo-page';

const only = ({ parts }: ZooPage) =>
  Object.keys(parts).length === 1 && !/<iframe|part=/.test(parts.main);

/** A form that is sent by its address loses what the address says of the document. */
function keepPart(html: string, part: string): string {
  return html.replaceAll(
    /<form method="get"[^>]*>/g,
    `$&<input type="hidden" name="part" value="${part}">`,
  );
}

/** The same page in one frame of a frameset, beside a menu. */
function inFrameset(page: ZooPage): ZooPage {
  const title = /<title>(.*?)<\/title>/.exec(page.parts.main)?.[1] ?? '';
  return {
    ...page,
    id: `${page.id}-cadre`,
    oddity: `${page.oddity}; in a frameset`,
    frame: 'droite',
    parts: {
      main: `<html><head><title>${title}</title></head><frameset cols="160,*"><frame name="gauche" src="?part=gauche"><frame name="droite" src="?part=droite"></frameset></html>`,
      gauche: '<html><body><a href="#">Accueil</a><br><a href="#">Biens</a></body></html>',
      droite: keepPart(page.parts.main, 'droite'),
    },
  };
}

/** The same page without a doctype and in the charset of its time. */
function inLatin1(page: ZooPage): ZooPage {
  const main = page.parts.main
    .replace('<!DOCTYPE html>', '')
    .replace('<meta charset="utf-8">', '')
    .replaceAll('’', "'")
    .replaceAll('►', '&gt;');
  return {
    ...page,
    id: `${page.id}-latin1`,
    oddity: `${page.oddity}; ISO-8859-1, no doctype`,
    contentType: 'text/html; charset=iso-8859-1',
    parts: { main },
  };
}

/** Each page that is one document of HTML, in a frameset and in the markup of 1999. */
export function variantsOf(pages: readonly ZooPage[]): ZooPage[] {
  const plain = pages.filter((page) => only(page) && !page.contentType && !page.path.includes('#'));
  return plain.flatMap((page, at) => (at % 2 === 0 ? inFrameset(page) : inLatin1(page)));
}
