import { expect, it } from 'vitest';
import { fileNameIn, mayBeTheirs } from './page-letter';

it.each([
  ['https://messagerie.example/pieces/courrier%20AR24.pdf?id=7#page=1', 'courrier AR24.pdf'],
  ['file:///home/agence/scan.png', 'scan.png'],
  ['https://messagerie.example/piece?id=7', ''],
  ['https://messagerie.example/', ''],
  ['https://messagerie.example/%E0%A4%A.pdf', ''],
  ['data:image/png;base64,AAAA', ''],
])('calls what is at %s « %s »', (address, name) => {
  expect(fileNameIn(address)).toBe(name);
});

it('is of a sender who may still be sent one', () => {
  expect(mayBeTheirs('letter-on-its-way')).toBe(true);
  expect(mayBeTheirs('identified-elsewhere')).toBe(true);
  expect(mayBeTheirs('identified')).toBe(false);
  expect(mayBeTheirs('draft')).toBe(false);
});
