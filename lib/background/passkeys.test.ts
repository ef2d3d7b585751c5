import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { useSimulator } from '../../tests/support/use-simulator';
import { toBase64 } from '../handoff/wire/base64';
import { createHandlers } from './create-handlers';

const simulator = await useSimulator();
let arrived: LetterArrived;
const panel = { id: 'ours' };
const tab = { id: 7, windowId: 1, url: 'https://permitted.fr/lre', title: 'Envoi' };
const page = { id: 'ours', url: tab.url, origin: 'https://permitted.fr', frameId: 0, tab };
const secret = (fill: number) => toBase64(new Uint8Array(32).fill(fill));
const touch = (credentialId: string, fill: number) => ({
  id: ID,
  credentialId,
  output: secret(fill),
});

const handlers = () => createHandlers(arrived.background());
const add = (credentialId = 'one', fill = 1) =>
  handlers().addPasskey({ ...touch(credentialId, fill), salt: secret(50) }, panel);
const unlock = (credentialId = 'one', fill = 1) =>
  handlers().unlockByPasskey(touch(credentialId, fill), panel);
const detail = async () => handlers().getSender({ id: ID }, panel);

beforeEach(async () => {
  arrived = await letterArrived(simulator);
  await arrived.identify();
  await arrived.nextStep();
});

describe('a passkey', () => {
  it('unlocks as the passphrase does, for the same code, also for the next worker', async () => {
    expect(await add()).toMatchObject({ ok: true });
    await handlers().lockAll(undefined, panel);
    await arrived.reborn();
    expect(await detail()).toMatchObject({ vault: 'locked', passkeys: 1 });
    expect(await unlock()).toEqual({ ok: true, value: null });
    expect(await handlers().getLetterCode({ id: ID }, panel)).toMatchObject({ kind: 'code' });
  });

  it('is added to a key that is unlocked alone', async () => {
    await handlers().lockAll(undefined, panel);
    expect(await add()).toMatchObject({ problem: { reason: 'vault-locked' } });
    expect(await detail()).toMatchObject({ passkeys: 0 });
  });

  it('of somebody else opens nothing, nor one that was taken away', async () => {
    await add();
    await handlers().lockAll(undefined, panel);
    expect(await unlock('one', 2)).toMatchObject({ problem: { reason: 'passkey-wrong' } });
    expect(await unlock('other')).toMatchObject({ problem: { reason: 'passkey-wrong' } });
    await handlers().removePasskey({ id: ID, credentialId: 'one' }, panel);
    expect(await unlock()).toMatchObject({ problem: { reason: 'passkey-wrong' } });
    expect(await detail()).toMatchObject({ vault: 'locked', passkeys: 0 });
  });

  it('opens in spite of a delay, and tells of the wrong passphrases before', async () => {
    await add();
    await handlers().lockAll(undefined, panel);
    for (let times = 0; times < 4; times += 1) {
      await handlers().unlock({ id: ID, passphrase: 'une phrase inconnue' }, panel);
    }
    const delayed = await handlers().unlock({ id: ID, passphrase: PASSPHRASE }, panel);
    expect(delayed).toMatchObject({ problem: { reason: 'unlock-delayed' } });
    expect(await unlock()).toMatchObject({ ok: true, value: { count: 3 } });
  });

  it('that the administrator requires unlocks alone, and stays', async () => {
    arrived.world.policy.passkeyRequired = true;
    const byPassphrase = () => handlers().unlock({ id: ID, passphrase: PASSPHRASE }, panel);
    await handlers().lockAll(undefined, panel);
    expect(await byPassphrase()).toMatchObject({ ok: true });
    await add();
    await handlers().lockAll(undefined, panel);
    const refused = { problem: { reason: 'passkey-required' } };
    expect(await byPassphrase()).toMatchObject(refused);
    const removed = await handlers().removePasskey({ id: ID, credentialId: 'one' }, panel);
    expect(removed).toMatchObject(refused);
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('comes back with the second copy of the vault', async () => {
    await add();
    const [text] = [...arrived.world.copies.texts.values()];
    expect(text).not.toContain('"one"');
    await arrived.world.database().delete('vaults', ID);
    await arrived.background().rebuild();
    await handlers().lockAll(undefined, panel);
    expect(await unlock()).toMatchObject({ ok: true });
  });
});

describe('a page that waits for a code', () => {
  const route = { view: 'sender', id: ID, task: null } as const;
  const touched = `page /passkey.html?sender=${ID}&deed=unlock`;
  const holder = crypto.randomUUID();
  /** What the browser is asked to open. */
  const opened = async (wanted: boolean) => {
    const background = arrived.background();
    const own = createHandlers(background);
    await own.lockAll(undefined, panel);
    if (wanted) await own.saveErrand({ errand: { id: ID, holder } }, page);
    await own.openPanel(route, page);
    return (background.panel as unknown as { asked: string[] }).asked;
  };

  it('has the touch asked for beside the panel', async () => {
    await add();
    expect(await opened(true)).toEqual(['open 1', touched]);
  });

  it('has none asked for where nobody wants a code, or no passkey is there', async () => {
    expect(await opened(true)).toEqual(['open 1']);
    await arrived.background().stores();
    await handlers().unlock({ id: ID, passphrase: PASSPHRASE }, panel);
    await add();
    const elsewhere = { ...page, tab: { ...tab, id: 8 } };
    const background = arrived.background();
    await createHandlers(background).lockAll(undefined, panel);
    await createHandlers(background).openPanel(route, elsewhere);
    expect((background.panel as unknown as { asked: string[] }).asked).not.toContain(touched);
  });
});
