import { computerSide, converse, KEY, phoneSide, surroundings } from './handoff-sides';

/** A computer and a phone that has scanned its QR code, and what they and the person do. */
export async function conversation() {
  const { clock, around } = surroundings();
  const computer = await computerSide(around);
  const phone = await phoneSide(computer.link(), around);
  const hello = () => converse(computer, phone, { toComputer: phone.hello });
  const pick = async (code: string | null) =>
    converse(computer, phone, { toPhone: await computer.take(computer.picking(code)) });
  const rowId = () => {
    const view = phone.view();
    if (view.kind !== 'rows') throw new Error(view.kind);
    return view.rows[0]!.id;
  };
  return {
    ...{ clock, around, computer, phone, hello, pick, rowId },
    pair: async () => {
      await hello();
      await pick(computer.code());
    },
    give: async (key = KEY) =>
      converse(computer, phone, {
        toComputer: await phone.take({ kind: 'give', rowId: rowId(), key }),
      }),
    result: async (result: 'proven' | 'unproven' | 'refused' | 'passphrase-awaited') =>
      converse(computer, phone, { toPhone: await computer.take({ kind: 'result', result }) }),
  };
}

export type Conversation = Awaited<ReturnType<typeof conversation>>;
