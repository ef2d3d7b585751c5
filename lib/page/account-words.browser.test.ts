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

describe('a page that speaks of an account', () => {
  it.each([
    ['of something else', '<h1>Compte Google Agenda</h1><h2>Configuration</h2>'],
    [
      'in a text that is being written',
      '<h1>Lettre</h1><div contenteditable><h2>Compte</h2></div>',
    ],
    ['in an article', '<title>Documentation</title><h1>Mon compte</h1><h2>Factures</h2>'],
    ['to close it', '<h1>Clôturer mon compte</h1><h2>Informations</h2>'],
    ['to secure it', '<title>Mon compte</title><h1>Double authentification</h1><h2>Infos</h2>'],
    ['on its way to the checkout', '<title>Panier</title><h1>Mon compte</h1><h2>Factures</h2>'],
  ])('%s is no account page', (_, html) => {
    expect(placeIn(pageOf(html))).toEqual([null]);
  });

  it('by the name of its program alone is no account page', () => {
    const head = '<title>Tableau de bord - Espace agence</title><h1>Tableau de bord</h1>';
    expect(placeIn(pageOf(`${head}${subTabs('')}<h3>Factures</h3>`))).toEqual([null]);
  });
});

describe('an account page', () => {
  it.each([
    ['a part of its heading', '<h1 id="t">Mon compte <small>Factures</small></h1>'],
    ['the picture of its heading', '<title>Compte</title><h1 id="t"><img alt="Mes factures"></h1>'],
    ['its heading beside a count', '<title>Compte</title><h1 id="t">Factures <b>12</b></h1>'],
    ['the bar of a box', '<b class="x-title-text">Mon compte</b><h2 id="t">Factures</h2>'],
    ['the agency’s name in its heading', '<h1 id="t">Paramètres de l’agence</h1>'],
    ['an agency in brackets', '<title>Mon compte (Agence A)</title><h1 id="t">Mes infos</h1>'],
    [
      'the entries of its breadcrumb',
      '<ol class="breadcrumb"><li>Mon compte</li><li>Facturation</li></ol><h1 id="t">Facturation</h1>',
    ],
    ['a shared heading', '<title>Compte</title><h1 id="t">Mes factures et règlements</h1>'],
  ])('is known by %s', (_, html) => {
    const [where] = placeIn(pageOf(html));
    expect(where).toMatch(/^after h[12]#t$/);
  });

  it('is known by the title of its frameset', () => {
    const frames = pageOf('<title>Mon compte</title><frameset><frame></frameset>');
    expect(placeIn(frames, pageOf('<h2 id="t">Factures</h2>'))).toEqual([null, 'after h2#t']);
  });
});
