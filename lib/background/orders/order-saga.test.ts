import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ID, reasonOf } from '../../../tests/support/letter-arrived';
import { orderWorld, type OrderWorld } from '../../../tests/support/order-world';
import { jeanne, JEANNE_EMAIL } from '../../../tests/support/people';
import { useSimulator } from '../../../tests/support/use-simulator';
import { refresh } from '../accounts/account-sync';
import { orderCredentials, resumeOrders, settleUncertainOrder } from './order-saga';

const simulator = await useSimulator();
let { background, reborn, sender, intention, expectLetters } = {} as OrderWorld;

beforeEach(async () => {
  ({ background, reborn, sender, intention, expectLetters } = await orderWorld(simulator));
});

const order = async () => orderCredentials(background, ID, await intention());
const orders = async () => await (await background.stores()).senders.allOrders();

describe('the order of the identifiers', () => {
  it('creates the account, orders one letter and expects it', async () => {
    await order();
    await expectLetters(1);
    expect(await sender()).toMatchObject({ state: 'letter-on-its-way', todo: [] });
    expect((await sender()).expectedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await simulator.state()).calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /user',
      'POST /user',
      'POST /user/identity',
    ]);
  });

  it('orders once for a double click and for a second window', async () => {
    const same = await intention();
    await Promise.all([1, 2, 3].map(() => orderCredentials(background, ID, same)));
    await orderCredentials(background, ID, same);
    await expectLetters(1);
    expect(await orders()).toHaveLength(1);
  });

  it('refuses an intention that is not the sender’s own', async () => {
    const error = await orderCredentials(background, ID, crypto.randomUUID()).catch(reasonOf);
    expect(error).toBe('not-possible-now');
    await expectLetters(0);
  });

  it('orders nothing when AR24 still wants something of the account', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, payment: false });
    expect(await order().catch(reasonOf)).toBe('account-todo');
    expect(await sender()).toMatchObject({ state: 'account-created', todo: ['payment-missing'] });
    await expectLetters(0);
    await simulator.holder(JEANNE_EMAIL, 'add-payment');
    await order();
    await expectLetters(1);
  });

  it('orders nothing for an identity that AR24 has verified', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    expect(await order().catch(reasonOf)).toBe('already-verified');
    expect(await sender()).toMatchObject({ state: 'identified-elsewhere' });
    await expectLetters(0);
  });

  it('orders again for a verified identity when that is what the person wants', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    await order().catch(reasonOf);
    await order();
    await expectLetters(1);
    expect(await sender()).toMatchObject({ state: 'letter-on-its-way' });
  });

  it('goes back to what it was when a renewal is refused', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    await order().catch(reasonOf);
    await simulator.fault('/user/identity', 'maintenance');
    expect(await order().catch(reasonOf)).toBe('maintenance');
    expect(await sender()).toMatchObject({ state: 'identified-elsewhere' });
  });

  it.each(['drop-after', 'truncate'])(
    'finds the account again when its answer is lost: %s',
    async (kind) => {
      await simulator.fault('/user', kind, { method: 'POST' });
      await order();
      await expectLetters(1);
      expect(await sender()).toMatchObject({ state: 'letter-on-its-way' });
    },
  );

  it('returns to the form when the account cannot be created', async () => {
    await simulator.fault('/user', 'slug', { slug: 'error_company_siret', method: 'POST' });
    const error: unknown = await order().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { fields: [{ field: 'siret' }] } });
    expect(await sender()).toMatchObject({ state: 'draft', fields: jeanne, step: 'summary' });
    await expectLetters(0);
  });

  it.each([
    ['drop-before', 0],
    ['drop-after', 1],
    ['http-500', 0],
    ['truncate', 1],
  ])('leaves an order of unknown outcome to the person: %s', async (kind, letters) => {
    await simulator.fault('/user/identity', kind);
    await order();
    expect(await sender()).toMatchObject({ state: 'order-uncertain' });
    await resumeOrders(await reborn());
    await expectLetters(letters);
  });

  it.each([
    ['maintenance', {}, 'maintenance'],
    ['http-429', {}, 'too-many-requests'],
    ['slug', { slug: 'user_no_payment' }, 'account-todo'],
  ])('knows that nothing was ordered: %s', async (kind, more, reason) => {
    await simulator.fault('/user/identity', kind, more);
    expect(await order().catch(reasonOf)).toBe(reason);
    expect(await sender()).toMatchObject({ state: 'account-created' });
    await expectLetters(0);
    await order();
    await expectLetters(1);
  });

  it('keeps a renewal of unknown outcome in sight, whatever AR24 says of the identity', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    await order().catch(reasonOf);
    await simulator.fault('/user/identity', 'drop-after');
    await order();
    await refresh(background, ID);
    expect(await sender()).toMatchObject({ state: 'order-uncertain' });
  });

  it('takes the person’s word on an uncertain order', async () => {
    await simulator.fault('/user/identity', 'drop-before');
    await order();
    await settleUncertainOrder(background, ID, 'not-ordered');
    expect(await sender()).toMatchObject({ state: 'account-created' });
    await simulator.fault('/user/identity', 'drop-after');
    await order();
    await settleUncertainOrder(background, ID, 'ordered');
    expect(await sender()).toMatchObject({ state: 'letter-on-its-way' });
    expect(await settleUncertainOrder(background, ID, 'ordered').catch(reasonOf)).toBe(
      'not-possible-now',
    );
    await expectLetters(1);
  });

  it('still lets an uncertain order be settled after another one was refused', async () => {
    await simulator.fault('/user/identity', 'drop-after');
    await order();
    await simulator.fault('/user/identity', 'http-429');
    expect(await order().catch(reasonOf)).toBe('too-many-requests');
    expect(await sender()).toMatchObject({ state: 'order-uncertain' });
    await settleUncertainOrder(background, ID, 'ordered');
    expect(await sender()).toMatchObject({ state: 'letter-on-its-way' });
  });

  it('orders again when the letter of a renewal was lost', async () => {
    await simulator.seed({ email: JEANNE_EMAIL, verified: true });
    await order().catch(reasonOf);
    await order();
    await order();
    expect(await sender()).toMatchObject({ state: 'letter-on-its-way' });
    await expectLetters(2);
  });

  it('keeps in the journal what the person has to know of an uncertain order', async () => {
    await simulator.fault('/user/identity', 'drop-after');
    await order();
    const { senders } = await background.stores();
    expect(await senders.shownOrder(ID)).toMatchObject({
      status: 'uncertain',
      problem: { reason: 'offline' },
      address: ['Agence des Tilleuls', 'Jeanne Martin', '12 rue des Tilleuls', '69003 Lyon'],
    });
  });
});
