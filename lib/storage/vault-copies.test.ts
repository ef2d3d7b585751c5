import { expect, it } from 'vitest';
import { packed, unpacked } from './vault-copies';

const copy = {
  sender: { id: 'one', state: 'identified', sealed: null },
  vault: { senderId: 'one', sealed: { nonce: new Uint8Array([1]), bytes: new Uint8Array([2]) } },
} as never;

it('gives back a copy as it was put, bytes included', () => {
  expect(unpacked(packed(copy))).toEqual(copy);
});

it.each(['', '{', 'null', '[]', '{"sender":{}}', packed(copy).slice(0, -9)])(
  'takes %j for no copy, so that it keeps no other from coming back',
  (text) => {
    expect(unpacked(text)).toBeNull();
  },
);
