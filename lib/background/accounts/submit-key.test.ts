import 'fake-indexeddb/auto';
import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  reasonOf,
  WRONG_KEY,
  type LetterArrived,
} from '../../../tests/support/letter-arrived';
import { useSimulator } from '../../../tests/support/use-simulator';
import { proveKeptKey, submitKey } from './submit-key';
import { letterCode } from '../letter-code';
import { choosePassphrase, lockAll, unlock } from '../unlocking';

const simulator = await useSimulator();
let arrived: LetterArrived;

beforeEach(async () => {
  arrived = await letterArrived(simulator);
});

describe('giving the letter back', () => {
  it('identifies the sender once AR24 has accepted the key', async () => {
    await arrived.identify();
    expect(await arrived.state()).toBe('identified');
    expect((await arrived.sender()).keyProvenAt).toEqual(expect.any(Number));
  });

  it('asks for a passphrase first, and to unlock after it was locked', async () => {
    const { otp_key } = await arrived.letter();
    expect(await submitKey(arrived.background(), ID, otp_key).catch(reasonOf)).toBe(
      'passphrase-missing',
    );
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await lockAll(arrived.background());
    expect(await submitKey(arrived.background(), ID, otp_key).catch(reasonOf)).toBe('vault-locked');
    expect(await unlock(arrived.background(), ID, 'une autre phrase').catch(reasonOf)).toBe(
      'passphrase-wrong',
    );
    await unlock(arrived.background(), ID, PASSPHRASE);
    await submitKey(arrived.background(), ID, otp_key.toLowerCase());
    expect(await arrived.state()).toBe('identified');
  });

  it('refuses a passphrase that is too short, and a second one', async () => {
    const error: unknown = await choosePassphrase(arrived.background(), ID, 'court').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ problem: { fields: [{ reason: 'passphrase-too-short' }] } });
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    expect(await choosePassphrase(arrived.background(), ID, PASSPHRASE).catch(reasonOf)).toBe(
      'not-possible-now',
    );
  });

  it('says what is wrong with a text that is no key, and changes nothing', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    expect(await submitKey(arrived.background(), ID, 'https://laposte.fr').catch(reasonOf)).toBe(
      'key-not-in-code',
    );
    expect(await arrived.state()).toBe('letter-on-its-way');
  });

  it('keeps a refused key refused until another one comes', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    expect(await submitKey(arrived.background(), ID, WRONG_KEY).catch(reasonOf)).toBe(
      'key-refused',
    );
    expect(await arrived.state()).toBe('key-refused');
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key);
    expect(await arrived.state()).toBe('identified');
  });

  it.each(['drop-before', 'maintenance', 'http-500'])(
    'keeps the key when AR24 cannot be asked, and proves it later: %s',
    async (kind) => {
      await choosePassphrase(arrived.background(), ID, PASSPHRASE);
      await simulator.fault('/user/auth_otp', kind);
      await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key).catch(reasonOf);
      expect(await arrived.state()).toBe('key-unproven');
      await arrived.reborn();
      await proveKeptKey(arrived.background(), ID);
      expect(await arrived.state()).toBe('identified');
    },
  );

  it('proves the key again in the next time step when the accepting answer was lost', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await simulator.fault('/user/auth_otp', 'drop-after');
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key).catch(reasonOf);
    arrived.world.onWait((instant) => simulator.clock(instant - Date.now()));
    await proveKeptKey(arrived.background(), ID);
    expect(arrived.world.waited).toHaveLength(1);
    expect(await arrived.state()).toBe('identified');
  });

  it('does not send a code again after the browser was restarted amid its proof', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await simulator.fault('/user/auth_otp', 'drop-after');
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key).catch(reasonOf);
    await arrived.restartBrowser();
    await unlock(arrived.background(), ID, PASSPHRASE);
    arrived.world.onWait((instant) => simulator.clock(instant - Date.now()));
    await proveKeptKey(arrived.background(), ID);
    expect(await arrived.state()).toBe('identified');
  });

  it('proves a kept key once when two windows ask for it at once', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await simulator.fault('/user/auth_otp', 'http-500');
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key).catch(reasonOf);
    const asked = [1, 2].map(() => proveKeptKey(arrived.background(), ID));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await arrived.state()).toBe('identified');
  });

  it('does not let a refused key delay the right one', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await submitKey(arrived.background(), ID, WRONG_KEY).catch(reasonOf);
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key);
    expect(arrived.world.waited).toEqual([]);
    expect(await arrived.state()).toBe('identified');
  });

  it('keeps the earlier key working when a new one is refused', async () => {
    await arrived.identify();
    await arrived.nextStep();
    expect(await submitKey(arrived.background(), ID, WRONG_KEY).catch(reasonOf)).toBe(
      'key-refused-earlier-kept',
    );
    expect(await arrived.state()).toBe('identified');
    await arrived.nextStep();
    expect(await letterCode(arrived.background(), ID)).toMatchObject({ kind: 'code' });
  });

  it('waits for the next time step before it proves a key again', async () => {
    await arrived.identify();
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key);
    expect(arrived.world.waited).toHaveLength(1);
    expect(await arrived.state()).toBe('identified');
  });

  it('proves a new letter’s key after a renewal, the old one serving until then', async () => {
    await arrived.identify();
    await arrived.order();
    expect(await arrived.state()).toBe('letter-on-its-way');
    await arrived.nextStep();
    const old = await letterCode(arrived.background(), ID);
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key);
    expect(await arrived.state()).toBe('identified');
    await arrived.nextStep();
    const fresh = await letterCode(arrived.background(), ID);
    expect(old).toMatchObject({ kind: 'code' });
    expect(fresh).toMatchObject({ kind: 'code' });
    const { otp_key } = await arrived.letter();
    expect(fresh.kind === 'code' && fresh.digits).toBe(
      new TOTP({ secret: Secret.fromBase32(otp_key) }).generate({
        timestamp: arrived.background().now(),
      }),
    );
  });
});

describe('a computer whose clock is wrong', () => {
  it.each([-90, 400])(
    'proves the key and makes codes on AR24’s clock: %d minutes',
    async (minutes) => {
      await arrived.setWrong(minutes * 60_000);
      await arrived.identify();
      expect(await arrived.state()).toBe('identified');
      await arrived.nextStep();
      const code = await letterCode(arrived.background(), ID, { holder: crypto.randomUUID() });
      const { otp_key } = await arrived.letter();
      expect(code.kind === 'code' && code.digits).toBe(
        new TOTP({ secret: Secret.fromBase32(otp_key) }).generate({
          timestamp: arrived.ar24Now(),
        }),
      );
      expect(
        code.kind === 'code' && code.expiresAt - arrived.background().now(),
      ).toBeLessThanOrEqual(33_000);
    },
  );
});
