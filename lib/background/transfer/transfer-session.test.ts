import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ID, PASSPHRASE } from '../../../tests/support/letter-arrived';
import { testBackground } from '../../../tests/support/test-background';
import {
  asked,
  computer,
  panel,
  transferWorld,
  type TransferWorld,
} from '../../../tests/support/transfer-world';
import { useSimulator } from '../../../tests/support/use-simulator';

const OWN = 'quatre mots sans rapport';
const simulator = await useSimulator();
let { arrived, there, sides, traffic, carry, meet, pick } = {} as TransferWorld;
const old = () => sides.old;
const other = () => sides.other;

beforeEach(async () => {
  ({ arrived, there, sides, traffic, carry, meet, pick } = await transferWorld(simulator));
});

describe('a sender that goes to another computer', () => {
  it('is identified there under a passphrase of its own, and both journals say so', async () => {
    await meet();
    await carry(await pick(), old());
    expect(await old().view()).toMatchObject({ kind: 'sent', taken: true });
    expect(await old().kinds(ID)).toContain('moved-out');
    const came = await other().view();
    const { email } = await arrived.sender();
    expect(came).toMatchObject({ kind: 'received', email });
    await carry(asked(await other().ask().keepTransferred({ passphrase: OWN }, panel)), other());
    expect(await old().view()).toMatchObject({ kind: 'done', role: 'giver', result: 'proven' });
    const done = await other().view();
    const id = done.kind === 'done' ? done.senderId! : '';
    const sender = await other().ask().getSender({ id }, panel);
    expect(sender).toMatchObject({ state: 'identified', hasKey: true, vault: 'unlocked' });
    expect(await other().kinds(id)).toContain('moved-in');
    await other().ask().lockAll(undefined, panel);
    expect(await other().ask().unlock({ id, passphrase: PASSPHRASE }, panel)).toMatchObject({
      ok: false,
    });
    expect(await old().ask().getSender({ id: ID }, panel)).toMatchObject({ state: 'identified' });
  });

  it('leaves nothing of the key in a view, a frame, or once it is kept in the session', async () => {
    await meet();
    await carry(await pick(), old());
    const { otp_key: key } = await arrived.letter();
    const seen = JSON.stringify([await old().view(), await other().view(), traffic]);
    expect(seen).not.toContain(key);
    expect(JSON.stringify(await arrived.world.session.get(null))).not.toContain(key);
    expect(JSON.stringify(await there.session.get(null))).toContain(key);
    await carry(asked(await other().ask().keepTransferred({ passphrase: OWN }, panel)), other());
    expect(JSON.stringify(await there.session.get(null))).not.toContain(key);
  });

  it('goes nowhere without the holder’s agreement, nor after a wrong pick', async () => {
    await meet();
    expect(await other().view()).toMatchObject({ kind: 'words' });
    await carry(await pick('babab babab'), old());
    expect(await old().view()).toMatchObject({
      kind: 'ended',
      reason: 'not-confirmed',
      left: false,
    });
    expect(await other().view()).toMatchObject({ kind: 'ended', reason: 'not-confirmed' });
    expect(await old().kinds(ID)).not.toContain('moved-out');
  });

  it('is not begun while its key is locked, and not sent once it is', async () => {
    await meet();
    await old().ask().lockAll(undefined, panel);
    expect(await old().ask().startTransfer({ id: ID }, panel)).toMatchObject({
      problem: { reason: 'vault-locked' },
    });
    await expect(pick()).rejects.toThrow('vault-locked');
    expect(await old().view()).toMatchObject({ kind: 'confirming' });
    await old().ask().unlock({ id: ID, passphrase: PASSPHRASE }, panel);
    await carry(await pick(), old());
    expect(await other().view()).toMatchObject({ kind: 'received' });
  });

  it('is sent once a code: what was recorded brings nobody anything', async () => {
    await meet();
    await carry(await pick(), old());
    const third = computer((await testBackground(simulator)).background);
    await third.useRelay();
    const { transfers } = await arrived.background().stores();
    const { code } = (await transfers.get())!.session;
    await third.ask().joinTransfer({ code }, panel);
    for (const frame of [...traffic]) await third.ask().receiveTransfer({ frame }, panel);
    expect(await third.view()).toMatchObject({ kind: 'looking' });
    for (const frame of [...traffic]) {
      await old().ask().receiveTransfer({ frame }, panel);
      await other().ask().receiveTransfer({ frame }, panel);
    }
    expect((await old().kinds(ID)).filter((kind) => kind === 'moved-out')).toHaveLength(1);
    expect(await other().view()).toMatchObject({ kind: 'received' });
  });

  it('waits for a good passphrase, and is forgotten where nobody chooses one', async () => {
    await meet();
    await carry(await pick(), old());
    expect(await other().ask().keepTransferred({ passphrase: 'court' }, panel)).toMatchObject({
      problem: { reason: 'fields-invalid' },
    });
    expect(await other().view()).toMatchObject({ kind: 'received' });
    // Forgotten also where no page is open by then.
    expect(there.transferAlarm.at).toBeLessThan(there.background.now() + 16 * 60_000);
    there.clock.offset += 16 * 60_000;
    expect(await other().view()).toMatchObject({ kind: 'ended', reason: 'expired' });
    expect(JSON.stringify(await there.session.get(null))).not.toContain('"secret"');
  });

  it('goes on after a worker has died on either side', async () => {
    await meet();
    await arrived.reborn();
    sides.old = computer(arrived.background());
    sides.other = computer(await there.reborn());
    await carry(await pick(), old());
    sides.other = computer(await there.reborn());
    await carry(asked(await other().ask().keepTransferred({ passphrase: OWN }, panel)), other());
    expect(await old().view()).toMatchObject({ kind: 'done', result: 'proven' });
  });

  it('is taken back while it waits there: the other computer forgets it', async () => {
    await meet();
    await carry(await pick(), old());
    await carry(await old().ask().endTransfer(undefined, panel), old());
    expect(await other().view()).toMatchObject({ kind: 'ended', reason: 'closed' });
    expect(await other().ask().keepTransferred({ passphrase: OWN }, panel)).toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await old().view()).toEqual({ kind: 'none' });
  });

  it('neither leaves nor arrives where the administrator says so, or no relay is set up', async () => {
    const refused = { ok: false, problem: { reason: 'backup-not-allowed' } };
    arrived.world.policy.backupAllowed = false;
    there.policy.backupAllowed = false;
    expect(await old().ask().startTransfer({ id: ID }, panel)).toEqual(refused);
    expect(await other().ask().joinTransfer({ code: '0123456789' }, panel)).toEqual(refused);
    there.policy.backupAllowed = true;
    await other().ask().saveHandoffAddresses({ relay: '', companion: '' }, panel);
    const { view } = asked(await other().ask().joinTransfer({ code: '0123456789' }, panel));
    expect(view).toEqual({ kind: 'no-relay' });
    expect(await other().ask().joinTransfer({ code: 'no code' }, panel)).toMatchObject({
      problem: { fields: [{ field: 'code', reason: 'code-invalid' }] },
    });
  });

  it('goes along with a sender that is removed', async () => {
    await meet();
    await old().ask().removeSender({ id: ID }, panel);
    expect(await old().view()).toMatchObject({ kind: 'ended', reason: 'closed' });
  });
});
