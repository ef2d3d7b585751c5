import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signDate } from '../../back-office/ar24-cipher';
import { readCredentials } from '../../read-credentials';
import { codeOf, startSimulator } from '../../test-support/simulator';
import type { Simulator } from '../../test-support/simulator';
import { toParisDate } from '../paris-date';

let simulator: Simulator;
const KEY = 'JBSWY3DPEHPK3PXP';
const id_user = '50001';
const MAIL = {
  id_user,
  to_email: 'paul@durand.example',
  dest_statut: 'particulier',
  to_firstname: 'Paul',
  to_lastname: 'Durand',
  eidas: '1',
  content: '<p>Bonjour</p>',
};

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  await simulator.set('/reset');
  await simulator.set('/seed', {
    users: [{ email: 'zoe@agence.example', verified: true, otp_key: KEY }],
  });
});

const send = (params: Record<string, string> = {}) =>
  simulator.post('/mail', { ...MAIL, otp: codeOf(KEY), ...params });

/** Multipart, as for every upload. */
async function attach(owner: string): Promise<Response> {
  const { token, privateKey } = await readCredentials();
  const date = toParisDate(Date.now());
  const form = new FormData();
  for (const [name, value] of Object.entries({
    token,
    date,
    id_user: owner,
    file_name: 'bail.pdf',
  }))
    form.set(name, value);
  form.set('file', new Blob(['%PDF-']), 'scan.pdf');
  const headers = { signature: signDate(date, privateKey) };
  return fetch(`${simulator.ar24}/attachment`, { method: 'POST', headers, body: form });
}

describe('POST /mail', () => {
  it('accepts a code of the proven key, once', async () => {
    const otp = codeOf(KEY);
    const { result } = await send({ otp });
    expect(result).toMatchObject({ id: '900001', status: 'waiting', from_name: 'Claire Martin' });
    expect((await send({ otp })).word).toBe('authentication_otp_invalid');
    expect((await simulator.state()).mails).toHaveLength(1);
  });

  it.each([
    ['user_not_exist', { id_user: '1' }],
    ['missing_email', { to_email: '' }],
    ['invalid_email', { to_email: 'paul' }],
    ['same_sender_recipients_emails', { to_email: 'Zoe@agence.example' }],
    ['invalid_recipient', { to_lastname: '' }],
    ['invalid_recipient', { dest_statut: 'autre' }],
    ['invalid_recipient', { dest_statut: 'professionnel' }],
    ['attachment_not_exists', { 'attachment[0]': '999' }],
    ['content_exceeds_limit', { content: 'a'.repeat(50_001) }],
    ['forbidden_html', { content: '<script>1</script>' }],
    ['error_no_content_no_attachment', { content: '' }],
    ['authentication_missing', { otp: '' }],
    ['authentication_otp_invalid', { otp: '000000' }],
    ['authentication_otp_hash_invalid', { otp: '', auth_otp_hash: 'no-session' }],
  ])('refuses with %s', async (slug, wrong) => {
    expect((await send(wrong as Record<string, string>)).word).toBe(slug);
    expect((await simulator.state()).mails).toEqual([]);
  });

  it.each([
    ['user_account_not_confirmed', { confirmed: false }],
    ['user_eula_not_accepted', { cgu: false }],
    ['user_name_empty', { lastname: '' }],
    ['user_no_payment', { payment: false }],
    ['user_unavailable', { access: 'pending' }],
  ])('refuses a sender with %s', async (slug, traits) => {
    await simulator.set('/seed', { users: [{ email: 'b@agence.example', ...traits }] });
    expect((await send({ id_user: '50002' })).word).toBe(slug);
  });

  it('doesn’t spend the code of a mail that it refuses for another reason', async () => {
    expect((await send({ content: '' })).word).toBe('error_no_content_no_attachment');
    expect((await send()).word).toBe('SUCCESS');
  });

  it('doesn’t take the code of a key that no auth_otp proved', async () => {
    await simulator.set('/seed', { users: [{ email: 'b@agence.example', otp_key: KEY }] });
    expect((await send({ id_user: '50002' })).word).toBe('authentication_otp_invalid');
  });

  it('accepts the hash of a session for one hour, from its sender', async () => {
    await simulator.set('/seed', { users: [{ email: 'b@agence.example', verified: true }] });
    const session = await simulator.post('/user/auth_otp', { id_user, otp: codeOf(KEY) });
    const by = { otp: '', auth_otp_hash: session.result.hash ?? '' };
    expect((await send(by)).word).toBe('SUCCESS');
    expect((await send({ ...by, id_user: '50002' })).word).toBe('authentication_otp_hash_invalid');
    await simulator.set('/clock', { offset_ms: 3_601_000 });
    expect((await send(by)).word).toBe('authentication_otp_hash_invalid');
  });

  it('takes the attachments of its sender and of nobody else', async () => {
    await simulator.set('/seed', { users: [{ email: 'b@agence.example' }] });
    await attach(id_user);
    await attach('50002');
    const other = await send({ 'attachment[0]': '52' });
    expect(other.word).toBe('attachment_unavailable');
    const { result } = await send({ content: '', 'attachment[0]': '51' });
    expect(result.attachments).toEqual([51]);
  });

  it('wants no code for a mail that is not eIDAS', async () => {
    expect((await send({ eidas: '0', otp: '' })).word).toBe('SUCCESS');
  });
});

describe('mails', () => {
  it('are found by id and by sender, and leave after a minute', async () => {
    await send();
    await simulator.set('/clock', { offset_ms: 61_000 });
    expect((await simulator.get('/mail', { id: '900001' })).result.status).toBe('sent');
    expect((await simulator.get('/user/mail', { id_user })).result.mails).toHaveLength(1);
    expect((await simulator.get('/mail', { id: '1' })).word).toBe('mail_not_exist');
  });
});
