import { expect, it } from 'vitest';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import { sealBackup } from '../../lib/storage/sealed-backup';
import { qrPath } from '../verification/phone/qr-modules';

/** Of so many characters, some of two bytes. */
const long = (length: number) => 'Prénom é'.repeat(length).slice(0, length);
const key = {
  secret: 'A'.repeat(64),
  algorithm: 'SHA256',
  digits: 8,
  period: 300,
} as const;
const lines = { address1: long(38), address2: long(38), zipcode: long(20), city: long(38) };
const names = { firstname: long(50), lastname: long(50), company: long(200) };
const fields = { ...emptyIdentity, ...names, ...lines, siret: '1'.repeat(14), terms: '1' };

it('of a sender whose every field is as long as can be fits in one code', async () => {
  const email = `${'e'.repeat(64)}@${'agence.'.repeat(18)}fr`;
  const sealed = await sealBackup({ email, fields, key }, 'les tilleuls fleurissent', 10);
  expect(qrPath(sealed).size).toBeLessThanOrEqual(177 + 8);
});

it('of a usual sender has modules of a millimetre on paper', async () => {
  const usual = { firstname: 'Camille', lastname: 'Durand', company: 'Agence du Port' };
  const place = { address1: '12 quai des Chartrons', zipcode: '33000', city: 'Bordeaux' };
  const own = { ...emptyIdentity, ...usual, ...place, siret: '1'.repeat(14), terms: '1' };
  const backup = { email: 'camille@agence.example', fields: own, key };
  const sealed = await sealBackup(backup, 'les tilleuls fleurissent', 10);
  expect(135 / qrPath(sealed, 'medium').size).toBeGreaterThan(0.95);
});
