import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  reasonOf,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { useSimulator } from '../../tests/support/use-simulator';
import { createHandlers } from './create-handlers';
import { changePassphrase, choosePassphrase, lockAll, unlock } from './unlocking';

const simulator = await useSimulator();
let arrived: LetterArrived;

beforeEach(async () => {
  arrived = await letterArrived(simulator);
});

const guess = (passphrase: string) => unlock(arrived.background(), ID, passphrase).catch(reasonOf);

describe('choosing a passphrase', () => {
  it.each([
    ['too short', 'onze caract', 'passphrase-too-short'],
    ['blank', ' '.repeat(12), 'passphrase-too-short'],
    ['a row of keys', '123456789012', 'passphrase-too-weak'],
  ])('refuses one that is %s, whoever asks', async (_, passphrase, reason) => {
    const refused = choosePassphrase(arrived.background(), ID, passphrase);
    await expect(refused).rejects.toMatchObject({
      problem: { reason: 'fields-invalid', fields: [{ field: 'passphrase', reason }] },
    });
  });

  it('refuses the sender’s own name and address', async () => {
    const { email, fields } = await arrived.sender();
    for (const own of [`${fields.firstname} ${fields.lastname}`.padEnd(12, '!'), email]) {
      const refused = choosePassphrase(arrived.background(), ID, own);
      await expect(refused).rejects.toMatchObject({ problem: { reason: 'fields-invalid' } });
    }
  });
});

describe('guessing a passphrase', () => {
  beforeEach(async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await lockAll(arrived.background());
  });

  const failThrice = async () => {
    for (let times = 0; times < 3; times += 1) expect(await guess('x')).toBe('passphrase-wrong');
  };

  it('is delayed after three failures, the right one too', async () => {
    await failThrice();
    expect(await guess('x')).toBe('unlock-delayed');
    expect(await guess(PASSPHRASE)).toBe('unlock-delayed');
    arrived.world.clock.offset += 5000;
    expect(await guess(PASSPHRASE)).toMatchObject({ count: 3 });
  });

  it('stays delayed in the next worker and after a restart of the browser', async () => {
    await failThrice();
    await arrived.restartBrowser();
    expect(await guess(PASSPHRASE)).toBe('unlock-delayed');
  });

  it('is no faster from several windows at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => guess('x')));
    expect(answers.filter((answer) => answer === 'passphrase-wrong')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'unlock-delayed')).toHaveLength(5);
  });

  it('starts anew after the right one', async () => {
    await guess('x');
    await guess('x');
    await guess(PASSPHRASE);
    await failThrice();
    expect(await guess('x')).toBe('unlock-delayed');
  });
});

describe('another passphrase', () => {
  const OTHER = 'cerise tambour glacier boussole';
  const change = (passphrase: string, next: string) =>
    changePassphrase(arrived.background(), ID, passphrase, next);
  const opens = (passphrase: string) =>
    unlock(arrived.background(), ID, passphrase).then(
      () => true,
      () => false,
    );

  beforeEach(() => choosePassphrase(arrived.background(), ID, PASSPHRASE));

  it('takes the place of the one before, in the second copy too', async () => {
    await change(PASSPHRASE, OTHER);
    expect([await opens(PASSPHRASE), await opens(OTHER)]).toEqual([false, true]);
    await arrived.world.database().clear('vaults');
    await arrived.world.background.rebuild();
    expect([await opens(PASSPHRASE), await opens(OTHER)]).toEqual([false, true]);
  });

  it('wants the present one, and has to be as strong', async () => {
    await expect(change('une autre phrase', OTHER)).rejects.toMatchObject({
      problem: { reason: 'passphrase-wrong' },
    });
    await expect(change(PASSPHRASE, '123456789012')).rejects.toMatchObject({
      problem: { reason: 'fields-invalid' },
    });
    expect([await opens(OTHER), await opens(PASSPHRASE)]).toEqual([false, true]);
  });
});

it('wants a passphrase as long as the administrator says', async () => {
  arrived.world.policy.passphraseLength = 40;
  await expect(choosePassphrase(arrived.background(), ID, PASSPHRASE)).rejects.toMatchObject({
    problem: { fields: [{ field: 'passphrase', reason: 'passphrase-below-policy' }] },
  });
  arrived.world.policy.passphraseLength = 12;
  await choosePassphrase(arrived.background(), ID, PASSPHRASE);
});

it('ends with the sender that is removed', async () => {
  await choosePassphrase(arrived.background(), ID, PASSPHRASE);
  await createHandlers(arrived.background()).removeSender({ id: ID }, { id: 'ours' });
  const { unlocked } = await arrived.background().stores();
  expect(await unlocked.isUnlocked(ID)).toBe(false);
});
