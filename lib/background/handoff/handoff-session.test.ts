import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEY } from '../../../tests/support/handoff-sides';
import { handoffWorld, panel, type HandoffWorld } from '../../../tests/support/handoff-world';
import { ID, PASSPHRASE } from '../../../tests/support/letter-arrived';
import { useSimulator } from '../../../tests/support/use-simulator';
import { choosePassphrase } from '../unlocking';

const simulator = await useSimulator();
let { arrived, ask, begin, hand, scan, confirm, phone, view, pair, give, letterKey, prove } =
  {} as HandoffWorld;

beforeEach(async () => {
  ({ arrived, ask, begin, hand, scan, confirm, phone, view, pair, give, letterKey, prove } =
    await handoffWorld(simulator));
});

describe('a hand-off in the background', () => {
  it('identifies the sender with the key that the phone has read', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await pair();
    await give(await letterKey());
    expect(await view()).toMatchObject({ kind: 'received', senderId: ID, vault: 'unlocked' });
    await prove();
    expect(await view()).toMatchObject({ kind: 'done', senderId: ID, result: 'proven' });
    expect(phone().view()).toMatchObject({ kind: 'done', result: 'proven' });
    expect(await arrived.state()).toBe('identified');
  });

  it('goes on whatever worker dies: after every message there is a new one', async () => {
    await choosePassphrase(arrived.background(), ID, PASSPHRASE);
    await scan();
    await arrived.reborn();
    await hand(phone().hello[0]!);
    await arrived.reborn();
    await confirm();
    await arrived.reborn();
    await give(await letterKey());
    await arrived.reborn();
    await prove();
    expect(phone().view()).toMatchObject({ kind: 'done', result: 'proven' });
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
    const shown = phone().view();
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
