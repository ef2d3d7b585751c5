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

const fields = `<label>Expéditeur ${senders}</label><label>Code OTP <input id="c"></label>`;

describe('the code field of a letter', () => {
  it.each([
    [
      'labels that float over their fields, after a line that is drawn',
      `<div>${senders}<span></span><label>Expéditeur</label></div><div><input id="c"><span></span><span></span><label>Code OTP</label></div>`,
    ],
    [
      'the only text in the box of a field',
      `<div>${senders}<span>Expéditeur</span></div><div><input id="c"><span>Code OTP</span></div>`,
    ],
    [
      'the words of a picture',
      `<table><tr><td><img alt="Expéditeur"></td><td>${senders}</td></tr><tr><td><img alt="Code OTP"></td><td><input id="c"></td></tr></table>`,
    ],
    [
      'a bare code whose tooltip says whose',
      `<label>Expéditeur ${senders}</label><label>Code <input id="c" title="Code AR24 à 6 chiffres"></label>`,
    ],
    [
      'a bare code and a name in one word',
      `<label>Expéditeur ${senders}</label><label>Code <input id="c" name="txtOtpCode"></label>`,
    ],
    [
      'its label before that of the next field',
      `<p>Expéditeur ${senders}</p><p>Code OTP <input id="c"> Code postal <input name="cp"></p>`,
    ],
    [
      'its help, which says what it is not',
      `<label>Expéditeur ${senders}</label><label for="c">Code OTP</label><input id="c"><p>Aucun code n’est envoyé par SMS.</p>`,
    ],
  ])('is found by %s', (_, html) => {
    expect(found(html)).toEqual(['s', 'c']);
  });

  it.each([
    [
      'a security code of a card',
      `<label>Expéditeur ${senders}</label><label>Code de sécurité <input autocomplete="cc-csc"></label>`,
    ],
    [
      'a code of four characters',
      `<label>Expéditeur ${senders}</label><label>Code de signature <input maxlength="4"></label>`,
    ],
    [
      'a code to be copied from a picture',
      `<label>Expéditeur ${senders}</label><p><img src="/captcha.php"> Code de vérification <input></p>`,
    ],
    [
      'a code received on the telephone, though it is called OTP',
      `<label>Expéditeur ${senders}</label><label>Code OTP reçu sur votre mobile <input></label>`,
    ],
    [
      'a customer’s code at AR24',
      `<label>Expéditeur ${senders}</label><label>Code client AR24 <input maxlength="6"></label>`,
    ],
    [
      'a telephone for the code',
      `<label>Expéditeur ${senders}</label><label>Téléphone pour le code OTP <input></label>`,
    ],
    [
      'a hint after it and before another field',
      `<p>Expéditeur ${senders}</p><p>Code de validation <input maxlength="6"> reçu par SMS <input type="submit"></p>`,
    ],
  ])('is not %s', (_, html) => {
    expect(found(html)).toBeNull();
  });

  it('has the field that is seen of several, the others being for machines', () => {
    const code = (id: string) => `<label>Code OTP <input id="${id}"></label>`;
    expect(
      found(
        `<p>Expéditeur ${senders}</p><div style="opacity:0">${code('x')}</div><div style="height:0;overflow:hidden">${code('y')}</div>${code('c')}`,
      ),
    ).toEqual(['s', 'c']);
  });

  it('has fields named like properties of their form', () => {
    const names = ['id', 'elements', 'children', 'title', 'style', 'submit'];
    const fields_ = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    expect(found(`<form>${fields_}${fields}</form>`)).toEqual(['s', 'c']);
  });
});
