import { html, raw } from 'hono/html';
import { banner, document } from './layout';
import type { Html } from './layout';

const FRAMESET_DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Frameset//EN" ' +
  '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-frameset.dtd">';

/** The application in frames, as agencies with an old bookmark still open it. */
export function frameset(): Html {
  return html`${raw(FRAMESET_DOCTYPE)}
    <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" lang="fr">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>IMMOGEST PRO</title>
      </head>
      <frameset rows="58,*" frameborder="0" framespacing="0" border="0">
        <frame
          name="bandeau"
          title="Bandeau"
          src="/frameset/bandeau"
          scrolling="no"
          noresize="noresize"
        />
        <frame name="principal" title="Page" src="/compte/informations" />
      </frameset>
    </html>`;
}

export function frameBanner(): Html {
  return document('Bandeau', banner());
}
