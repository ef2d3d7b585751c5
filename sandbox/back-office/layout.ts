import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { TABS } from './tabs';
import type { PageKey } from './tabs';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The doctype of the time: browsers lay tables out in their almost-standards mode. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" ' +
  '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A whole page around `content`, with its tab and sub-tab lit. */
export function pageOf(current: PageKey, content: Html): Html {
  const tab = TABS.find(({ pages }) => pages.some(({ key }) => key === current)) ?? TABS[0];
  const title = tab.pages.find(({ key }) => key === current)?.label ?? tab.label;
  return document(
    `${tab.label} - ${title}`,
    html`<table id="cadre" width="980" align="center" cellpadding="0" cellspacing="0">
      <tr id="ligne-bandeau">
        <td>${banner()}</td>
      </tr>
      <tr>
        <td id="onglets">${tabs(tab.label)}</td>
      </tr>
      <tr>
        <td id="sous-onglets">${subTabs(tab.pages, current)}</td>
      </tr>
      <tr>
        <td id="corps">${content}</td>
      </tr>
      <tr>
        <td id="pied">
          IMMOGEST PRO v4.2.1 &copy; 2009 - Compatible Internet Explorer 7 et Firefox 3 -
          R&eacute;solution conseill&eacute;e 1024 x 768
        </td>
      </tr>
    </table>`,
  );
}

/** Head and scripts that every page of the application has. */
export function document(title: string, body: Html): Html {
  return html`${raw(DOCTYPE)}
    <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" lang="fr">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="generator" content="IMMOGEST PRO 4.2.1" />
        <title>IMMOGEST PRO - ${title}</title>
        <link rel="stylesheet" type="text/css" href="/assets/style.css" />
        <link rel="stylesheet" type="text/css" href="/assets/cadre.css" />
        <script type="text/javascript" src="/assets/fonctions.js"></script>
      </head>
      <body onload="initPage()">
        ${body}
      </body>
    </html>`;
}

/** Name, agency, session and the clock that never stops. */
export function banner(): Html {
  return html`<table id="bandeau" width="100%" cellpadding="0" cellspacing="0">
    <tr>
      <td class="logo">IMMOGEST<span>PRO</span></td>
      <td class="agence">
        AGENCE DU VIEUX-PORT<br /><small>13001 MARSEILLE - Code client 07421</small>
      </td>
      <td class="session" align="right">
        Session : <b>MARTIN Claire</b> | <a href="#" onclick="return fermerSession()">Quitter</a
        ><br />
        <span id="horloge">&nbsp;</span>
      </td>
    </tr>
  </table>`;
}

function tabs(current: string): Html {
  return html`<table cellpadding="0" cellspacing="0">
    <tr>
      ${TABS.map(
        ({ label, pages }) =>
          html`<td class="${label === current ? 'onglet actif' : 'onglet'}" nowrap="nowrap">
            <a href="${pages[0].href}" onmouseover="statut('${label}')">${label}</a>
          </td>`,
      )}
    </tr>
  </table>`;
}

function subTabs(
  pages: readonly { key: PageKey; label: string; href: string }[],
  current: PageKey,
): Html {
  return html`${pages.map(({ key, label, href }, index) => [
    index === 0 ? '' : ' | ',
    html`<a href="${href}" class="${key === current ? 'actif' : ''}">${label}</a>`,
  ])}`;
}
