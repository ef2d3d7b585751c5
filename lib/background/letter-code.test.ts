import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  reasonOf,
  WRONG_KEY,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { useSimulator } from '../../tests/support/use-simulator';
import { submitKey } from './accounts/submit-key';
import { letterCode } from './letter-code';
import { choosePassphrase, lockAll, lockDue } from './unlocking';

const HOLDER = '22222222-2222-4222-8222-222222222222';

const simulator = await useSimulator();
let arrived: LetterArrived;

beforeEach(async () => {
  arrived = await letterArrived(simulator);
});

describe('the code of a letter', () => {
  it('is not there before a key is proven, nor while locked', async () => {
    expect(await letterCode(arrived.background(), ID)).toEqual({ kind: 'no-key' });
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await submitKey(arrived.background(), ID, WRONG_KEY).catch(reasonOf);
    expect(await letterCode(arrived.background(), ID)).toEqual({ kind: 'no-key' });
    await submitKey(arrived.background(), ID, (await arrived.letter()).otp_key);
    await lockAll(arrived.background());
    expect(await letterCode(arrived.background(), ID, { holder: HOLDER })).toEqual({
      kind: 'locked',
    });
  });

  it('is not made while a new key may have retired the one before', async () => {
    await arrived.identify();
    await simulator.fault('/user/auth_otp', 'drop-before');
    await submitKey(arrived.background(), ID, WRONG_KEY).catch(reasonOf);
    await arrived.nextStep();
    expect(await letterCode(arrived.background(), ID, { holder: HOLDER })).toEqual({
      kind: 'no-key',
    });
  });

  it('is not the one that the proof has used up', async () => {
    await arrived.identify();
    expect(await letterCode(arrived.background(), ID, { holder: HOLDER })).toMatchObject({
      kind: 'wait',
    });
    expect(await letterCode(arrived.background(), ID)).toMatchObject({ kind: 'wait' });
    await arrived.nextStep();
    expect(await letterCode(arrived.background(), ID, { holder: HOLDER })).toMatchObject({
      kind: 'code',
      period: 30,
    });
  });

  it('goes to one of two pages that ask at once', async () => {
    await arrived.identify();
    await arrived.nextStep();
    const asked = [crypto.randomUUID(), crypto.randomUUID()].map((holder) =>
      letterCode(arrived.background(), ID, { holder }),
    );
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['code', 'wait']);
  });

  it('goes to one page load per time step, also after the worker’s death', async () => {
    await arrived.identify();
    await arrived.nextStep();
    const first = await letterCode(arrived.background(), ID, { holder: HOLDER });
    await arrived.reborn();
    expect(await letterCode(arrived.background(), ID, { holder: HOLDER })).toEqual(first);
    expect(
      await letterCode(arrived.background(), ID, { holder: crypto.randomUUID() }),
    ).toMatchObject({
      kind: 'wait',
    });
    await arrived.nextStep();
    expect(
      await letterCode(arrived.background(), ID, { holder: crypto.randomUUID() }),
    ).toMatchObject({
      kind: 'code',
    });
  });

  it('is gone when the time of the unlocking has run out', async () => {
    await arrived.identify();
    expect(arrived.world.lockAlarm.at).toBeGreaterThan(arrived.background().now() + 29 * 60_000);
    arrived.world.clock.offset += 31 * 60_000;
    expect(await letterCode(arrived.background(), ID)).toEqual({ kind: 'locked' });
    await lockDue(arrived.background());
    expect(arrived.world.lockAlarm.at).toBeNull();
    expect(arrived.world.session.text()).not.toContain('dataKey');
  });
});
