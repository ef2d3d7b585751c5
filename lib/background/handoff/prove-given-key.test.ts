import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY } from '../../../tests/support/handoff-sides';
import { handoffWorld, panel, type HandoffWorld } from '../../../tests/support/handoff-world';
import { ID, PASSPHRASE, WRONG_KEY } from '../../../tests/support/letter-arrived';
import { useSimulator } from '../../../tests/support/use-simulator';
import { SESSION_MS } from '../../handoff/wire/timing';
import { choosePassphrase, lockAll, unlock } from '../unlocking';

const simulator = await useSimulator();
let { arrived, ask, carry, phone, view, record, pair, give, letterKey, prove } = {} as HandoffWorld;

beforeEach(async () => {
  ({ arrived, ask, carry, phone, view, record, pair, give, letterKey, prove } =
    await handoffWorld(simulator));
});

describe('a key that came while the vault', () => {
  it('has no passphrase waits for it, is told so, and is proven then', async () => {
    await pair();
    await give(await letterKey());
    expect(phone().view()).toMatchObject({ kind: 'sent', result: 'passphrase-awaited' });
    expect(await view()).toMatchObject({ kind: 'received', vault: 'none' });
    await prove();
    expect(await view()).toMatchObject({ kind: 'received', vault: 'none' });
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    expect(await view()).toMatchObject({ kind: 'received', vault: 'unlocked' });
    await prove();
    expect(phone().view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is locked waits for it beyond the five minutes, half an hour at most', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await lockAll(arrived.background());
    await pair();
    await give(await letterKey());
    arrived.world.clock.offset += SESSION_MS + 1000;
    expect(await view()).toMatchObject({ kind: 'received', vault: 'locked', live: null });
    await unlock(arrived.background(), ID, PASSPHRASE);
    await simulator.clock(arrived.world.clock.offset);
    await prove();
    expect(await arrived.state()).toBe('identified');
    expect(await view()).toMatchObject({
      kind: 'done',
      senderId: ID,
      result: 'proven',
      live: null,
    });
  });

  it('is locked for too long is forgotten', async () => {
    await pair();
    await give(KEY);
    arrived.world.clock.offset += 30 * 60_000;
    expect(await view()).toMatchObject({ kind: 'ended', reason: 'expired', live: null });
    expect(arrived.world.session.text()).not.toContain('JBSWY');
  });
});

describe('a key that came and', () => {
  beforeEach(async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await pair();
  });

  it('is refused by AR24 may be scanned again in the same session', async () => {
    await give(WRONG_KEY);
    await prove();
    expect(await view()).toMatchObject({ kind: 'paired', last: 'refused' });
    expect(phone().view()).toMatchObject({ kind: 'rows', last: 'refused' });
    await give(await letterKey());
    await prove();
    expect(phone().view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is none that can be used is not even given to AR24', async () => {
    await give('https://laposte.fr');
    expect(await view()).toMatchObject({ kind: 'paired', last: 'unreadable' });
    expect(phone().view()).toMatchObject({ kind: 'rows', last: 'unreadable' });
    expect(await arrived.state()).toBe('letter-on-its-way');
  });

  it('cannot be proven now is kept, and both are told', async () => {
    await simulator.fault('/user/auth_otp', 'maintenance');
    await give(await letterKey());
    expect((await prove()).ok).toBe(true);
    expect(phone().view()).toMatchObject({ kind: 'done', result: 'unproven' });
    expect(await view()).toMatchObject({ kind: 'done', result: 'unproven' });
    expect(await arrived.state()).toBe('key-unproven');
  });

  it('is refused while an earlier one serves leaves that one', async () => {
    await give(await letterKey());
    await prove();
    await arrived.nextStep();
    await pair();
    await give(WRONG_KEY);
    await prove();
    expect(await view()).toMatchObject({ kind: 'paired', last: 'refused-earlier-kept' });
    expect(phone().view()).toMatchObject({ kind: 'rows', last: 'refused-earlier-kept' });
    expect(await arrived.state()).toBe('identified');
  });

  it('is asked to be proven by two windows is proven once', async () => {
    await give(await letterKey());
    const outcomes = await Promise.all([prove(), prove()]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(arrived.world.waited).toEqual([]);
    expect(await arrived.state()).toBe('identified');
  });

  it('is proven again where the worker died amid the proof', async () => {
    await simulator.fault('/user/auth_otp', 'drop-after');
    await give(await letterKey());
    const before = await (await record()).get();
    await prove();
    // The outcome was not kept: the session is as it was before the proof.
    await (await record()).put(before!);
    await arrived.reborn();
    arrived.world.onWait((instant) => simulator.clock(instant - Date.now()));
    await prove();
    expect(await arrived.state()).toBe('identified');
    expect(await view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is of a sender that is removed goes with it', async () => {
    await give(await letterKey());
    const before = await (await record()).get();
    await ask().removeSender({ id: ID }, panel);
    expect(await view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect((await (await record()).get())?.given).toBeNull();
    await (await record()).put(before!);
    expect(await prove()).toMatchObject({ ok: false, problem: { reason: 'sender-gone' } });
    expect(await view()).toMatchObject({ kind: 'ended' });
    await carry(await ask().syncHandoff({ resend: true }, panel));
    expect(phone().view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
  });
});
