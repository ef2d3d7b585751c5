import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { useSimulator } from '../../tests/support/use-simulator';
import { createHandlers } from './create-handlers';

const HOLDER = '22222222-2222-4222-8222-222222222222';
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const page = {
  id: 'ours',
  url: 'https://gestion.example.fr/lre',
  origin: 'https://gestion.example.fr',
  tab: { id: 7, title: '=Envoi' },
};
const simulator = await useSimulator();
let arrived: LetterArrived;
const handlers = () => createHandlers(arrived.background());
const code = () => handlers().getLetterCode({ id: ID, holder: HOLDER }, page);
const journal = async () => (await handlers().getJournal({ id: ID }, panel))!;
const unlock = () => handlers().unlock({ id: ID, passphrase: PASSPHRASE }, panel);

beforeEach(async () => {
  arrived = await letterArrived(simulator);
  await arrived.identify();
  await arrived.nextStep();
  // What a person did there, without which a page has no code.
  await handlers().saveErrand({ errand: { id: ID, holder: HOLDER } }, page);
});

describe('the journal of use', () => {
  it('tells of each code: to which site and page, and whether a person asked for it', async () => {
    expect(await code()).toMatchObject({ kind: 'code' });
    await code();
    await arrived.nextStep();
    await code();
    const { entries, isIntact } = await journal();
    const where = { kind: 'code-filled', site: 'gestion.example.fr', page: "'=Envoi" };
    expect(entries).toMatchObject([
      { ...where, by: 'person', number: 1 },
      { ...where, by: 'renewal', number: 2 },
    ]);
    expect(isIntact).toBe(true);
  });

  it('has no code in it', async () => {
    const given = await code();
    expect(given.kind === 'code' && JSON.stringify(await journal()).includes(given.digits)).toBe(
      false,
    );
  });

  it('is nobody’s while the key is locked, and tells then of what happened meanwhile', async () => {
    await handlers().lockAll(undefined, panel);
    expect(await handlers().getJournal({ id: ID }, panel)).toBeNull();
    const { intention } = (await handlers().getSender({ id: ID }, panel))!;
    await handlers().orderCredentials({ id: ID, intention }, panel);
    await unlock();
    expect((await journal()).entries).toMatchObject([{ kind: 'ordered' }, { kind: 'unlocked' }]);
  });

  it('says once that codes are being shown in the panel', async () => {
    await handlers().getLetterCode({ id: ID }, panel);
    await arrived.nextStep();
    await handlers().getLetterCode({ id: ID }, panel);
    expect((await journal()).entries).toMatchObject([{ kind: 'code-shown' }]);
  });

  it('shows that an entry was taken out, at its end as well', async () => {
    for (let times = 0; times < 3; times += 1) {
      await code();
      await arrived.nextStep();
    }
    expect((await journal()).isIntact).toBe(true);
    await arrived.world.database().delete('uses', [ID, 3]);
    expect((await journal()).isIntact).toBe(false);
  });

  it('is kept for thirteen months', async () => {
    await code();
    arrived.world.clock.offset += 14 * 31 * 86_400_000;
    await unlock();
    expect(await journal()).toMatchObject({
      entries: [{ kind: 'unlocked', number: 2 }],
      isIntact: true,
    });
  });

  it('goes with its sender', async () => {
    await code();
    await handlers().removeSender({ id: ID }, panel);
    expect(await arrived.world.database().count('uses')).toBe(0);
  });
});
