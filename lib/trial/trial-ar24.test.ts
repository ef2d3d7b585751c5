import { beforeEach, describe, expect, it } from 'vitest';
import { totpAt } from '../domain/totp-at';
import { jeanne, JEANNE_EMAIL } from '../../tests/support/people';
import { memorySession } from '../../tests/support/memory-session';
import { userParameters } from '../ar24/user-parameters';
import type { Ar24Client } from '../ar24/ar24-client';
import { Ar24Refusal } from '../ar24/ar24-errors';
import { trialAr24 } from './trial-ar24';
import { lastTrialLetter, sendTrialMail, trialKeyAddress } from './trial-office';
import { TrialWorld } from './trial-world';

const STEP = 30_000;
let now = 0;
let world: TrialWorld;
let ar24: Ar24Client;

/** Web Locks' promise, in one line: one after the other. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(_: string, work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

const codeOf = (secret: string, at = now) =>
  totpAt({ secret, algorithm: 'SHA1', digits: 6, period: 30 }, at).digits;
const create = (change: Record<string, string> = {}) =>
  ar24.createUser({ ...userParameters(JEANNE_EMAIL, { ...jeanne, terms: '1' }, 'ref'), ...change });
const slugOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Ar24Refusal ? error.slug : error),
  );

beforeEach(() => {
  now = Date.UTC(2026, 10, 29, 10);
  world = new TrialWorld(memorySession(), oneByOne(), () => now);
  ar24 = trialAr24(world);
});

describe('the AR24 of the trial', () => {
  it('creates an account and finds it again, in the next worker too', async () => {
    expect(await ar24.findUser({ email: JEANNE_EMAIL })).toBeNull();
    const { id } = await create();
    expect(await trialAr24(world).findUser({ email: JEANNE_EMAIL.toUpperCase() })).toMatchObject({
      ...{ id, email: JEANNE_EMAIL, is_identity_verified: false, confirmed: true, cgu: true },
    });
    expect(await ar24.listUsers({ start: 0, max: 1 })).toHaveLength(1);
    expect(await ar24.listUsers({ start: 1, max: 1 })).toHaveLength(0);
  });

  it.each([
    [{ firstname: '' }, 'missing_firstname'],
    [{ address1: ' ' }, 'missing_address'],
    [{ email: 'x' }, 'email_wrong_format'],
    [{ gender: '' }, 'error_gender'],
    [{ country: 'XX' }, 'error_country'],
    [{ statut: 'professionnel', company_siret: '' }, 'missing_company_siret'],
    [{ statut: 'professionnel', company_siret: '123' }, 'error_company_siret'],
    [{ statut: 'professionnel', country: 'DE' }, 'missing_company_tva'],
  ])('refuses %o as AR24 does', async (change, slug) => {
    expect(await slugOf(create(change))).toBe(slug);
    expect((await world.get()).accounts).toEqual([]);
  });

  it('refuses a second account of the same address, and what is of no account', async () => {
    await create();
    expect(await slugOf(create())).toBe('user_already_exist');
    expect(await slugOf(ar24.orderIdentity('1'))).toBe('user_not_exist');
    expect(await slugOf(ar24.requestTerms('1'))).toBe('user_not_exist');
    expect(await slugOf(ar24.requestPayment('1'))).toBe('user_not_exist');
    expect(await slugOf(ar24.requestAccess('a@b.example'))).toBe('user_not_exist');
  });

  it('prints no letter for whoever has not accepted the terms', async () => {
    const { id } = await create({ cgu: '0' });
    expect(await slugOf(ar24.orderIdentity(id))).toBe('user_eula_not_accepted');
    expect(await lastTrialLetter(world)).toBeNull();
  });

  it('accepts a code of the letter once, within a step of now, and then the account is verified', async () => {
    const { id } = await create();
    await ar24.orderIdentity(id);
    const letter = await lastTrialLetter(world);
    expect(trialKeyAddress(letter!)).toBe(
      `otpauth://totp/ESSAI:${JEANNE_EMAIL}?secret=${letter!.key}&issuer=ESSAI`,
    );
    expect(letter!.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(await ar24.proveCode(id, codeOf(letter!.key, now - 2 * STEP))).toBe(false);
    expect(await ar24.proveCode(id, codeOf(letter!.key, now - STEP))).toBe(true);
    expect(await ar24.proveCode(id, codeOf(letter!.key, now - STEP))).toBe(false);
    expect(await ar24.findUser({ id })).toMatchObject({ is_identity_verified: true });
  });

  it('retires the key before once a later letter’s is proven', async () => {
    const { id } = await create();
    await ar24.orderIdentity(id);
    const first = (await lastTrialLetter(world))!.key;
    await ar24.proveCode(id, codeOf(first));
    await ar24.orderIdentity(id);
    const second = (await lastTrialLetter(world))!.key;
    now += STEP;
    expect(await ar24.proveCode(id, codeOf(first))).toBe(true);
    expect(await ar24.proveCode(id, codeOf(second))).toBe(true);
    now += STEP;
    expect(await ar24.proveCode(id, codeOf(first))).toBe(false);
  });
});

describe('the sample back office', () => {
  const sending = { code: '', to: 'paul@locataire.example', content: 'x' };

  it('sends with a code of the proven key, once a code', async () => {
    const { id } = await create();
    await ar24.orderIdentity(id);
    const { key } = (await lastTrialLetter(world))!;
    const send = (change: object) => sendTrialMail(world, { ...sending, sender: id, ...change });
    expect(await slugOf(send({ code: codeOf(key) }))).toBe('authentication_otp_invalid');
    await ar24.proveCode(id, codeOf(key));
    now += STEP;
    expect(await slugOf(send({ to: 'x', code: codeOf(key) }))).toBe('invalid_email');
    expect(await slugOf(send({ content: ' ', code: codeOf(key) }))).toMatch(/^error_no_content/);
    expect(await slugOf(send({}))).toBe('authentication_missing');
    expect(await send({ code: codeOf(key) })).toMatchObject({ number: '900001' });
    expect(await slugOf(send({ code: codeOf(key) }))).toBe('authentication_otp_invalid');
    expect((await world.get()).mails).toHaveLength(1);
  });

  it('takes one of two letters that are sent with the same code at once', async () => {
    const { id } = await create();
    await ar24.orderIdentity(id);
    const { key } = (await lastTrialLetter(world))!;
    await ar24.proveCode(id, codeOf(key));
    now += STEP;
    const send = () => sendTrialMail(world, { ...sending, sender: id, code: codeOf(key) });
    expect((await Promise.all([slugOf(send()), slugOf(send())])).toSorted()).toEqual([
      'authentication_otp_invalid',
      null,
    ]);
  });
});
