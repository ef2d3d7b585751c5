import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SenderDetail } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { cameraOn } from '../tests/browser/camera-on';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import { KEY_URI, letterSheet } from '../tests/support/letter-pictures';
import { emit } from './events';
import './camera-page';

const refused = { ok: false, problem: { reason: 'key-refused' } } as const;
let kept: SenderDetail | null;
let camera: ReturnType<typeof cameraOn> | null = null;

function plugIn() {
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    camera?.stop();
    camera = cameraOn(letterSheet());
    return Promise.resolve(camera.stream);
  });
}

function refuseCamera() {
  const refusal = new DOMException('', 'NotAllowedError');
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refusal);
}

function show() {
  const element = document.createElement('lre-camera-page');
  element.senderId = sampleSender().id;
  element.closeTab = vi.fn();
  document.body.append(element);
  return element;
}

beforeEach(() => {
  kept = sampleSender();
  answer('getSender', () => kept);
  answer('submitKey', () => {
    kept = sampleSender({ state: 'identified', hasKey: true });
    return { ok: true, value: kept };
  });
});

afterEach(() => {
  document.body.replaceChildren();
  camera?.stop();
  vi.restoreAllMocks();
});

describe('the tab of the webcam', () => {
  it('scans at once, says so, proves the key and can be closed', async () => {
    plugIn();
    const element = show();
    await expect.element(page.getByText('Expéditeur : Jeanne Martin')).toBeVisible();
    const scanned = page.getByText('Le QR Code a bien été scanné');
    await expect.element(scanned, { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
    expect(asked).toContainEqual({
      name: 'submitKey',
      params: { id: sampleSender().id, text: KEY_URI },
    });
    const close = page.getByRole('button', { name: 'Fermer cet onglet' });
    await expect.poll(focused).toBe(close.element());
    await close.click();
    expect(element.closeTab).toHaveBeenCalledOnce();
  });

  it('scans before it asks for the passphrase, then proves what was scanned', async () => {
    kept = sampleSender({ vault: 'locked' });
    plugIn();
    show();
    await expect.element(page.getByText('Expéditeur : Jeanne Martin')).toBeVisible();
    const passphrase = page.getByLabelText('Phrase secrète', { exact: true });
    await expect.element(passphrase).not.toBeInTheDocument();
    const scanned = page.getByText('Le QR Code a bien été scanné');
    await expect.element(scanned, { timeout: 10_000 }).toBeVisible();
    await expect.poll(focused).toBe(passphrase.element());
    expect(camera?.track.readyState).toBe('ended');
    answer('unlock', () => {
      kept = sampleSender();
      return { ok: true, value: null };
    });
    await passphrase.fill('cerise tambour glacier');
    await page.getByRole('button', { name: 'Déverrouiller' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });

  it('offers the other ways one click away when the webcam is refused', async () => {
    refuseCamera();
    show();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(/n’a pas l’autorisation d’utiliser la webcam/);
    await page.getByRole('radio', { name: 'Fichier' }).click();
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    await page.getByRole('radio', { name: 'Clé OTP' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Clé OTP' })).toBeVisible();
  });

  it('does not send a refused letter over and over', async () => {
    plugIn();
    answer('submitKey', () => refused);
    show();
    const alert = page.getByRole('alert');
    await expect.element(alert, { timeout: 10_000 }).toHaveTextContent('AR24 a refusé cette clé.');
    expect(camera?.track.readyState).toBe('ended');
    expect(asked.filter(({ name }) => name === 'submitKey')).toHaveLength(1);
    await page.getByRole('button', { name: 'Relancer la webcam' }).click();
    await expect
      .poll(() => asked.filter(({ name }) => name === 'submitKey').length, { timeout: 10_000 })
      .toBe(2);
  });

  it('goes to the other sender whose letter the phone gave', async () => {
    refuseCamera();
    const element = show();
    await expect.element(page.getByText('Expéditeur : Jeanne Martin')).toBeVisible();
    const id = '7d1f3c11-5f0f-4c58-9a7b-6c4f5d0d2f01';
    kept = sampleSender({ id, name: 'Camille Durand' });
    const step = element.shadowRoot!.querySelector('lre-verification-step')!;
    emit(step, 'lre-route-chosen', { view: 'sender', id, task: 'key' });
    await expect.element(page.getByText('Expéditeur : Camille Durand')).toBeVisible();
    expect(asked).toContainEqual({ name: 'getSender', params: { id } });
    await expect.poll(() => focused()?.tagName).toBe('H1');
  });

  it('says that the sender is not there any more', async () => {
    refuseCamera();
    show();
    await expect.element(page.getByText('Expéditeur : Jeanne Martin')).toBeVisible();
    kept = null;
    announce();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Cet expéditeur n’est plus sur ce poste.');
  });

  it('offers to try again when nothing answers', async () => {
    refuseCamera();
    answer('getSender', () => Promise.reject(new Error('gone')));
    show();
    await expect.element(page.getByRole('alert')).toBeVisible();
    answer('getSender', () => kept);
    await page.getByRole('alert').getByRole('button').click();
    await expect.element(page.getByText('Expéditeur : Jeanne Martin')).toBeVisible();
  });
});

it.each(languages)('can be used by all in %s', async (language) => {
  speakLanguage(language);
  refuseCamera();
  show();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expectAccessible();
});
