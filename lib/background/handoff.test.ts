import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEY, phoneSide, type Frame, type PhoneSide } from '../../tests/support/handoff-sides';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  WRONG_KEY,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { startSimulator, type Simulator } from '../../tests/support/simulator';
import { fromBase64, toBase64 } from '../handoff/base64';
import { SESSION_MS } from '../handoff/timing';
import type { HandoffStep, HandoffView } from '../messaging/views';
import { createHandlers } from './create-handlers';
import { choosePassphrase, lockAll, unlock } from './unlocking';

const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
let simulator: Simulator;
let arrived: LetterArrived;
let phone: PhoneSide;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  arrived = await letterArrived(simulator);
  await ask().saveHandoffAddresses(
    { relay: 'wss://relais.example.fr/mqtt', companion: 'https://mobile.example.fr/' },
    panel,
  );
});

const ask = () => createHandlers(arrived.background());
const around = () => ({
  now: arrived.background().now(),
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
});
const view = async (): Promise<HandoffView> =>
  (await ask().syncHandoff({ resend: false }, panel)).view;

async function begin(): Promise<HandoffStep> {
  const outcome = await ask().startHandoff({ id: ID }, panel);
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  return outcome.value;
}

async function scan(): Promise<void> {
  const shown = (await begin()).view;
  if (shown.kind !== 'waiting') throw new Error(shown.kind);
  phone = await phoneSide(shown.link, around);
}

/** Carries to the phone what the computer sends, and back what it answers. */
async function carry({ outgoing }: HandoffStep): Promise<void> {
  for (const { frame } of outgoing) {
    const answers = await phone.take({ kind: 'frame', frame: fromBase64(frame)! });
    for (const answer of answers) await hand(answer);
  }
}
async function hand(frame: Frame): Promise<void> {
  await carry(await ask().receiveHandoff({ frame: toBase64(frame) }, panel));
}

async function pair(): Promise<void> {
  await scan();
  await hand(phone.hello[0]!);
  const shown = phone.view();
  await carry(await ask().confirmHandoff({ code: shown.kind === 'code' ? shown.code : '' }, panel));
}

const rowIds = () => {
  const shown = phone.view();
  return shown.kind === 'rows' ? shown.rows.map(({ id }) => id) : [];
};
async function give(key: string): Promise<void> {
  for (const frame of await phone.take({ kind: 'give', rowId: rowIds()[0]!, key })) {
    await hand(frame);
  }
}
const letterKey = async () => (await arrived.letter()).otpauth_uri;
async function prove() {
  const outcome = await ask().proveHandoff(undefined, panel);
  if (outcome.ok) await carry(outcome.value);
  return outcome;
}

describe('a hand-off in the background', () => {
  it('identifies the sender with the key that the phone has read', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await pair();
    await give(await letterKey());
    expect(await view()).toMatchObject({ kind: 'received', senderId: ID, vault: 'unlocked' });
    await prove();
    expect(await view()).toMatchObject({ kind: 'done', senderId: ID, result: 'proven' });
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
    expect(await arrived.state()).toBe('identified');
  });

  it('goes on whatever worker dies: after every message there is a new one', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await scan();
    await arrived.reborn();
    await hand(phone.hello[0]!);
    await arrived.reborn();
    const shown = phone.view();
    await carry(
      await ask().confirmHandoff({ code: shown.kind === 'code' ? shown.code : '' }, panel),
    );
    await arrived.reborn();
    await give(await letterKey());
    await arrived.reborn();
    await prove();
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('has no view that holds a key, and no session that outlives what it is for', async () => {
    await pair();
    await give(KEY);
    const views = JSON.stringify(await view());
    expect(views).not.toContain('JBSWY');
    expect(arrived.world.session.text()).toContain('JBSWY');
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await prove();
    expect(arrived.world.session.text()).not.toContain('JBSWY');
  });

  it('shows the phone the name and a masked address', async () => {
    await pair();
    const shown = phone.view();
    expect(shown).toMatchObject({ kind: 'rows' });
    const rows = shown.kind === 'rows' ? shown.rows : [];
    expect(rows).toHaveLength(1);
    expect(rows[0]!.email).toMatch(/^.•••@/);
    expect(rows[0]!.name).not.toBe('');
  });

  it('begins nothing for a sender that takes no key', async () => {
    const other = '22222222-2222-4222-8222-222222222222';
    await ask().saveDraft(
      {
        id: other,
        step: 'email',
        email: 'x@example.fr',
        fields: (await arrived.sender()).fields,
      },
      panel,
    );
    expect(await ask().startHandoff({ id: other }, panel)).toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await view()).toEqual({ kind: 'none' });
  });

  it('says so where there is no relay, and where a phone may read a letter all the same', async () => {
    const companion = 'https://mobile.example.fr/';
    await ask().saveHandoffAddresses({ relay: '', companion }, panel);
    expect((await begin()).view).toEqual({ kind: 'no-relay', page: companion });
    await ask().saveHandoffAddresses({ relay: '', companion: '' }, panel);
    expect((await begin()).view).toEqual({ kind: 'no-relay', page: null });
  });

  it.each([
    { relay: 'http://relais.example.fr/', companion: '' },
    { relay: 'ws://relais.example.fr/', companion: '' },
    { relay: '', companion: 'http://mobile.example.fr/' },
    { relay: 'relais', companion: '' },
  ])('refuses addresses without TLS: %j', async (addresses) => {
    expect(await ask().saveHandoffAddresses(addresses, panel)).toMatchObject({
      problem: { reason: 'address-not-permitted' },
    });
  });
});

describe('a key that came while the vault', () => {
  it('has no passphrase waits for it, is told so, and is proven then', async () => {
    await pair();
    await give(await letterKey());
    expect(phone.view()).toMatchObject({ kind: 'sent', result: 'passphrase-awaited' });
    expect(await view()).toMatchObject({ kind: 'received', vault: 'none' });
    await prove();
    expect(await view()).toMatchObject({ kind: 'received', vault: 'none' });
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    expect(await view()).toMatchObject({ kind: 'received', vault: 'unlocked' });
    await prove();
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
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
    expect(await view()).toMatchObject({ kind: 'ended', senderId: ID });
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
    expect(phone.view()).toMatchObject({ kind: 'rows', last: 'refused' });
    await give(await letterKey());
    await prove();
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is none that can be used is not even given to AR24', async () => {
    await give('https://laposte.fr');
    expect(await view()).toMatchObject({ kind: 'paired', last: 'unreadable' });
    expect(phone.view()).toMatchObject({ kind: 'rows', last: 'unreadable' });
    expect(await arrived.state()).toBe('letter-on-its-way');
  });

  it('cannot be proven now is kept, and both are told', async () => {
    await simulator.fault('/user/auth_otp', 'maintenance');
    await give(await letterKey());
    expect((await prove()).ok).toBe(true);
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'unproven' });
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
    expect(phone.view()).toMatchObject({ kind: 'rows', last: 'refused-earlier-kept' });
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
    const record = await (await arrived.background().stores()).handoff.get();
    await prove();
    // The outcome was not kept: the session is as it was before the proof.
    await (await arrived.background().stores()).handoff.put(record!);
    await arrived.reborn();
    arrived.world.onWait((instant) => simulator.clock(instant - Date.now()));
    await prove();
    expect(await arrived.state()).toBe('identified');
    expect(await view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is of a sender that is removed goes with it', async () => {
    await give(await letterKey());
    const record = await (await arrived.background().stores()).handoff.get();
    await ask().removeSender({ id: ID }, panel);
    expect(await view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect((await (await arrived.background().stores()).handoff.get())?.given).toBeNull();
    await (await arrived.background().stores()).handoff.put(record!);
    expect(await prove()).toMatchObject({ ok: false, problem: { reason: 'sender-gone' } });
    expect(await view()).toMatchObject({ kind: 'ended' });
    await carry(await ask().syncHandoff({ resend: true }, panel));
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
  });
});

describe('« Régénérer »', () => {
  it('ends the hand-off before, and tells its phone', async () => {
    await pair();
    const before = phone.view();
    const step = await begin();
    expect(before.kind).toBe('rows');
    expect(step.view.kind).toBe('waiting');
    await carry(step);
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
  });

  it('makes a link that has nothing of the last one, and the last one leads nowhere', async () => {
    await scan();
    const first = phone;
    await scan();
    const step = await ask().receiveHandoff({ frame: toBase64(first.hello[0]!) }, panel);
    expect(step).toMatchObject({ view: { kind: 'waiting' }, outgoing: [] });
    await hand(phone.hello[0]!);
    expect(phone.view().kind).toBe('code');
  });
});

describe('the panel', () => {
  it('may close and come back: what the phone has missed leaves again', async () => {
    await pair();
    const lost = await phone.take({ kind: 'give', rowId: rowIds()[0]!, key: WRONG_KEY });
    expect(lost).toHaveLength(1);
    await arrived.reborn();
    await carry(await ask().syncHandoff({ resend: true }, panel));
    expect(await view()).toMatchObject({ kind: 'received' });
    expect(phone.view()).toMatchObject({ kind: 'sent', result: 'passphrase-awaited' });
  });

  it('hears that a code has lapsed when its minute is over', async () => {
    await scan();
    await hand(phone.hello[0]!);
    arrived.world.clock.offset += 60_000;
    const step = await ask().syncHandoff({ resend: false }, panel);
    expect(step.view).toMatchObject({ kind: 'confirming', triesLeft: 2 });
    await carry(step);
    expect(phone.view().kind).toBe('code');
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
    const record = await (await arrived.background().stores()).handoff.get();
    const second = await phoneSide(record!.link, around);
    const step = await ask().receiveHandoff({ frame: toBase64(second.hello[0]!) }, panel);
    expect(step.view).toMatchObject({ kind: 'paired', otherPhone: true });
    for (const { frame } of step.outgoing) {
      await second.take({ kind: 'frame', frame: fromBase64(frame)! });
    }
    expect(second.view()).toMatchObject({ kind: 'ended', reason: 'used' });
  });

  it('ends it, and nothing of it is left', async () => {
    await pair();
    await carry(await ask().endHandoff(undefined, panel));
    expect(await view()).toEqual({ kind: 'none' });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect(arrived.world.session.text()).not.toContain('"handoff"');
  });
});
