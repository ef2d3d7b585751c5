import { expect, it } from 'vitest';
import { billOfMaterials } from './bill-of-materials';
import { components, licences } from './licences';

const names = () => components().map(({ name }) => name);

it('lists what is shipped, with what that needs, and no tool that only builds', () => {
  expect(names()).toEqual(
    expect.arrayContaining(['lit', 'lit-html', 'zod', 'pdfjs-dist', '@hpke/common']),
  );
  expect(names()).not.toContain('vite');
  expect(names()).not.toContain('typescript');
});

it('has a licence that permits it for each', () => {
  for (const { name, licence } of components()) {
    expect(licence, name).toMatch(
      /^\(?(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|Unlicense|MPL-2\.0)/,
    );
  }
  const text = new TextDecoder().decode(licences());
  for (const name of names()) expect(text).toContain(`\n${name} `);
});

it('is the same bill of materials each time', () => {
  expect(billOfMaterials('1.0.0')).toBe(billOfMaterials('1.0.0'));
});
