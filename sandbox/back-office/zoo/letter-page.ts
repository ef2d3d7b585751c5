import { html, type ZooPage } from './zoo-page';

/** The senders of a list, the one that the zoo chooses first. */
export const people =
  '<option value="">-- Choisir --</option><option value="4">DURAND Camille</option><option value="5">PETIT Luc</option>';

/** A list of senders. */
export const list = (more = '') => `<select id="ex" name="exp" ${more}>${people}</select>`;

/** A field for the code. */
export const code = (more = '') => `<input id="c" name="code_otp" maxlength="6" ${more}>`;

/** A page that sends a registered letter, whose code is expected. */
export const sending = (
  id: string,
  oddity: string,
  body: string,
  more: Partial<ZooPage> = {},
): ZooPage => ({
  id: `lre-${id}`,
  oddity,
  expected: 'code',
  path: 'lre',
  parts: { main: html('Lettre recommandée électronique', body) },
  choose: { list: '#ex' },
  field: ['#c'],
  ...more,
});
