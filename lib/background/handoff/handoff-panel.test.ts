import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY, phoneSide } from '../../../tests/support/handoff-sides';
import { handoffWorld, panel, type HandoffWorld } from '../../../tests/support/handoff-world';
import { WRONG_KEY } from '../../../tests/support/letter-arrived';
import { useSimulator } from '../../../tests/support/use-simulator';
import { fromBase64, toBase64 } from '../../handoff/wire/base64';
import { SESSION_MS } from '../../handoff/wire/timing';
import { takeStep } from './handoff-session';

const simulator = await useSimulator();
let { arrived, ask, around, begin, carry, hand, scan, rowId, phone, view, record, pair, give } =
  {} as HandoffWorld;

beforeEach(async () => {
  ({ arrived, ask, around, begin, carry, hand, scan, rowId, phone, view, record, pair, give } =
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

  it('need not be open for the hand-off, then the key that came, to be forgotten in time', async () => {
    const { handoffAlarm, session } = arrived.world;
    const ring = async () => {
      arrived.world.clock.offset = handoffAlarm.at! - Date.now();
      await takeStep(arrived.background(), { kind: 'time' });
    };
    await pair();
    // A sender whose holder is awaited is looked at again within the minute, by an alarm of its own.
    await arrived.background().schedule.lookIn(60_000);
    const { expiresAt } = (await (await record()).get())!.session;
    expect(handoffAlarm.at).toBe(expiresAt);
    await give(KEY);
    const { keptUntil } = (await (await record()).get())!.given!;
    expect(handoffAlarm.at).toBe(expiresAt);
    expect(session.text()).toMatch(/"privateKey\W+[\w-]{43}/);
    await ring();
    expect(session.text()).not.toMatch(/"privateKey\W+[\w-]{43}/);
    expect(session.text()).toContain('JBSWY');
    expect(handoffAlarm.at).toBe(keptUntil);
    await ring();
    expect(session.text()).not.toContain('JBSWY');
    expect(handoffAlarm.at).toBeNull();
  });

  it('reads a hand-off without writing it: an older record never takes a newer one’s place', async () => {
    await pair();
    await give(KEY);
    const store = await record();
    arrived.world.clock.offset = (await store.get())!.given!.keptUntil - Date.now();
    const before = arrived.world.session.text();
    expect((await store.get())!.given).toBeNull();
    expect(arrived.world.session.text()).toBe(before);
    await ask().syncHandoff({ resend: false }, panel);
    expect(arrived.world.session.text()).not.toContain('JBSWY');
  });

  it('ends it, and nothing of it is left', async () => {
    await pair();
    await carry(await ask().endHandoff(undefined, panel));
    expect(await view()).toEqual({ kind: 'none' });
    expect(phone().view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect(arrived.world.session.text()).not.toContain('"handoff"');
  });
});
