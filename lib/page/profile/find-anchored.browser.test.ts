import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../domain/built-in-profiles';
import { anchorsOf } from './anchors-of';
import { findAnchored } from './find-anchored';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const drawn = (html: string, selector: string, labelled = false) => {
  const element = parse(html).querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return anchorsOf(element, '', labelled);
};

const form = (code = '<label for="a1">Jeton</label><input id="a1" name="jeton" maxlength="6">') =>
  `<h1>Nouvel envoi</h1><form><p>De <select name="de"><option>–</option></select></p><p>${code}</p><p>Objet <input name="objet"></p></form>`;

describe('an element that was shown once', () => {
  const anchors = drawn(form(), '[name=jeton]');
  const found = (html: string) => findAnchored(parse(html), anchors)?.getAttribute('name') ?? null;

  it.each([
    ['as it was', form(), 'jeton'],
    ['under another label', form('Code du jour <input name="jeton" maxlength="6">'), 'jeton'],
    ['under another name', form('<label>Jeton <input name="f7" maxlength="6"></label>'), 'f7'],
    ['within another box', `<main><div>${form()}</div></main>`, 'jeton'],
  ])('is found %s', (_, html, name) => {
    expect(found(html)).toBe(name);
  });

  it.each([
    ['is gone', form('')],
    ['is another one in the same place', form('Date <input name="date" maxlength="10">')],
    ['cannot be told from another', `${form()}${form()}`],
    ['is a list now', form('Jeton <select name="jeton"></select>')],
  ])('is not found where it %s', (_, html) => {
    expect(found(html)).toBeNull();
  });
});

it('keeps nobody’s name of a sender who is written as text', () => {
  const html =
    '<table><tr><td>Envoi par :</td><td><b class="qui">DURAND Camille</b></td></tr></table>';
  const anchors = drawn(html, 'b', true);
  expect(JSON.stringify(anchors)).not.toContain('durand');
  expect(findAnchored(parse(html.replace('DURAND', 'PETIT')), anchors)?.localName).toBe('b');
});

it('finds radio buttons by the first of their name', () => {
  const html =
    '<p><input type="radio" name="qui" value="1"> DURAND</p><p><input type="radio" name="qui"> PETIT</p>';
  const anchors = drawn(html, 'input');
  expect(findAnchored(parse(html.replaceAll('DURAND', 'MARTIN')), anchors)).toMatchObject({
    value: '1',
  });
});

it('takes no generated id for an anchor', () => {
  expect(drawn('<input id="ctl00_1_45821" name="x">', 'input').attributes).toEqual({ name: 'x' });
});

describe.each(builtInProfiles)('the profile $name', ({ places, tests }) => {
  it.each(tests)('finds on $address what it must', ({ html, expects }) => {
    for (const place of expects) {
      const anchors = places[place]?.anchors;
      const found = anchors && findAnchored(parse(html), anchors);
      expect(found?.getAttribute('data-expected')).toBe(place);
    }
  });
});
