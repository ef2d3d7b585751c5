import 'fake-indexeddb/auto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JEANNE_EMAIL } from '../../tests/support/people';
import { startSimulator, type Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { lookUpEmail } from './account-sync';
import type { Background } from './background';
import { proveKeptKey, submitKey } from './key-proof';
import { letterCode } from './letter-code';
import { orderCredentials } from './order-saga';
import { choosePassphrase, lockAll, lockDue, unlock } from './unlocking';

const ID = '11111111-1111-4111-8111-111111111111';
const PASSPHRASE = 'les tilleuls fleurissent';
const WRONG_KEY = 'ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP';
const HOLDER = '22222222-2222-4222-8222-222222222222';
let simulator: Simulator;
let world: Awaited<ReturnType<typeof testBackground>>;
let background: Background;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

/** A sender whose letter has come. */
beforeEach(async () => {
  await simulator.reset();
  await simulator.seed({ email: JEANNE_EMAIL });
  world = await testBackground(simulator);
  background = world.background;
  const { senders } = await background.stores();
  await senders.saveDraft(ID, { email: JEANNE_EMAIL });
  await lookUpEmail(background, ID, JEANNE_EMAIL);
  await orderCredentials(background, ID, (await senders.require(ID)).intention);
});

const state = async () => (await (await background.stores()).senders.require(ID)).state;
const reasonOf = (error: unknown) => (error as { problem?: { reason: string } }).problem?.reason;
const letter = async () => (await simulator.state()).letters.at(-1)!;
/** Both clocks go on to the next time step. */
async function nextStep() {
  const offset = world.clock.offset + 30_000;
  world.clock.offset = offset;
  await simulator.clock(offset);
}
async function identify() {
  await choosePassphrase(background, ID, PASSPHRASE);
  await submitKey(background, ID, (await letter()).otpauth_uri);
}

describe('giving the letter back', () => {
  it('identifies the sender once AR24 has accepted the key', async () => {
    await identify();
    expect(await state()).toBe('identified');
    const { senders } = await background.stores();
    expect((await senders.require(ID)).keyProvenAt).toEqual(expect.any(Number));
  });

  it('asks for a passphrase first, and to unlock after it was locked', async () => {
    const { otp_key } = await letter();
    expect(await submitKey(background, ID, otp_key).catch(reasonOf)).toBe('passphrase-missing');
    await choosePassphrase(background, ID, PASSPHRASE);
    await lockAll(background);
    expect(await submitKey(background, ID, otp_key).catch(reasonOf)).toBe('vault-locked');
    expect(await unlock(background, ID, 'une autre phrase').catch(reasonOf)).toBe(
      'passphrase-wrong',
    );
    await unlock(background, ID, PASSPHRASE);
    await submitKey(background, ID, otp_key.toLowerCase());
    expect(await state()).toBe('identified');
  });

  it('refuses a passphrase that is too short, and a second one', async () => {
    const error: unknown = await choosePassphrase(background, ID, 'court').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ problem: { fields: [{ reason: 'passphrase-too-short' }] } });
    await choosePassphrase(background, ID, PASSPHRASE);
    expect(await choosePassphrase(background, ID, PASSPHRASE).catch(reasonOf)).toBe(
      'not-possible-now',
    );
  });

  it('says what is wrong with a text that is no key, and changes nothing', async () => {
    await choosePassphrase(background, ID, PASSPHRASE);
    expect(await submitKey(background, ID, 'https://laposte.fr').catch(reasonOf)).toBe(
      'key-not-in-code',
    );
    expect(await state()).toBe('letter-on-its-way');
  });

  it('keeps a refused key refused until another one comes', async () => {
    await choosePassphrase(background, ID, PASSPHRASE);
    expect(await submitKey(background, ID, WRONG_KEY).catch(reasonOf)).toBe('key-refused');
    expect(await state()).toBe('key-refused');
    await submitKey(background, ID, (await letter()).otp_key);
    expect(await state()).toBe('identified');
  });

  it.each(['drop-before', 'maintenance', 'http-500'])(
    'keeps the key when AR24 cannot be asked, and proves it later: %s',
    async (kind) => {
      await choosePassphrase(background, ID, PASSPHRASE);
      await simulator.fault('/user/auth_otp', kind);
      await submitKey(background, ID, (await letter()).otp_key).catch(reasonOf);
      expect(await state()).toBe('key-unproven');
      background = await world.reborn();
      await proveKeptKey(background, ID);
      expect(await state()).toBe('identified');
    },
  );

  it('proves the key again in the next time step when the accepting answer was lost', async () => {
    await choosePassphrase(background, ID, PASSPHRASE);
    await simulator.fault('/user/auth_otp', 'drop-after');
    await submitKey(background, ID, (await letter()).otp_key).catch(reasonOf);
    world.onWait((instant) => simulator.clock(instant - Date.now()));
    await proveKeptKey(background, ID);
    expect(world.waited).toHaveLength(1);
    expect(await state()).toBe('identified');
  });

  it('does not let a refused key delay the right one', async () => {
    await choosePassphrase(background, ID, PASSPHRASE);
    await submitKey(background, ID, WRONG_KEY).catch(reasonOf);
    await submitKey(background, ID, (await letter()).otp_key);
    expect(world.waited).toEqual([]);
    expect(await state()).toBe('identified');
  });

  it('keeps the earlier key working when a new one is refused', async () => {
    await identify();
    await nextStep();
    expect(await submitKey(background, ID, WRONG_KEY).catch(reasonOf)).toBe(
      'key-refused-earlier-kept',
    );
    expect(await state()).toBe('identified');
    await nextStep();
    expect(await letterCode(background, ID)).toMatchObject({ kind: 'code' });
  });

  it('waits for the next time step before it proves a key again', async () => {
    await identify();
    await submitKey(background, ID, (await letter()).otp_key);
    expect(world.waited).toHaveLength(1);
    expect(await state()).toBe('identified');
  });

  it('proves a new letter’s key after a renewal, the old one serving until then', async () => {
    await identify();
    const { senders } = await background.stores();
    await orderCredentials(background, ID, (await senders.require(ID)).intention);
    expect(await state()).toBe('letter-on-its-way');
    await nextStep();
    const old = await letterCode(background, ID);
    await submitKey(background, ID, (await letter()).otp_key);
    expect(await state()).toBe('identified');
    await nextStep();
    const fresh = await letterCode(background, ID);
    expect(old).toMatchObject({ kind: 'code' });
    expect(fresh).toMatchObject({ kind: 'code' });
    const { otp_key } = await letter();
    expect(fresh.kind === 'code' && fresh.digits).toBe(
      new TOTP({ secret: Secret.fromBase32(otp_key) }).generate({ timestamp: background.now() }),
    );
  });
});

describe('a computer whose clock is wrong', () => {
  it.each([-90, 400])(
    'proves the key and makes codes on AR24’s clock: %d minutes',
    async (minutes) => {
      world.clock.offset = minutes * 60_000;
      await identify();
      expect(await state()).toBe('identified');
      world.clock.offset += 30_000;
      await simulator.clock(30_000);
      const code = await letterCode(background, ID, HOLDER);
      const { otp_key } = await letter();
      expect(code.kind === 'code' && code.digits).toBe(
        new TOTP({ secret: Secret.fromBase32(otp_key) }).generate({
          timestamp: Date.now() + 30_000,
        }),
      );
      expect(code.kind === 'code' && code.expiresAt - background.now()).toBeLessThanOrEqual(33_000);
    },
  );
});

describe('the code of a letter', () => {
  it('is not there before a key is proven, nor while locked', async () => {
    expect(await letterCode(background, ID)).toEqual({ kind: 'no-key' });
    await choosePassphrase(background, ID, PASSPHRASE);
    await submitKey(background, ID, WRONG_KEY).catch(reasonOf);
    expect(await letterCode(background, ID)).toEqual({ kind: 'no-key' });
    await submitKey(background, ID, (await letter()).otp_key);
    await lockAll(background);
    expect(await letterCode(background, ID, HOLDER)).toEqual({ kind: 'locked' });
  });

  it('is not the one that the proof has used up', async () => {
    await identify();
    expect(await letterCode(background, ID, HOLDER)).toMatchObject({ kind: 'wait' });
    expect(await letterCode(background, ID)).toMatchObject({ kind: 'wait' });
    await nextStep();
    expect(await letterCode(background, ID, HOLDER)).toMatchObject({ kind: 'code', period: 30 });
  });

  it('goes to one of two pages that ask at once', async () => {
    await identify();
    await nextStep();
    const asked = [crypto.randomUUID(), crypto.randomUUID()].map((holder) =>
      letterCode(background, ID, holder),
    );
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['code', 'wait']);
  });

  it('goes to one page load per time step, also after the worker’s death', async () => {
    await identify();
    await nextStep();
    const first = await letterCode(background, ID, HOLDER);
    background = await world.reborn();
    expect(await letterCode(background, ID, HOLDER)).toEqual(first);
    expect(await letterCode(background, ID, crypto.randomUUID())).toMatchObject({ kind: 'wait' });
    await nextStep();
    expect(await letterCode(background, ID, crypto.randomUUID())).toMatchObject({ kind: 'code' });
  });

  it('is gone when the time of the unlocking has run out', async () => {
    await identify();
    expect(world.lockAlarm.at).toBeGreaterThan(background.now() + 29 * 60_000);
    world.clock.offset += 31 * 60_000;
    expect(await letterCode(background, ID)).toEqual({ kind: 'locked' });
    await lockDue(background);
    expect(world.lockAlarm.at).toBeNull();
    expect(world.session.text()).not.toContain('dataKey');
  });
});
