import { afterEach, describe, expect, it } from 'vitest';
import { speaksOfOtherErrand, speaksOfRegisteredLetter } from './registered-letter-evidence';

const FIELDS = '<p>Expéditeur <select id="s"></select></p><p>Code <input id="c"></p>';

function page(html: string, title = ''): readonly [Element, Element] {
  document.title = title;
  document.body.innerHTML = html;
  return [document.querySelector('#s')!, document.querySelector('#c')!];
}
const speaks = (html: string, title?: string) => speaksOfRegisteredLetter(...page(html, title));
const inForm = (words: string) => speaks(`<form>${FIELDS}<p>${words}</p></form>`);

afterEach(() => {
  document.title = '';
});

describe('a registered letter', () => {
  it.each([
    'LRE',
    'Envoyer la lettre recommandée',
    'Envoi recommandé électronique',
    'Envoyer en recommandé',
    'Mes recommandés',
    'Recommandé avec avis de réception',
    'Nouveau courrier recommandé',
    'AR24',
  ])('is spoken of by « %s »', (words) => expect(inForm(words)).toBe(true));

  it.each([
    'Il est recommandé de relire le document',
    'Navigateur recommandé : Chrome',
    'Durée recommandée : 2 h',
    'Bien recommandé par l’agence',
    'Le mode d’envoi recommandé est le mail',
    'Prix recommandé',
  ])('is not spoken of by « %s »', (words) => expect(inForm(words)).toBe(false));

  it('is spoken of by the heading over the fields, in a box of its own', () => {
    const head = '<div class="haut"><h3>Vos LRE</h3><button>Aide</button></div>';
    expect(speaks(`${head}<form>${FIELDS}</form>`)).toBe(true);
  });

  it.each([
    `<div role="search"><form>${FIELDS}LRE</form></div>`,
    `<h1>LRE</h1><div>${FIELDS}<button>Rechercher</button></div>`,
    `<form>${FIELDS}LRE. Nous venons de vous transmettre un code par téléphone.</form>`,
  ])('is ruled out by a search and by a code that was told: %s', (html) => {
    expect(speaks(html)).toBe(false);
  });

  it.each([
    ['after', `<form>${FIELDS}LRE</form><small>Un code vous a été envoyé par e-mail.</small>`],
    ['before', `<p>Saisissez le code reçu par SMS.</p><form>${FIELDS}LRE</form>`],
  ])('is ruled out by the words just %s the form', (_, html) => {
    expect(speaks(html)).toBe(false);
    expect(speaksOfOtherErrand(...page(html))).toBe(true);
  });

  it.each([
    ['before', `<div><h3>Vos LRE</h3><p>3 en attente</p></div><form>${FIELDS}</form>`],
    ['after', `<form>${FIELDS}</form><h3>Vos LRE</h3>`],
    ['in a box beside', `<aside><h3>Vos LRE</h3></aside><form>${FIELDS}</form>`],
  ])('is not spoken of by a heading %s', (_, html) => expect(speaks(html)).toBe(false));

  it.each([
    ['a lease that is signed first', 'Signature électronique du bail'],
    ['payments', 'Règlements fournisseurs'],
    ['an order', 'Ordres de paiement'],
  ])('is not spoken of by %s, though letters are mentioned', (_, heading) => {
    const html = `<h1>${heading}</h1><form>${FIELDS}<p>La lettre recommandée partira ensuite.</p></form>`;
    expect(speaks(html, 'LRE')).toBe(false);
  });
});

describe('another errand', () => {
  const isOther = (html: string) => speaksOfOtherErrand(...page(html));

  it.each([
    'Un code à 6 chiffres vient d’être envoyé par SMS.',
    'Un code vous a été envoyé par e-mail.',
    'Saisissez le code que vous avez reçu.',
    'Un code vous a été adressé.',
    'Nous venons de vous adresser un code par SMS.',
    'Un code vient d’être adressé à votre mobile.',
    'Nous venons d’adresser un code à votre mobile.',
  ])('is one whose code was sent: « %s »', (words) => {
    expect(isOther(`<form>${FIELDS}<p>${words}</p></form>`)).toBe(true);
  });

  it.each([
    'Aucun code n’est envoyé par SMS.',
    'Le destinataire recevra un code par SMS.',
    'Le code vous est donné par votre application.',
    'Le code que vous saisissez confirme l’adresse du destinataire.',
    'Vérifiez que vous avez la bonne adresse, puis saisissez le code.',
  ])('is none where « %s »', (words) => {
    expect(isOther(`<form>${FIELDS}<p>${words}</p></form>`)).toBe(false);
  });

  it('is a search in past letters', () => {
    expect(isOther(`<form>${FIELDS}<input type="submit" value="Rechercher"></form>`)).toBe(true);
    expect(isOther(`<form>${FIELDS}<button>Envoyer</button></form>`)).toBe(false);
  });

  it('is not what a box beside is for', () => {
    const sms = '<fieldset><legend>Notification par SMS</legend><input type="checkbox"></fieldset>';
    expect(isOther(`<form><p>${sms}</p>${FIELDS}</form>`)).toBe(false);
    expect(isOther(`<form><fieldset><legend>SMS</legend>${FIELDS}</fieldset></form>`)).toBe(true);
  });
});
