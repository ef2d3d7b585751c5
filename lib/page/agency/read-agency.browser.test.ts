import { describe, expect, it } from 'vitest';
import { accountPages } from '../../../sandbox/back-office/zoo/account-pages';
import { readAgency } from './read-agency';

const whole = {
  company: 'AGENCE DU PORT',
  siret: '73282932000074',
  email: 'contact@agence-port.example',
  gender: 'F',
  firstname: 'Claire',
  lastname: 'Martin',
  address1: '12 quai de la Fraternité',
  zipcode: '13001',
  city: 'MARSEILLE',
};

function read(body: string) {
  document.body.innerHTML = body;
  return readAgency(document);
}

const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`;

describe('an account page says all of the agency', () => {
  it.each([
    [
      'in a table',
      `<table>${[
        row('Raison sociale', 'AGENCE DU PORT'),
        row('Forme juridique', 'SARL au capital de 7 622,45 €'),
        row('SIRET', '732 829 320 00074'),
        row('Adresse', '12 quai de la Fraternité'),
        row('Code postal / Ville', '13001 MARSEILLE'),
        row('Téléphone', '04 91 00 00 00'),
        row('E-mail', 'contact@agence-port.example'),
        row('Interlocuteur', 'Mme MARTIN Claire'),
      ].join('')}</table>`,
    ],
    [
      'in a table of four columns, headers and marks on the labels',
      `<table><tr><th>Société *</th><td>AGENCE DU PORT</td><th>N° SIRET :</th><td>73282932000074</td></tr>
        <tr><th>Adresse du siège :</th><td>12 quai de la Fraternité<br>13001 MARSEILLE</td><th>Courriel :</th><td>contact@agence-port.example</td></tr>
        <tr><th>Contact</th><td>Mme Claire Martin</td><th>Code NAF</th><td>6831Z</td></tr></table>`,
    ],
    [
      'in a definition list',
      `<dl><dt>Dénomination sociale</dt><dd>AGENCE DU PORT</dd><dt>Numéro de SIRET</dt><dd>732 829 320 00074</dd>
        <dt>Adresse postale</dt><dd>12 quai de la Fraternité<br>13001 MARSEILLE<br>France</dd>
        <dt>Adresse e-mail</dt><dd><a href="mailto:x">contact@agence-port.example</a></dd>
        <dt>Gérant</dt><dd>Madame Claire MARTIN</dd></dl>`,
    ],
    [
      'in fields of a form',
      `<form><label for="r">Raison sociale</label><input id="r" value="AGENCE DU PORT">
        <p>SIRET : <input value="732 829 320 00074"></p>
        <table><tr><td>Adresse</td><td><textarea>12 quai de la Fraternité</textarea></td></tr>
        <tr><td>CP</td><td><input value="13001"></td></tr><tr><td>Ville</td><td><input value="MARSEILLE"></td></tr></table>
        <label>Civilité <select><option>M.</option><option selected>Mme</option></select></label>
        <label>Nom <input value="MARTIN"></label><label>Prénom <input value="Claire"></label>
        <label>E-mail <input type="email" value="contact@agence-port.example"></label>
        <label>Mot de passe <input type="password" value="secret"></label></form>`,
    ],
    [
      'in lines of text',
      `<div><b>Nom de l’agence :</b> AGENCE DU PORT<br>SIRET : 732 829 320 00074 - APE : 6831Z<br>
        Adresse : 12 quai de la Fraternité, 13001 MARSEILLE<br>Mail : contact@agence-port.example<br>
        Responsable : Mme Claire Martin</div>`,
    ],
    [
      'in boxes, a label above each value',
      `<section><div><div>Enseigne</div><div>AGENCE DU PORT</div></div><div><div>Siret</div><div>73282932000074</div></div>
        <div><div>Adresse</div><div>12 quai de la Fraternité 13001 MARSEILLE</div></div>
        <div><div>E-mail professionnel</div><div>contact@agence-port.example</div></div>
        <div><div>Titulaire</div><div>Mme MARTIN Claire</div></div></section>`,
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual(whole);
  });
});

describe('what is not said is not guessed', () => {
  it('where a label has another for a value, as above a list of people', () => {
    const list =
      '<table><tr><th>Nom</th><th>Prénom</th><th>E-mail</th></tr><tr><td>Dupont</td><td>Jean</td><td>j@x.fr</td></tr></table>';
    expect(read(list)).toEqual({});
  });

  it('where columns of a list have the names of what is looked for', () => {
    const cells = (...all: string[]) =>
      `<tr>${all.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const properties =
      cells('Adresse', 'Surface', 'Loyer') + cells('3 rue Neuve', '40 m²', '600 €');
    expect(read(`<table>${properties}</table>`)).toEqual({});
    const agencies =
      cells('Agence', 'Directeur', 'Ville', 'Tél') + cells('Nord', 'Jean', 'Lille', '1');
    expect(read(`<table>${agencies}</table>`)).toEqual({});
    expect(read('<p>Adresse : à compléter</p>')).toEqual({});
  });

  it('of a person all in capitals, whose names may come in either order', () => {
    expect(read('<p>Contact : MARTIN CLAIRE</p>')).toEqual({});
    expect(read('<p>Nom et prénom : MARTIN CLAIRE</p>')).toEqual({
      firstname: 'Claire',
      lastname: 'Martin',
    });
  });

  it('where it is hidden, secret, or not of the kind that it should be', () => {
    expect(read('<p hidden>SIRET : 73282932000074</p><p>E-mail : à venir</p>')).toEqual({});
    expect(read('<label>E-mail <input type="password" value="a@b.fr"></label>')).toEqual({});
    expect(read('<table><tr><td>SIRET</td><td>en cours</td></tr></table>')).toEqual({});
    expect(read('')).toEqual({});
  });

  it('on the account pages of the zoo, which say no more than a name', () => {
    for (const { parts } of accountPages) {
      const { company, ...rest } = read(parts.main.replace(/<script[\s\S]*?<\/script>/g, ''));
      expect([undefined, 'Agence du Port']).toContain(company);
      expect(rest).toEqual({});
    }
  });
});

it('takes no more of an endless page than a form could', () => {
  const [name] = Object.values(read(`<p>Raison sociale : ${'A'.repeat(5000)}</p>`));
  expect(name?.length).toBeLessThanOrEqual(200);
  expect(read(`<p>${'x : y<br>'.repeat(20_000)}SIRET : 73282932000074</p>`)).toEqual({});
});
