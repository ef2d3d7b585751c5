import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import { sampleStatus } from '../tests/browser/sample-status';
import './side-panel';

const sender = sampleSender();
const atSender: Route = { view: 'sender', id: sender.id, task: null };
let requested: Route | null;

function show(windowId: number | null = 7): HTMLElement & { windowId: number | null } {
  const panel = document.createElement('lre-side-panel');
  panel.windowId = windowId;
  document.body.append(panel);
  return panel;
}

const saved = () => asked.filter(({ name }) => name === 'saveRoute').map(({ params }) => params);

beforeEach(() => {
  requested = null;
  answer('listSenders', () => ({ rows: [sender], canAdd: true }));
  answer('getStatus', () => sampleStatus());
  answer('getRoute', () => ({ view: 'list' }));
  answer('takeRequestedRoute', () => requested);
  answer('saveRoute', () => undefined);
  answer('getSender', () => sender);
  answer('openOptions', () => undefined);
});

it('loads the list while its window is not known yet, and shows nothing of it', async () => {
  const panel = show(null);
  await expect.poll(() => asked.map(({ name }) => name)).toContain('listSenders');
  expect(page.getByText('Jeanne Martin').elements()).toHaveLength(0);
  panel.windowId = 7;
  await expect.element(page.getByText('Jeanne Martin')).toBeVisible();
  expect(asked).toContainEqual({ name: 'getRoute', params: { windowId: 7 } });
});

it('opens at the sender where it was left', async () => {
  answer('getRoute', () => atSender);
  show();
  await expect.element(page.getByRole('heading', { name: /Courrier en route/ })).toBeVisible();
});

it('goes where a row leads and back, and keeps where it stands each time', async () => {
  show();
  await page.getByRole('button', { name: /Jeanne Martin/ }).click();
  await page.getByRole('button', { name: 'Retour aux expéditeurs' }).click();
  await expect.element(page.getByRole('heading', { name: 'Gérer les expéditeurs' })).toBeVisible();
  expect(saved()).toEqual([atSender, { view: 'list' }]);
});

it('goes where the page asks it to while it is open', async () => {
  show();
  await expect.element(page.getByText('Jeanne Martin')).toBeVisible();
  requested = atSender;
  announce();
  await expect.element(page.getByRole('heading', { name: /Courrier en route/ })).toBeVisible();
});

it('restores from the list a backup that was scanned where a letter was wanted', async () => {
  answer('getBackupLock', () => ({ kind: 'passphrase' }));
  const panel = show();
  await page.getByRole('button', { name: /Jeanne Martin/ }).click();
  const detail = { sealed: '-----BEGIN AGE ENCRYPTED FILE-----' };
  const step = panel.shadowRoot!.querySelector('lre-sender-detail')!;
  step.dispatchEvent(
    new CustomEvent('lre-backup-found', { detail, bubbles: true, composed: true }),
  );
  await expect.element(page.getByText(/Page lue/)).toBeVisible();
  answer('importBackup', () => ({ ok: true, value: sender }));
  await page.getByLabelText(/^Phrase secrète/).fill('cerise tambour');
  await page.getByRole('button', { name: 'Restaurer', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: /Courrier en route/ })).toBeVisible();
  const [restored] = asked.filter(({ name }) => name === 'importBackup');
  expect(restored?.params).toEqual({ file: detail.sealed, passphrase: 'cerise tambour' });
});

it('has the letter’s file two clicks away from the row', async () => {
  show();
  await page.getByRole('button', { name: /Jeanne Martin/ }).click();
  await page.getByRole('button', { name: 'Saisir ou modifier vos identifiants' }).click();
  const file = page.getByText('Sélectionner un fichier');
  await expect.element(file).toBeVisible();
  expect(file.element().getBoundingClientRect().bottom).toBeLessThan(765);
});

it('leads to the settings', async () => {
  show();
  await page.getByRole('button', { name: 'Réglages' }).click();
  expect(asked.map(({ name }) => name)).toContain('openOptions');
});

it('says so when the extension does not answer, and tries again on demand', async () => {
  answer('getRoute', () => Promise.reject(new Error('gone')));
  show();
  await expect.element(page.getByRole('alert')).toHaveTextContent('L’extension ne répond pas.');
  answer('getRoute', () => ({ view: 'list' }));
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect.element(page.getByText('Jeanne Martin')).toBeVisible();
});

describe.each(languages)('in %s', (language) => {
  it('is accessible', async () => {
    speakLanguage(language);
    show();
    await expect.element(page.getByText('Jeanne Martin')).toBeVisible();
    await expectAccessible();
  });
});
