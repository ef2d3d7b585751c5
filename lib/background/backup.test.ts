import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ID,
  letterArrived,
  PASSPHRASE,
  WRONG_KEY,
  type LetterArrived,
} from '../../tests/support/letter-arrived';
import { testBackground } from '../../tests/support/test-background';
import { useSimulator } from '../../tests/support/use-simulator';
import { sealBackup } from '../storage/sealed-backup';
import { createHandlers } from './create-handlers';

const OWN = 'quatre mots sans rapport';
const secret = (byte: number) => btoa(String.fromCharCode(byte).repeat(32));
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const simulator = await useSimulator();
let arrived: LetterArrived;
const here = () => createHandlers(arrived.background());

async function exported(): Promise<string> {
  const outcome = await here().exportBackup({ id: ID, passphrase: OWN }, panel);
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  return outcome.value;
}

/** Another computer of the same agency, after a while. */
async function elsewhere() {
  await arrived.nextStep();
  const world = await testBackground(simulator);
  world.clock.offset = arrived.world.clock.offset;
  return createHandlers(world.background);
}

beforeEach(async () => {
  arrived = await letterArrived(simulator);
  await arrived.identify();
});

describe('a backup', () => {
  it('makes the sender identified on another computer, where its passphrase unlocks the key', async () => {
    const file = await exported();
    const there = await elsewhere();
    const outcome = await there.importBackup({ file, passphrase: OWN }, panel);
    expect(outcome).toMatchObject({ ok: true, value: { state: 'identified', hasKey: true } });
    const id = outcome.ok ? outcome.value.id : '';
    await there.lockAll(undefined, panel);
    expect(await there.unlock({ id, passphrase: OWN }, panel)).toMatchObject({ ok: true });
    expect((await there.getJournal({ id }, panel))?.entries.map(({ kind }) => kind)).toContain(
      'restored',
    );
  });

  it('is neither made nor brought back where the administrator says so', async () => {
    const file = await exported();
    arrived.world.policy.backupAllowed = false;
    const refused = { ok: false, problem: { reason: 'backup-not-allowed' } };
    expect(await here().exportBackup({ id: ID, passphrase: OWN }, panel)).toEqual(refused);
    expect(await here().importBackup({ file, passphrase: OWN }, panel)).toEqual(refused);
    expect(await here().getStatus(undefined, panel)).toMatchObject({ backupAllowed: false });
  });

  it('has neither key nor passphrase in the clear, and leaves a line in the journal', async () => {
    const file = await exported();
    const { otp_key: key } = await arrived.letter();
    expect(
      [key, OWN].some((secret) => file.includes(secret) || atobAll(file).includes(secret)),
    ).toBe(false);
    const journal = await here().getJournal({ id: ID }, panel);
    expect(journal?.entries.at(-1)).toMatchObject({ kind: 'backed-up' });
  });

  it('is not made while the key is locked, nor under a weak passphrase', async () => {
    expect(await here().exportBackup({ id: ID, passphrase: 'court' }, panel)).toMatchObject({
      problem: { reason: 'fields-invalid' },
    });
    await here().lockAll(undefined, panel);
    expect(await here().exportBackup({ id: ID, passphrase: OWN }, panel)).toMatchObject({
      problem: { reason: 'vault-locked' },
    });
  });

  it('is proven with the next code where this one was just used on the other computer', async () => {
    const file = await exported();
    const world = await testBackground(simulator);
    world.onWait((instant) => simulator.clock(instant - Date.now()));
    const there = createHandlers(world.background);
    expect(await there.importBackup({ file, passphrase: OWN }, panel)).toMatchObject({
      value: { state: 'identified' },
    });
    expect(world.waited).toHaveLength(1);
  });

  it('with another passphrase brings nothing back', async () => {
    const file = await exported();
    const there = await elsewhere();
    expect(await there.importBackup({ file, passphrase: PASSPHRASE }, panel)).toMatchObject({
      problem: { reason: 'backup-passphrase-wrong' },
    });
    expect(await there.listSenders(undefined, panel)).toMatchObject({ rows: [] });
  });

  it('is sealed for a passkey of the sender, which brings it back under another passphrase', async () => {
    const touch = {
      credentialId: 'b25l',
      nonce: 'A'.repeat(22),
      first: secret(1),
      second: secret(2),
    };
    expect(await here().exportForPasskey({ id: ID, touch }, panel)).toMatchObject({
      problem: { reason: 'passkey-wrong' },
    });
    const { credentialId } = touch;
    const added = { id: ID, credentialId, output: secret(3), salt: secret(4) };
    expect(await here().addPasskey(added, panel)).toMatchObject({ ok: true });
    const outcome = await here().exportForPasskey({ id: ID, touch }, panel);
    const file = outcome.ok ? outcome.value : '';
    const there = await elsewhere();
    expect(await there.getBackupLock({ file }, panel)).toMatchObject({ credentialId });
    const wrong = { ...touch, second: secret(5) };
    expect(
      await there.importByPasskey({ file, touch: wrong, passphrase: OWN }, panel),
    ).toMatchObject({ problem: { reason: 'backup-passkey-wrong' } });
    expect(await there.importByPasskey({ file, touch, passphrase: OWN }, panel)).toMatchObject({
      value: { state: 'identified', hasKey: true, vault: 'unlocked' },
    });
  });

  it('whose key AR24 refuses does not count', async () => {
    const { email, fields } = await arrived.sender();
    const key = { secret: WRONG_KEY, algorithm: 'SHA1', digits: 6, period: 30 } as const;
    const file = await sealBackup({ email, fields, key }, OWN, 10);
    const there = await elsewhere();
    expect(await there.importBackup({ file, passphrase: OWN }, panel)).toMatchObject({
      problem: { reason: 'key-refused' },
    });
    expect(await there.listSenders(undefined, panel)).toMatchObject({
      rows: [{ state: 'key-refused' }],
    });
  });
});

function atobAll(file: string): string {
  return atob(file.replace(/-----[^-]+-----|\s/g, ''));
}
