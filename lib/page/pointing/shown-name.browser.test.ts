import { describe, expect, it } from 'vitest';
import { shownName } from './shown-name';

function nameIn(html: string): string {
  document.body.innerHTML = html;
  return shownName('code', document.querySelector<HTMLElement>('#x')!);
}

describe('what the bar calls a field', () => {
  it.each([
    ['its label', '<label>Code OTP <input id="x" name="txt_17"></label>', 'code otp'],
    [
      'the legend around it',
      '<fieldset><legend>Jeton</legend><p><input id="x" name="jt"></p></fieldset>',
      'jeton',
    ],
    [
      'what it stands at',
      '<form><input><select id="x" name="ddl_4"><option>Choisir une personne</select></form>',
      'Choisir une personne',
    ],
    [
      'a field, and not its inner name',
      '<form><input><input id="x" name="ctl00$txt_17"></form>',
      'cette case',
    ],
  ])('is %s', (_, html, name) => {
    expect(nameIn(html)).toBe(name);
  });
});
