import {
  computerSide,
  converse,
  KEY,
  phoneSide,
  surroundings,
} from '../../tests/support/handoff-sides';

export interface PairingSize {
  /** Messages of one pairing, both ways together. */
  readonly messages: number;
  /** Of each: they are all padded to one length. */
  readonly bytes: number;
}

/** What the real sessions say to each other in one pairing, from the QR code to the proven key. */
export async function pairingSize(): Promise<PairingSize> {
  const { around } = surroundings();
  const computer = await computerSide(around);
  const phone = await phoneSide(computer.link(), around);
  await converse(computer, phone, { toComputer: phone.hello });
  const code = computer.code();
  await converse(computer, phone, { toPhone: await computer.take(computer.picking(code)) });
  const view = phone.view();
  if (view.kind !== 'rows') throw new Error(`The phone shows ${view.kind}, not its rows.`);
  const given = { kind: 'give', rowId: view.rows[0]!.id, key: KEY } as const;
  await converse(computer, phone, { toComputer: await phone.take(given) });
  const proven = { kind: 'result', result: 'proven' } as const;
  await converse(computer, phone, { toPhone: await computer.take(proven) });
  const sent = [...phone.sent, ...computer.sent];
  return { messages: sent.length, bytes: Math.max(...sent.map(({ length }) => length)) };
}
