import type { ZooPage } from './zoo-page';

const only = ({ parts }: ZooPage) =>
  Object.keys(parts).length === 1 && !/<iframe|part=/.test(parts.main);

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
      droite: page.parts.main,
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
