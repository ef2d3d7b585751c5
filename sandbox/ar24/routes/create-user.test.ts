import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../../test-support/simulator';
import type { Simulator } from '../../test-support/simulator';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.set('/reset'));

const ZOE = {
  firstname: 'Zoé',
  lastname: 'Lefèvre',
  email: 'zoe@agence.example',
  gender: 'F',
  statut: 'professionnel',
  company: 'Agence du Vieux-Port',
  company_siret: '501 234 567 00011',
  address1: '12 quai de la Fraternité',
  city: 'Marseille',
  zipcode: '13001',
  country: 'FR',
  confirmed: '1',
  cgu: '1',
};

describe('POST /user', () => {
  it('creates an account that may order at once', async () => {
    const { result } = await simulator.post('/user', ZOE);
    expect(result).toMatchObject({
      id: '50001',
      name: 'Zoé Lefèvre',
      confirmed: '1',
      cgu: 1,
      payment_active: true,
      is_payment_possible: 1,
      creation: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
    });
    expect(result).not.toHaveProperty('is_identity_verified');
    expect((await simulator.post('/user/identity', { id_user: '50001' })).word).toBe('SUCCESS');
  });

  it.each([
    ['missing_firstname', { firstname: '' }],
    ['missing_lastname', { lastname: ' ' }],
    ['missing_email', { email: '' }],
    ['email_wrong_format', { email: 'zoe@' }],
    ['missing_address', { address1: '' }],
    ['missing_city', { city: '' }],
    ['missing_zipcode', { zipcode: '' }],
    ['missing_country', { country: '' }],
    ['error_country', { country: 'France' }],
    ['error_gender', { gender: 'X' }],
    ['user_not_created', { statut: 'autre' }],
    ['missing_company_siret', { company_siret: '' }],
    ['error_company_siret', { company_siret: '50123456700012' }],
    ['missing_company_tva', { country: 'BE', company_siret: '' }],
  ])('refuses with %s', async (slug, wrong) => {
    expect((await simulator.post('/user', { ...ZOE, ...wrong })).word).toBe(slug);
    expect((await simulator.state()).users).toEqual([]);
  });

  it('wants no company number outside the EU, nor of a person', async () => {
    const none = { company_siret: '' };
    expect((await simulator.post('/user', { ...ZOE, ...none, country: 'CH' })).word).toBe(
      'SUCCESS',
    );
    const person = { ...ZOE, ...none, statut: 'particulier', email: 'b@agence.example' };
    expect((await simulator.post('/user', person)).word).toBe('SUCCESS');
  });

  it('refuses a known e-mail, ours or not', async () => {
    await simulator.post('/user', ZOE);
    const again = { ...ZOE, email: 'ZOE@agence.example' };
    expect((await simulator.post('/user', again)).word).toBe('user_already_exist');
    await simulator.set('/seed', {
      users: [{ email: 'paul@ailleurs.example', access: 'foreign' }],
    });
    const foreign = { ...ZOE, email: 'paul@ailleurs.example' };
    expect((await simulator.post('/user', foreign)).word).toBe('user_unavailable');
  });

  it.each([
    ['user_account_not_confirmed', { confirmed: '0' }, true],
    ['user_eula_not_accepted', { cgu: '' }, true],
    ['user_no_payment', {}, false],
  ])('leaves an account that can’t order yet: %s', async (slug, params, payment) => {
    await simulator.set('/seed', { agency: { payment } });
    await simulator.post('/user', { ...ZOE, ...params });
    expect((await simulator.post('/user/identity', { id_user: '50001' })).word).toBe(slug);
    expect((await simulator.state()).letters).toEqual([]);
  });
});
