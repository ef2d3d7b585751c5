import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, startSimulator } from '../test-support/simulator';
import type { Simulator } from '../test-support/simulator';

let simulator: Simulator;
const KEY = 'JBSWY3DPEHPK3PXP';

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  await simulator.set('/reset');
  await simulator.set('/seed', {
    users: [
      {
        email: 'zoe@agence.example',
        firstname: 'Zoé',
        lastname: 'Lefèvre',
        verified: true,
        otp_key: KEY,
      },
      { email: 'paul@ailleurs.example', access: 'foreign' },
    ],
  });
});

const page = async (path: string) => (await fetch(`${simulator.backOffice}${path}`)).text();

async function submit(fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({
    id_expediteur: '50001',
    dest_statut: 'particulier',
    dest_nom: 'Durand',
    dest_prenom: 'Paul',
    dest_email: 'paul@durand.example',
    contenu: 'Bonjour',
    ...fields,
  });
  return (await fetch(`${simulator.backOffice}/lre/envoi`, { method: 'POST', body })).text();
}

describe('the back office', () => {
  it.each([
    ['/', 'Informations du compte'],
    ['/compte/informations', 'Informations du compte'],
    ['/compte/configuration', 'Configuration'],
    ['/compte/factures', 'Factures'],
    ['/biens', 'Liste des biens'],
    ['/locataires', 'Liste des locataires'],
    ['/lre/envoi', 'Envoi d&#39;une lettre'],
    ['/lre/suivi', 'Suivi des lettres'],
    ['/frameset', '<frame'],
    ['/frameset/bandeau', 'IMMOGEST'],
  ])('has %s', async (path, words) => {
    expect((await page(path)).replaceAll("'", '&#39;')).toContain(words);
  });

  it('lists the senders it may use and no other', async () => {
    const html = await page('/lre/envoi');
    expect(html).toContain('<option value="50001">LEFÈVRE Zoé - zoe@agence.example</option>');
    expect(html).not.toContain('paul@ailleurs.example');
  });

  it('sends with the code it is given and shows AR24’s number', async () => {
    expect(await submit({ code_otp: codeOf(KEY) })).toContain('<b id="numero">900001</b>');
    expect(await page('/lre/suivi')).toContain('900001');
    expect((await simulator.state()).mails).toHaveLength(1);
  });

  it.each([
    ['authentication_missing', ''],
    ['authentication_otp_invalid', '000000'],
  ])('shows AR24’s refusal: %s', async (slug, code_otp) => {
    expect(await submit({ code_otp })).toContain(`<tt id="slug">${slug}</tt>`);
  });

  it('follows AR24’s clock when its own is wrong', async () => {
    await simulator.set('/clock', { offset_ms: 86_400_000 });
    const code_otp = codeOf(KEY, Date.now() + 86_400_000);
    expect(await submit({ code_otp })).toContain('900001');
  });

  it('says so when AR24 is down', async () => {
    await simulator.set('/faults', { path: '/user/list', kind: 'maintenance' });
    expect(await page('/lre/envoi')).toContain('maintenance');
    await simulator.set('/faults', { path: '/mail', kind: 'drop-before' });
    expect(await submit({ code_otp: codeOf(KEY) })).toContain('AR24 ne répond pas');
  });

  it('writes what others wrote without running it', async () => {
    await simulator.set('/seed', {
      users: [{ email: 'x@agence.example', firstname: '<script>alert(1)</script>' }],
    });
    expect(await page('/lre/envoi')).not.toContain('<script>alert');
  });
});
