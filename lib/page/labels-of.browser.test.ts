import { afterEach, expect, it } from 'vitest';
import { labelsOf } from './labels-of';

afterEach(() => document.body.replaceChildren());

it('finds the labels that the browser finds, for every field', () => {
  document.body.innerHTML = `
    <label for="a">One</label><label for="a">Two</label><input id="a">
    <label>Three <select></select></label>
    <label for="b">Four <input></label><textarea id="b"></textarea>
    <label>Five <input type="hidden"><input type="radio"></label>
    <label for="nobody">Six</label><input>`;
  const fields = [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  const found = fields.map((field) => labelsOf(field));
  expect(found).toEqual(fields.map(({ labels }) => [...(labels ?? [])]));
});

it('knows a label that has come since', async () => {
  document.body.innerHTML = '<input id="a">';
  const field = document.querySelector('input')!;
  expect(labelsOf(field)).toEqual([]);
  await Promise.resolve();
  document.body.insertAdjacentHTML('beforeend', '<label for="a">One</label>');
  expect(labelsOf(field)).toHaveLength(1);
});
