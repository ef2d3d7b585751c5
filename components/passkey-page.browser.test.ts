import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './passkey-page';
import './passkey-list';
import type { Credentials } from './passphrase/passkey-ceremony';
import type { SenderDetail } from '../lib/messaging/views';

const known = { credentialId: 'b25l', salt: btoa('s'.repeat(32)), addedAt: 1_764_000_000_000 };
const secret = () => new Uint8Array(32).fill(9);
const outputs = (prf: AuthenticationExtensionsPRFOutputs) => ({
  id: 'b25l',
  getClientExtensionResults: () => ({ prf }),
});
const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
let closed = 0;

async function open(
  deed: 'add' | 'unlock',
  credentials: Partial<Credentials>,
  change: Partial<SenderDetail> = {},
) {
  closed = 0;
  answer('getSender', () => sampleSender({ vault: 'locked', passkeys: 1, ...change }));
  answer('listPasskeys', () => [known]);
  answer('addPasskey', () => ({ ok: true, value: undefined }));
  answer('unlockByPasskey', () => ({ ok: true, value: null }));
  const element = document.createElement('lre-passkey-page');
  element.senderId = sampleSender().id;
  element.deed = deed;
  element.credentials = { create: refused, get: refused, ...credentials };
  element.closeTab = () => void (closed += 1);
  document.body.append(element);
  await element.updateComplete;
  // A browser asks for nothing on a page that has not the focus.
  if (!document.hasFocus()) dispatchEvent(new Event('focus'));
  return element;
}

const calls = (name: string) => asked.filter((call) => call.name === name);
const press = (name: string) => page.getByRole('button', { name }).click();

afterEach(() => document.body.replaceChildren());

describe('the tab of a passkey', () => {
  it('asks for the touch by itself, unlocks and closes', async () => {
    const given = secret();
    const touched = outputs({ results: { first: given } }) as unknown as Credential;
    await open('unlock', { get: () => Promise.resolve(touched) });
    await expect.poll(() => closed).toBe(1);
    const output = btoa(String.fromCharCode(...secret()));
    expect(calls('unlockByPasskey')).toMatchObject([{ params: { credentialId: 'b25l', output } }]);
  });

  it('says that nothing has changed where the touch was refused, and tries again', async () => {
    let times = 0;
    await open('unlock', { get: () => (times++, refused()) });
    await expect.element(page.getByText('Rien n’a changé.')).toBeVisible();
    await press('Réessayer');
    await expect.poll(() => times).toBe(2);
    expect(closed).toBe(0);
    expect(calls('unlockByPasskey')).toEqual([]);
  });

  it('says which passkey is not the sender’s', async () => {
    const touched = outputs({ results: { first: secret() } }) as unknown as Credential;
    const element = await open('unlock', {}, {});
    answer('unlockByPasskey', () => ({ ok: false, problem: { reason: 'passkey-wrong' } }));
    element.credentials = { create: refused, get: () => Promise.resolve(touched) };
    await press('Réessayer');
    await expect.element(page.getByText(/n’ouvre pas la clé de cet expéditeur/)).toBeVisible();
  });

  it('adds one, and says when a second touch is wanted', async () => {
    const made = outputs({ enabled: true }) as unknown as Credential;
    let touch: (credential: Credential) => void = () => undefined;
    const get = () => new Promise<Credential>((resolve) => (touch = resolve));
    await open('add', { create: () => Promise.resolve(made), get }, { vault: 'unlocked' });
    await press('Continuer');
    await expect.element(page.getByText(/demande un second geste/)).toBeVisible();
    touch(outputs({ results: { first: secret() } }) as unknown as Credential);
    await expect.element(page.getByText('Clé d’accès ajoutée.')).toBeVisible();
    expect(calls('addPasskey')).toHaveLength(1);
  });

  it('adds none from an authenticator without secrets, nor to a locked key', async () => {
    const made = outputs({ enabled: false }) as unknown as Credential;
    const create = () => Promise.resolve(made);
    const element = await open('add', { create }, { vault: 'unlocked' });
    await press('Continuer');
    await expect.element(page.getByText(/ne sait pas protéger une clé/)).toBeVisible();
    element.remove();
    await open('add', { create });
    await expect.element(page.getByText('La clé est verrouillée.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Continuer' }).elements()).toHaveLength(0);
    expect(calls('addPasskey')).toEqual([]);
  });

  it.each(languages)('is accessible in %s', async (language) => {
    speakLanguage(language);
    const element = await open('unlock', {});
    await expect.poll(() => element.shadowRoot?.querySelector('.notice')).toBeTruthy();
    await expectAccessible();
  });
});

describe('the list of passkeys', () => {
  const show = async () => {
    answer('listPasskeys', () => [known]);
    answer('removePasskey', () => ({ ok: true, value: undefined }));
    answer('openPasskey', () => undefined);
    const element = document.createElement('lre-passkey-list');
    element.sender = sampleSender({ state: 'identified', passkeys: 1 });
    document.body.append(element);
    await element.updateComplete;
    element.shadowRoot!.querySelector('details')!.open = true;
    return element;
  };

  it('takes one away, and opens the tab for another', async () => {
    await show();
    await press('Retirer la clé d’accès ajoutée le');
    await expect.element(page.getByText(/Clé d’accès retirée/)).toBeVisible();
    await press('Ajouter une clé d’accès');
    expect(calls('removePasskey')).toMatchObject([{ params: { credentialId: 'b25l' } }]);
    expect(calls('openPasskey')).toMatchObject([{ params: { deed: 'add' } }]);
  });

  it.each(languages)('is accessible in %s', async (language) => {
    speakLanguage(language);
    const element = await show();
    await expect.poll(() => element.shadowRoot?.querySelector('li')).toBeTruthy();
    await expectAccessible();
  });
});
