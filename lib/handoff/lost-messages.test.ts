import { beforeEach, describe, expect, it } from 'vitest';
import {
  computerSide,
  converse,
  KEY,
  phoneSide,
  surroundings,
  type ComputerSide,
  type PhoneSide,
} from '../../tests/support/handoff-sides';

let computer: ComputerSide;
let phone: PhoneSide;

beforeEach(async () => {
  const { around } = surroundings();
  computer = await computerSide(around);
  phone = await phoneSide(computer.link(), around);
});

const confirm = () => computer.take(computer.picking(computer.code()));
const give = () => {
  const view = phone.view();
  return phone.take({
    kind: 'give',
    rowId: view.kind === 'rows' ? view.rows[0]!.id : '',
    key: KEY,
  });
};
const prove = () => computer.take({ kind: 'result', result: 'proven' });

/** Either side connects again, says its last message anew, and hears what it has missed. */
const connectAgain = {
  phone: async () =>
    converse(computer, phone, { toComputer: await phone.take({ kind: 'resume' }) }),
  computer: async () =>
    converse(computer, phone, { toPhone: await computer.take({ kind: 'resume' }) }),
};

describe.each(['phone', 'computer'] as const)('when the %s connects again', (who) => {
  const again = connectAgain[who];

  it('a lost code arrives', async () => {
    await computer.take({ kind: 'frame', frame: phone.hello[0]! });
    await again();
    expect(phone.view()).toMatchObject({ kind: 'code', code: computer.code() });
  });

  it('lost rows arrive', async () => {
    await converse(computer, phone, { toComputer: phone.hello });
    await confirm();
    await again();
    expect(phone.view().kind).toBe('rows');
  });

  it('a lost key arrives, once', async () => {
    await converse(computer, phone, { toComputer: phone.hello });
    await converse(computer, phone, { toPhone: await confirm() });
    await give();
    await again();
    await again();
    expect(computer.given).toHaveLength(1);
    expect(phone.view()).toMatchObject({ kind: 'sent', result: 'proving' });
  });

  it('a lost result arrives', async () => {
    await converse(computer, phone, { toComputer: phone.hello });
    await converse(computer, phone, { toPhone: await confirm() });
    await converse(computer, phone, { toComputer: await give() });
    await prove();
    await again();
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
    expect(computer.session().endHeard).toBe(true);
  });

  it('nothing more is said than once where nothing was lost', async () => {
    await converse(computer, phone, { toComputer: phone.hello });
    await converse(computer, phone, { toPhone: await confirm() });
    await converse(computer, phone, { toComputer: await give() });
    const before = computer.sent.length + phone.sent.length;
    await again();
    expect(computer.sent.length + phone.sent.length).toBe(before + 1);
  });
});

it('a lost hello arrives with the phone’s next one', async () => {
  await connectAgain.computer();
  expect(phone.view().kind).toBe('greeting');
  await connectAgain.phone();
  expect(phone.view()).toMatchObject({ kind: 'code', code: computer.code() });
});

it('every message may come twice, and out of order, without effect', async () => {
  await converse(computer, phone, { toComputer: phone.hello });
  await converse(computer, phone, { toPhone: await confirm() });
  await converse(computer, phone, { toComputer: await give() });
  await converse(computer, phone, { toPhone: await prove() });
  const [stage, view] = [computer.stage(), phone.view()];
  const [up, down] = [[...phone.sent].reverse(), [...computer.sent].reverse()];
  for (const frame of up) await computer.take({ kind: 'frame', frame });
  for (const frame of down) await phone.take({ kind: 'frame', frame });
  expect(computer.given).toHaveLength(1);
  expect(computer.stage()).toEqual(stage);
  expect(phone.view()).toEqual(view);
});

it('a code that is overtaken by a newer one is never shown again', async () => {
  const [first] = await computer.take({ kind: 'frame', frame: phone.hello[0]! });
  const [second] = await computer.take(computer.picking(null));
  await phone.take({ kind: 'frame', frame: second! });
  await phone.take({ kind: 'frame', frame: first! });
  expect(phone.view()).toMatchObject({ kind: 'code', code: computer.code() });
});
