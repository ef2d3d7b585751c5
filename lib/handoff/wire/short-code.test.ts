import { describe, expect, it } from 'vitest';
import { equalTexts } from './equal-texts';
import { candidatesWith, shortCode } from './short-code';

const link = {
  channel: new Uint8Array(16).fill(1),
  publicKey: new Uint8Array(65).fill(4),
  expiresAt: 1_800_000_000_000,
};
const phoneKey = new Uint8Array(65).fill(5);
const nonce = new Uint8Array(16).fill(6);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('the short code', () => {
  it('is that of the document’s example', async () => {
    expect(await shortCode(link, phoneKey, nonce)).toBe('796965');
  });

  it('depends on every part of what the pairing rests on', async () => {
    const other = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.from(bytes.with(3, 99));
    const codes = await Promise.all([
      shortCode(link, phoneKey, nonce),
      shortCode({ ...link, channel: other(link.channel) }, phoneKey, nonce),
      shortCode({ ...link, publicKey: other(link.publicKey) }, phoneKey, nonce),
      shortCode({ ...link, expiresAt: link.expiresAt + 1000 }, phoneKey, nonce),
      shortCode(link, other(phoneKey), nonce),
      shortCode(link, phoneKey, other(nonce)),
    ]);
    expect(new Set(codes).size).toBe(6);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });
});

describe('the candidates', () => {
  it('have the code anywhere among four', () => {
    const places = new Set<number>();
    for (let drawn = 0; drawn < 200; drawn += 1) {
      const candidates = candidatesWith('482915', random);
      expect(new Set(candidates).size).toBe(4);
      places.add(candidates.indexOf('482915'));
    }
    expect([...places].toSorted()).toEqual([0, 1, 2, 3]);
  });
});

describe('the comparison', () => {
  it.each([
    ['482915', '482915', true],
    ['482915', '482916', false],
    ['482915', '48291', false],
    ['48291', '482915', false],
    ['', '', true],
    ['', '1', false],
    ['1', '', false],
  ])('of « %s » with « %s » says %s', (one, other, same) => {
    expect(equalTexts(one, other)).toBe(same);
  });
});
