import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, startSimulator } from '../../test-support/simulator';
import type { Simulator } from '../../test-support/simulator';

let simulator: Simulator;
const email = 'zoe@agence.example';
const id_user = '50001';

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.set('/reset'));

const seed = (more: object = {}) => simulator.set('/seed', { users: [{ email, ...more }] });
const holder = (action: string) => simulator.set('/holder', { email, action });
const order = () => simulator.post('/user/identity', { id_user });

describe('an account', () => {
  it('is unknown, unavailable, or found by e-mail and by id', async () => {
    expect((await simulator.get('/user', { email })).word).toBe('user_not_exist');
    expect((await simulator.get('/user')).word).toBe('user_not_exist');
    await seed();
    expect((await simulator.get('/user', { email })).result).toMatchObject({ id: id_user });
    expect((await simulator.get('/user', { id_user })).result).toMatchObject({ email });
  });

  it('of someone else is unavailable until its holder grants access', async () => {
    await seed({ access: 'foreign' });
    expect((await simulator.get('/user', { email })).word).toBe('user_unavailable');
    expect((await simulator.post('/user/request_access', { email })).word).toBe('SUCCESS');
    expect((await simulator.get('/user', { email })).word).toBe('user_unavailable');
    expect((await simulator.get('/user/list')).result).toEqual({ users: [] });
    await holder('grant');
    expect((await simulator.get('/user', { email })).word).toBe('SUCCESS');
  });

  it('stays unavailable when its holder refuses', async () => {
    await seed({ access: 'pending' });
    await holder('refuse');
    expect((await simulator.get('/user', { email })).word).toBe('user_unavailable');
  });

  it('can’t be asked for when nobody has it', async () => {
    expect((await simulator.post('/user/request_access', { email })).word).toBe('user_not_exist');
  });

  it('orders once its holder did what AR24 wants, in AR24’s order', async () => {
    await seed({ confirmed: false, cgu: false, payment: false });
    expect((await order()).word).toBe('user_account_not_confirmed');
    await holder('confirm');
    expect((await order()).word).toBe('user_eula_not_accepted');
    expect((await simulator.post('/user/request_cgu', { id_user })).word).toBe('SUCCESS');
    await holder('accept-cgu');
    expect((await order()).word).toBe('user_no_payment');
    const link = await simulator.post('/user/payment_request', { id_user, get_link: '1' });
    expect(link.result).toEqual({ link: expect.stringContaining('https://') as string });
    await holder('add-payment');
    expect((await order()).word).toBe('SUCCESS');
  });

  it('prints a letter by the older name of the order too', async () => {
    await seed();
    const older = await simulator.post('/user/verify', { id_user_to_verify: id_user });
    expect(older.word).toBe('SUCCESS');
    expect((await simulator.state()).letters).toHaveLength(1);
  });
});

describe('the list of accounts', () => {
  it('is paged and sorted', async () => {
    await simulator.set('/seed', { count: 25 });
    const ids = async (params: Record<string, string>) =>
      (await simulator.get('/user/list', params)).result.users?.map(({ id }) => id);
    expect(await ids({})).toHaveLength(10);
    expect(await ids({ max: '2', start: '3' })).toEqual([50004, 50005]);
    expect(await ids({ max: '2', sort: 'DESC' })).toEqual([50025, 50024]);
    expect(await ids({ start: '25' })).toEqual([]);
  });
});

describe('POST /user/auth_otp', () => {
  const authenticate = (key: string, step = 0) =>
    simulator.post('/user/auth_otp', { id_user, otp: codeOf(key, Date.now() + step * 30_000) });

  it('proves the key of the letter and with it the identity', async () => {
    await seed();
    await order();
    const [letter] = (await simulator.state()).letters;
    const { result } = await authenticate(letter!.otp_key);
    expect(result).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      expiration_date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
    });
    expect((await simulator.get('/user', { email })).result.is_identity_verified).toBe(true);
  });

  it('keeps the old key until the new one is proven', async () => {
    await seed({ verified: true, otp_key: 'JBSWY3DPEHPK3PXP' });
    await order();
    expect((await authenticate('JBSWY3DPEHPK3PXP')).word).toBe('SUCCESS');
    const [letter] = (await simulator.state()).letters;
    expect((await authenticate(letter!.otp_key)).word).toBe('SUCCESS');
    expect((await authenticate('JBSWY3DPEHPK3PXP', 1)).word).toBe('authentication_otp_invalid');
  });

  it('refuses a wrong code and an account without a key', async () => {
    await seed();
    expect((await authenticate('JBSWY3DPEHPK3PXP')).word).toBe('authentication_otp_invalid');
    await order();
    expect((await authenticate('JBSWY3DPEHPK3PXP')).word).toBe('authentication_otp_invalid');
    expect((await simulator.get('/user', { email })).result).not.toHaveProperty(
      'is_identity_verified',
    );
  });
});
