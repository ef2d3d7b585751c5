import { describe, expect, it } from 'vitest';
import { findAccountPlaces } from './account-place';
import type { FramePage } from './frame-page';

function pageOf(html: string, path = '/index.php', host = 'gestion.example.fr'): FramePage {
  return { document: new DOMParser().parseFromString(html, 'text/html'), path, host };
}

function placeIn(...pages: FramePage[]) {
  const places = pages.map(({ document }) => findAccountPlaces(document, pages)[0] ?? null);
  return places.map(
    (place) => place && `${place.where} ${place.element.localName}#${place.element.id}`,
  );
}

const subTabs = (lit: string) =>
  ['INFORMATIONS', 'CONFIGURATION', 'FACTURES']
    .map((name) => `<a href="#" class="${name === lit ? 'actif' : ''}">${name}</a>`)
    .join(' | ');

const tabs = (lit: string) =>
  `<table><tr>${['COMPTE', 'BIENS', 'LRE']
    .map((name) => `<td class="onglet ${name === lit ? 'actif' : ''}"><a href="#">${name}</a></td>`)
    .join('')}</tr></table>`;

describe('no account page', () => {
  it.each([
    ['accounting', '<title>Comptabilité</title>', 'Comptes', 'Factures'],
    ['suppliers', '', 'Compte', 'Factures fournisseurs'],
    ['a password', '<title>Mot de passe</title>', 'Compte', 'Informations'],
    ['a flat', '<title>Appartement T3</title>', 'Compte', 'Informations'],
  ])('is one of %s, whatever else it says', (_, head, area, heading) => {
    const crumbs = `<div class="fil-ariane">${area} &gt; ${heading}</div>`;
    expect(placeIn(pageOf(`${head}${crumbs}<h1>${heading}</h1>`, '/compte'))).toEqual([null]);
  });
});

describe('an account page', () => {
  it.each(['INFORMATIONS', 'CONFIGURATION', 'FACTURES'])('is known by its lit tabs: %s', (lit) => {
    const heading = `<h1 id="title">${lit.toLowerCase()} du compte</h1>`;
    expect(placeIn(pageOf(`${tabs('COMPTE')}${subTabs(lit)}<div>${heading}</div>`))).toEqual([
      'after h1#title',
    ]);
  });

  it('is known by its address and heading alone', () => {
    const page = pageOf('<h2 id="t">Mes factures</h2>', '/MonCompte/mes_factures.php');
    expect(placeIn(page)).toEqual(['after h2#t']);
  });

  it('is known by its breadcrumb', () => {
    const page = pageOf(
      '<div class="filAriane">Accueil &gt; Compte &gt; Configuration</div><h1 id="t">Configuration générale</h1>',
    );
    expect(placeIn(page)).toEqual(['after h1#t']);
  });

  it('is known by the one sub-tab that is no link', () => {
    const strip =
      '<table><tr><td><b>Informations</b></td><td><a href="#">Configuration</a></td><td><a href="#">Factures</a></td></tr></table>';
    const page = pageOf(`<title>Compte</title>${strip}<div id="contenu"><form></form></div>`);
    expect(placeIn(page)).toEqual(['prepend div#contenu']);
  });

  it('is known by tabs drawn as pictures', () => {
    const strip =
      '<ul><li class="on"><a href="#"><img alt="Factures"></a></li><li><a href="#"><img alt="Informations"></a></li></ul>';
    const page = pageOf(`<title>Mon compte</title><div id="tabs">${strip}</div>`, '/page.asp');
    expect(placeIn(page)).toEqual(['after ul#']);
  });

  it('has the panel outside the table whose caption is the heading', () => {
    const page = pageOf('<table id="t"><caption>Factures</caption></table>', '/compte/factures');
    expect(placeIn(page)).toEqual(['after table#t']);
  });
});

describe('an account page in other words', () => {
  const inTheAccount = '<title>Mon compte</title>';
  const form = '<form id="f"><input></form>';

  it.each(['Mes infos', 'Paramètres', 'Facturation', 'Informations générales', 'Mes coordonnées'])(
    'is known by its heading: %s',
    (heading) => {
      expect(placeIn(pageOf(`${inTheAccount}<h1 id="t">${heading}</h1>`))).toEqual(['after h1#t']);
    },
  );

  it.each([
    [
      'buttons, the current one disabled',
      '<input type="button" value="Informations" disabled><input type="button" value="Factures">',
    ],
    [
      'cells that a script listens to',
      '<table><tr><td onclick="go(1)" class="ongletActif">Informations</td><td onclick="go(2)">Factures</td></tr></table>',
    ],
    [
      'pictures named by their files',
      '<a href="#"><img src="/img/onglet_informations_on.gif"></a><a href="#"><img src="/img/onglet_factures.gif"></a>',
    ],
    [
      'tabs as such',
      '<div role="tablist"><span role="tab" aria-selected="true">Paramètres</span><span role="tab">Factures</span></div>',
    ],
  ])('is known by its tabs: %s', (_, tabs) => {
    expect(placeIn(pageOf(`${inTheAccount}<div id="tabs">${tabs}</div>${form}`))).toEqual([
      'before form#f',
    ]);
  });

  it('is known by the one tab that is drawn like no other', () => {
    document.body.innerHTML = `<p>${['Infos', 'Paramètres', 'Factures']
      .map((name, at) => `<a href="#" style="font-weight:${at === 1 ? 700 : 400}">${name}</a>`)
      .join(' ')}</p>${form}`;
    const page = { document, path: '/mon-compte', host: 'gestion.example.fr' };
    expect(placeIn(page)).toEqual(['before form#f']);
  });

  it('is the page with a button of its own for the senders, which the panel joins', () => {
    const own = '<p id="p"><button>Gérer les expéditeurs des lettres recommandées</button></p>';
    const page = pageOf(`${inTheAccount}<h1>Mon compte</h1>${own}`, '/legal');
    const [place] = findAccountPlaces(page.document, [page]);
    expect(place?.joins).toBe(true);
    expect(placeIn(page)).toEqual(['after p#p']);
  });

  it.each([
    ['comptes', '<title>Comptes</title>'],
    ['an account of a bank', '<title>Compte bancaire</title>'],
    ['the minutes of a meeting', '<title>Compte rendu</title>'],
    ['an agency, not the account', '<title>Agence</title>'],
  ])('is not one of %s', (_, head) => {
    expect(placeIn(pageOf(`${head}<h1>Informations</h1>${form}`, '/page'))).toEqual([null]);
  });
});

describe('another page', () => {
  it.each([
    ['information on a property', `${tabs('BIENS')}<h1>Informations</h1>`, '/biens/12'],
    [
      'another page of the account',
      `${tabs('COMPTE')}${subTabs('UTILISATEURS')}<h1>Utilisateurs</h1>`,
      '/compte/utilisateurs',
    ],
    ['minutes', '<h1>Informations</h1>', '/compte-rendu/visite'],
    ['a link to the account', '<a href="#">Compte</a><h1>Configuration</h1>', '/impression'],
    ['an unlit sub-tab', `${tabs('COMPTE')}<span class="inactif">Factures</span>`, '/compte'],
    [
      'a heading beside tabs that say otherwise',
      `${tabs('COMPTE')}${subTabs('')}<h2>Informations de connexion</h2>`,
      '/compte/acces',
    ],
  ])('has no panel: %s', (_, html, path) => {
    expect(placeIn(pageOf(html, path))).toEqual([null]);
  });
});

describe('a page in frames', () => {
  const menu = pageOf(`${tabs('COMPTE')}${subTabs('INFORMATIONS')}`, '/menu.asp');
  const frameset = pageOf('<frameset><frame><frame></frameset>', '/');

  it('has the panel in the frame of the content only', () => {
    const content = pageOf('<h1 id="t">Informations</h1><form></form>', '/infos.asp');
    expect(placeIn(frameset, menu, content)).toEqual([null, null, 'after h1#t']);
  });

  it.each([
    ['the title', pageOf('<title>Comptabilité fournisseurs</title>', '/top.asp')],
    ['the heading', pageOf('<h1>Changer le mot de passe</h1>', '/top.asp')],
  ])('has no panel where %s of another frame rules it out', (_, outer) => {
    const content = pageOf('<title>Compte</title><h1 id="t">Informations</h1>', '/infos.asp');
    expect(placeIn(outer, content)).toEqual([null, null]);
  });

  it('has the panel in the inner document when both have the words', () => {
    const outer = pageOf(
      `${tabs('COMPTE')}${subTabs('FACTURES')}<form></form>`,
      '/compte/factures',
    );
    const inner = pageOf('<h1 id="t">Factures</h1>', '/compte/factures_liste');
    expect(placeIn(outer, inner)).toEqual([null, 'after h1#t']);
  });
});
