import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { phoneSide } from '../../tests/support/handoff-sides';
import { handoffWorld, panel, type HandoffWorld } from '../../tests/support/handoff-world';
import { WRONG_KEY } from '../../tests/support/letter-arrived';
import { startSimulator, type Simulator } from '../../tests/support/simulator';
import { fromBase64, toBase64 } from '../handoff/base64';
import { SESSION_MS } from '../handoff/timing';
import { tick } from './tick';

let simulator: Simulator;
let { arrived, ask, around, begin, carry, hand, scan, rowId, phone, view, record, pair } =
  {} as HandoffWorld;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  ({ arrived, ask, around, begin, carry, hand, scan, rowId, phone, view, record, pair } =
    await handoffWorld(simulator));
});

describe('« Régénérer »', () => {
  it('ends the hand-off before, and tells its phone', async () => {
    await pair();
    const before = phone().view();
    const step = await begin();
    expect(before.kind).toBe('rows');
    expect(step.view.kind).toBe('waiting');
    await carry(step);
    expect(phone().view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
  });

  it('makes a link that has nothing of the last one, and the last one leads nowhere', async () => {
    await scan();
    const first = phone();
    await scan();
    const step = await ask().receiveHandoff({ frame: toBase64(first.hello[0]!) }, panel);
    expect(step).toMatchObject({ view: { kind: 'waiting' }, outgoing: [] });
    await hand(phone().hello[0]!);
    expect(phone().view().kind).toBe('code');
  });
});

describe('the panel', () => {
  it('may close and come back: what the phone has missed leaves again', async () => {
    await pair();
    const lost = await phone().take({ kind: 'give', rowId: rowId(), key: WRONG_KEY });
    expect(lost).toHaveLength(1);
    await arrived.reborn();
    await carry(await ask().syncHandoff({ resend: true }, panel));
    expect(await view()).toMatchObject({ kind: 'received' });
    expect(phone().view()).toMatchObject({ kind: 'sent', result: 'passphrase-awaited' });
  });

  it('hears that a code has lapsed when its minute is over', async () => {
    await scan();
    await hand(phone().hello[0]!);
    arrived.world.clock.offset += 60_000;
    const step = await ask().syncHandoff({ resend: false }, panel);
    expect(step.view).toMatchObject({ kind: 'confirming', triesLeft: 2 });
    await carry(step);
    expect(phone().view().kind).toBe('code');
  });

  it('is told of nothing where nothing has changed', async () => {
    await pair();
    arrived.world.clock.offset += SESSION_MS + 1000;
    await view();
    const before = arrived.world.announced();
    await view();
    await ask().syncHandoff({ resend: true }, panel);
    expect(arrived.world.announced()).toBe(before);
  });

  it('sees that another phone has tried', async () => {
    await pair();
    const shown = await view();
    expect(shown).toMatchObject({ otherPhone: false });
    const before = await (await record()).get();
    const second = await phoneSide(before!.link, around);
    const step = await ask().receiveHandoff({ frame: toBase64(second.hello[0]!) }, panel);
    expect(step.view).toMatchObject({ kind: 'paired', otherPhone: true });
    for (const { frame } of step.outgoing) {
      await second.take({ kind: 'frame', frame: fromBase64(frame)! });
    }
    expect(second.view()).toMatchObject({ kind: 'ended', reason: 'used' });
  });

  it('need not be open for the hand-off to be forgotten in time', async () => {
    await pair();
    expect(arrived.world.lookAlarm.at).toBe(SESSION_MS + 1000);
    expect(arrived.world.session.text()).toMatch(/"privateKey\W+[\w-]{43}/);
    arrived.world.clock.offset += SESSION_MS + 1000;
    await tick(arrived.background());
    expect(arrived.world.session.text()).not.toMatch(/"privateKey\W+[\w-]{43}/);
  });

  it('ends it, and nothing of it is left', async () => {
    await pair();
    await carry(await ask().endHandoff(undefined, panel));
    expect(await view()).toEqual({ kind: 'none' });
    expect(phone().view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect(arrived.world.session.text()).not.toContain('"handoff"');
  });
});
