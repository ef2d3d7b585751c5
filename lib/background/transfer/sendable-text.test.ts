import { expect, it } from 'vitest';
import { emptyIdentity } from '../../domain/identity-fields';
import { readBackupText } from '../../storage/sealed-backup';
import { sendableText } from './sendable-text';

it('a sender of the longest fields fits, without what AR24 tells again', () => {
  const long = (length: number) => 'é'.repeat(length);
  const lines = { address1: long(38), address2: long(38), city: long(38), company: long(200) };
  const fields = { ...emptyIdentity, ...lines, firstname: long(50), lastname: long(50) };
  const key = { secret: 'A'.repeat(103), algorithm: 'SHA512', digits: 8, period: 300 } as const;
  const opened = readBackupText(sendableText({ email: 'e'.repeat(200), fields, key }));
  expect(opened).toMatchObject({ ok: true, backup: { key, fields: { lastname: long(50) } } });
});
