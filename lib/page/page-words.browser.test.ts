import { describe, expect, it } from 'vitest';
import { bodyOf, fieldsOf, titleOf } from './page-words';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('what a document says', () => {
  it('is heard though its forms are named like its properties', () => {
    const page = parsed('<title>Compte</title><form name="title"></form><img name="body">');
    expect(titleOf(page)).toBe('Compte');
    expect(bodyOf(page)?.localName).toBe('body');
  });

  it('is nothing of a body in a frameset', () => {
    expect(bodyOf(parsed('<title>A</title><frameset><frame></frameset>'))).toBeNull();
  });

  it('has the fields of a form one of which is named like their list', () => {
    const page = parsed('<form id="f"><input name="elements"></form><input form="f">');
    expect(fieldsOf(page.forms[0]!)).toHaveLength(2);
  });
});
