import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { jeanne, JEANNE_EMAIL } from '../../../tests/support/people';
import { testBackground } from '../../../tests/support/test-background';
import { useSimulator } from '../../../tests/support/use-simulator';
import type { Background } from '../background';
import { createHandlers } from '../create-handlers';
import { runDueWork } from '../run-due-work';

const ID = '11111111-1111-4111-8111-111111111111';
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const simulator = await useSimulator();
let world: Awaited<ReturnType<typeof testBackground>>;
let background: Background;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  await simulator.reset();
  world = await testBackground(simulator);
  background = world.background;
  handlers = createHandlers(background);
});

const submit = (email: string, id = ID) => handlers.submitEmail({ id, email }, panel);

describe('step 1, the e-mail address', () => {
  it('leads to the form for an address that AR24 does not know', async () => {
    const outcome = await submit(`  ${JEANNE_EMAIL} `);
    expect(outcome).toMatchObject({
      ok: true,
      value: { state: 'draft', step: 'identity', email: JEANNE_EMAIL, hasAccount: false },
    });
  });

  it('brings the form of an account that is ours', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, firstname: 'Jeanne', city: 'Lyon' });
    expect(await submit(JEANNE_EMAIL)).toMatchObject({
      ok: true,
      value: {
        state: 'account-created',
        hasAccount: true,
        fields: { firstname: 'Jeanne', city: 'Lyon' },
      },
    });
  });

  it('asks the holder of an account that is not ours, and goes on once it is granted', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, access: 'foreign' });
    expect(await submit(JEANNE_EMAIL)).toMatchObject({ value: { state: 'access-requested' } });
    const refused = await handlers.refreshSender({ id: ID }, panel);
    expect(refused).toMatchObject({ ok: false, problem: { reason: 'account-unavailable' } });
    await simulator.holder(JEANNE_EMAIL, 'grant');
    await runDueWork(background);
    expect(await handlers.getSender({ id: ID }, panel)).toMatchObject({
      state: 'access-requested',
    });
    expect(world.lookAlarm.at).toBeNull();
    await handlers.watchSender({ id: ID }, panel);
    expect(world.lookAlarm.at).toBe(60_000);
    world.clock.offset = 90_000;
    await runDueWork(background);
    expect(await handlers.getSender({ id: ID }, panel)).toMatchObject({ state: 'account-created' });
  });

  it('asks AR24 less and less often while it cannot be reached', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, access: 'foreign' });
    await submit(JEANNE_EMAIL);
    await simulator.fault('/user', 'maintenance', { times: 100 });
    const before = (await simulator.state()).calls.length;
    for (let minute = 0; minute < 600; minute += 5) {
      world.clock.offset = minute * 60_000;
      await runDueWork(background);
    }
    const asked = (await simulator.state()).calls.length - before;
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(8);
  });

  it('goes straight to the key for an identity verified elsewhere', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    expect(await submit(JEANNE_EMAIL)).toMatchObject({ value: { state: 'identified-elsewhere' } });
  });

  it.each([
    ['', 'missing'],
    ['jeanne', 'email-invalid'],
  ])('refuses %j: %s', async (email, reason) => {
    expect(await submit(email)).toMatchObject({
      problem: { reason: 'fields-invalid', fields: [{ field: 'email', reason }] },
    });
  });

  it('refuses an address that another sender of this workstation has', async () => {
    await submit(JEANNE_EMAIL);
    const outcome = await submit(JEANNE_EMAIL.toUpperCase(), crypto.randomUUID());
    expect(outcome).toMatchObject({ problem: { reason: 'email-already-here' } });
  });

  it('refuses a third sender and keeps the two', async () => {
    await submit('a@agence.example.fr', crypto.randomUUID());
    await submit('b@agence.example.fr', crypto.randomUUID());
    const outcome = await submit('c@agence.example.fr', crypto.randomUUID());
    expect(outcome).toMatchObject({ problem: { reason: 'sender-limit-reached' } });
    const list = await handlers.listSenders(undefined, panel);
    expect(list).toMatchObject({ canAdd: false, rows: [{}, {}] });
  });

  it.each([
    ['drop-before', 'offline'],
    ['maintenance', 'maintenance'],
    ['http-500', 'server-failed'],
    ['truncate', 'answer-unreadable'],
  ])('keeps what was typed when AR24 fails: %s', async (kind, reason) => {
    await simulator.fault('/user', kind);
    expect(await submit(JEANNE_EMAIL)).toMatchObject({ problem: { reason } });
    expect(await handlers.getSender({ id: ID }, panel)).toMatchObject({
      email: JEANNE_EMAIL,
      step: 'email',
    });
  });
});

describe('step 2, the identity', () => {
  it('keeps a form with problems and says which', async () => {
    await submit(JEANNE_EMAIL);
    const fields = { ...jeanne, siret: '123', city: '' };
    expect(await handlers.submitIdentity({ id: ID, fields }, panel)).toMatchObject({
      problem: { fields: [{ field: 'siret' }, { field: 'city' }] },
    });
    expect(await handlers.getSender({ id: ID }, panel)).toMatchObject({ fields, step: 'identity' });
  });

  it('leads to the summary, with the day on which the letter would come', async () => {
    await submit(JEANNE_EMAIL);
    const outcome = await handlers.submitIdentity({ id: ID, fields: jeanne }, panel);
    expect(outcome).toMatchObject({ ok: true, value: { step: 'summary' } });
    expect(outcome.ok && outcome.value.expectedIfOrderedNow).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('what time brings about', () => {
  async function ordered() {
    await submit(JEANNE_EMAIL);
    await handlers.submitIdentity({ id: ID, fields: jeanne }, panel);
    const { intention } = (await handlers.getSender({ id: ID }, panel))!;
    await handlers.orderCredentials({ id: ID, intention }, panel);
  }

  it('lets a letter be late once its day has passed, and reminds once', async () => {
    await ordered();
    expect(await runDueWork(background)).toEqual([]);
    world.clock.offset = 15 * 86_400_000;
    expect(await runDueWork(background)).toEqual([{ senderId: ID, name: 'Jeanne Martin' }]);
    expect(await runDueWork(background)).toEqual([]);
    const { rows } = await handlers.listSenders(undefined, panel);
    expect(rows).toMatchObject([{ state: 'letter-late', name: 'Jeanne Martin' }]);
  });

  it('answers every list on the day after, and writes nothing for it', async () => {
    await ordered();
    world.clock.offset = 15 * 86_400_000;
    const stored = () => world.database().getAll('senders');
    const before = await stored();
    const list = async () => handlers.listSenders(undefined, panel);
    for (const { rows } of await Promise.all([list(), list(), list()])) {
      expect(rows).toMatchObject([{ state: 'letter-late' }]);
    }
    expect(await handlers.getSender({ id: ID }, panel)).toMatchObject({ state: 'letter-late' });
    expect(await stored()).toEqual(before);
  });

  it('does not remind a person who does not want it', async () => {
    await ordered();
    await handlers.setReminder({ id: ID, wanted: false }, panel);
    world.clock.offset = 15 * 86_400_000;
    expect(await runDueWork(background)).toEqual([]);
  });

  it('shows a page nothing but name, e-mail, AR24’s id, state and day', async () => {
    await ordered();
    const { rows } = await handlers.listSenders(undefined, panel);
    const shown = ['ar24Id', 'email', 'expectedOn', 'id', 'name', 'state'];
    expect(Object.keys(rows[0]!).sort()).toEqual(shown);
  });

  it('forgets everything when asked to', async () => {
    await ordered();
    await handlers.forgetEverything(undefined, panel);
    expect(await handlers.listSenders(undefined, panel)).toEqual({ rows: [], canAdd: true });
  });
});
