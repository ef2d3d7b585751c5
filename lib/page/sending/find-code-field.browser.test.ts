import { describe, expect, it } from 'vitest';
import { findCodeField } from './find-code-field';
import { findSenderControl } from './find-sender-control';

function found(html: string) {
  document.body.innerHTML = `<h1>Envoi d’une lettre recommandée</h1>${html}`;
  return foundHere();
}

/** The ids of the sender control and of the code field, or null. */
function foundHere() {
  const control = findSenderControl(document);
  const field = control && findCodeField(control);
  return field && [control.shown.id, ...field.boxes.map(({ id }) => id)];
}

const senders = '<select id="s"><option>Jeanne</option></select>';

describe('a letter form', () => {
  it.each([
    [
      'labels',
      `<label for="s">Expéditeur</label>${senders}<label for="c">Code OTP</label><input id="c">`,
    ],
    [
      'labels around the fields',
      `<label>Expéditeur : ${senders}</label><label>Code eIDAS <input id="c"></label>`,
    ],
    [
      'the cell before',
      `<table><tr><td>Expéditeur</td><td>${senders}</td></tr><tr><td>Code postal</td><td><input id="z" maxlength="5"></td></tr><tr><td><b>Code&nbsp;:</b></td><td><input id="c" maxlength="6"></td></tr></table>`,
    ],
    [
      'the cell above, beside one that spans two columns',
      `<table><tr><th>Expéditeur</th><th colspan="2">Réf. et date</th><th>Code OTP</th></tr><tr><td>${senders}</td><td><input></td><td><input></td><td><input id="c"></td></tr></table>`,
    ],
    [
      'the box beside',
      `<div><div>Expéditeur</div><div>${senders}</div></div><div><div>Code OTP</div><div><input id="c"></div></div>`,
    ],
    [
      'the cell above',
      `<table><tr><th>Expéditeur</th><th>Code OTP</th></tr><tr><td>${senders}</td><td><input id="c"></td></tr></table>`,
    ],
    [
      'text before the field',
      `<p>Expéditeur * : ${senders}</p><p><font>Code eIDAS</font> <input id="c"></p>`,
    ],
    [
      'names alone',
      `<select id="s" name="id_expediteur"></select><input id="c" name="code_otp" maxlength="6">`,
    ],
    [
      'aria-labelledby',
      `<span id="l">Expéditeur</span><select id="s" aria-labelledby="l"></select><input id="c" aria-label="Code à usage unique">`,
    ],
    [
      'the one-time-code of the standard',
      `<label>Expéditeur ${senders}</label><input id="c" type="tel" autocomplete="one-time-code">`,
    ],
  ])('is found by %s', (_, html) => {
    expect(found(html)).toEqual(['s', 'c']);
  });

  it.each([
    ['no code field', `<label>Expéditeur ${senders}</label><input name="nom">`],
    [
      'a code of another kind',
      `<label>Expéditeur ${senders}</label><label>Code client <input maxlength="6"></label><label>Code postal <input name="cp"></label>`,
    ],
    ['no sender list', `<label>Destinataire ${senders}</label><label>Code OTP <input></label>`],
    [
      'a bare code without length',
      `<label>Expéditeur ${senders}</label><label>Code <input></label>`,
    ],
    [
      'a code received by SMS',
      `<label>Émetteur ${senders}</label><label>Code de validation reçu par SMS <input maxlength="6" name="otp_sms"></label>`,
    ],
    [
      'a code whose hint says that it came by SMS',
      `<label>Expéditeur ${senders}</label><label for="c">Code de validation</label><input id="c" maxlength="6"> <small>reçu par SMS</small>`,
    ],
    [
      'a code that came by e-mail, as it says while it is empty',
      `<label>Expéditeur ${senders}</label><label for="c">Code de vérification</label><input id="c" placeholder="Reçu par e-mail">`,
    ],
    [
      'a number of the letter',
      `<label>Expéditeur ${senders}</label><label>Numéro LRE <input maxlength="6"></label>`,
    ],
    [
      'the key in place of a code',
      `<label>Expéditeur ${senders}</label><label>Clé OTP <input name="cle_otp"></label>`,
    ],
    [
      'a promotion’s code',
      `<label>Expéditeur ${senders}</label><label>Code promo <input name="code" maxlength="6"></label>`,
    ],
    [
      'a list of what is to be known of the sender',
      `<label>Pays de l’expéditeur ${senders}</label><label>Code OTP <input id="c"></label>`,
    ],
    [
      'a date of six digits',
      `<label>Expéditeur ${senders}</label><label>Jour (JJMMAA) <input name="code" maxlength="6" inputmode="numeric"></label>`,
    ],
    [
      'a door code of a parcel',
      `<label>Expéditeur ${senders}</label><label>Code de sécurité du digicode <input maxlength="6"></label>`,
    ],
  ])('is not found with %s', (_, html) => {
    expect(found(html)).toBeNull();
  });

  const fields = `<label>Expéditeur ${senders}</label><label>Code OTP <input id="c"></label>`;
  const foundUnder = (head: string) => {
    document.body.innerHTML = `${head}<form>${fields}</form>`;
    return foundHere() !== null;
  };

  it('needs a word of a registered letter on its page', () => {
    expect(foundUnder('<h1>Envoi</h1>')).toBe(false);
    expect(foundUnder('<h1>Envoi d’un recommandé</h1>')).toBe(true);
    expect(foundUnder('<h2>Vos LRE</h2>')).toBe(true);
  });

  it.each(['Envoi d’une LRE : mise en demeure de paiement', 'LRE - règlement de copropriété'])(
    'is found under « %s »',
    (title) => expect(foundUnder(`<h1>${title}</h1>`)).toBe(true),
  );

  it('is not found in a form that speaks of a transfer, whatever the page is called', () => {
    document.body.innerHTML = `<h1>LRE</h1><form>${fields}<input type="submit" value="Valider le virement"></form>`;
    expect(foundHere()).toBeNull();
  });

  it('is not found where only the menu speaks of registered letters', () => {
    expect(foundUnder('<h1>Messages</h1><nav><span>LRE</span></nav>')).toBe(false);
  });

  it.each(['Ordre de virement', 'Envoi d’un colis recommandé', 'Connexion à AR24'])(
    'is not found under « %s »',
    (title) => expect(foundUnder(`<h1>${title}</h1>`)).toBe(false),
  );

  it('has fields that the parser put out of it', () => {
    document.body.innerHTML = `<h1>LRE</h1><table><form><tr><td>Expéditeur</td><td>${senders}</td></tr><tr><td>Code OTP</td><td><input id="c"></td></tr></form></table>`;
    expect(foundHere()).toEqual(['s', 'c']);
  });
});
