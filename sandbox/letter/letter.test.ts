import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '../ar24/records';
import { letterPdf } from './letter-pdf';
import { scanToPng } from './scan-to-png';
import { otpauthUri } from './otpauth-uri';

const email = 'zoe.lefevre@agence.example';
const otp_key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const letter: Letter = {
  id: 12,
  id_user: 50001,
  ordered_at: '2025-06-02T10:00:00.000Z',
  address: {
    name: 'Zoé Lefèvre',
    company: '',
    address1: '12 quai de la Fraternité',
    address2: '',
    zipcode: '13001',
    city: 'Marseille',
    country: 'FR',
  },
  otp_key,
  otpauth_uri: otpauthUri(email, otp_key),
};

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('\n');
}

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
});

describe('the letter', () => {
  it('names the key as authenticator applications do', () => {
    expect(otpauthUri('a+b@c.example', 'ABCD')).toBe(
      'otpauth://totp/AR24:a%2Bb@c.example?secret=ABCD&issuer=AR24',
    );
  });

  it('says in French whose it is, and the key in groups of four', async () => {
    const text = await textOf(await letterPdf(letter));
    expect(text).toContain('Zoé Lefèvre');
    expect(text).toContain('13001 MARSEILLE');
    expect(text).toContain('Paris, le 2 juin 2025');
    expect(text).toContain('Clé OTP');
    expect(text).toContain('JBSW Y3DP EHPK 3PXP');
  });

  it.each([100, 150, 300])('has a QR code that is read at %i dpi', async (dpi) => {
    const png = await scanToPng(await letterPdf(letter), dpi);
    const codes = await readBarcodes(png, { formats: ['QRCode'] });
    expect(codes.map(({ text }) => text)).toEqual([letter.otpauth_uri]);
  });

  it('holds names that the printer’s fonts lack and addresses that are too long', async () => {
    const long =
      'Résidence des Propriétaires-réunis-de-la-Côte-d’Azur-et-de-l’Arrière-Pays-niçois '.repeat(2);
    const address = { ...letter.address, name: 'Łukasz 王', address1: long, country: 'PL' };
    const text = await textOf(await letterPdf({ ...letter, address }));
    expect(text).toContain('Lukasz ?');
    expect(text).toContain('POLOGNE');
  });
});
