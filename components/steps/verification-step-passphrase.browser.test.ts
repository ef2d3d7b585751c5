import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SenderDetail } from '../../lib/messaging/views';
import { announceLock, answer, asked } from '../../tests/browser/fake-extension';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { focused } from '../../tests/browser/focused';
import { sampleSender } from '../../tests/browser/sample-sender';
import { encoded, KEY_URI, letterSheet } from '../../tests/support/letter-pictures';
import { KEPT_MS } from '../verification/key-submission';
import './verification-step';

/** What the background would answer: a step that asks for its sender again gets this one. */
let kept: SenderDetail;

function show() {
  kept = sampleSender({ vault: 'none' });
  const step = document.createElement('lre-verification-step');
  step.sender = kept;
  document.body.append(step);
  return step;
}

async function giveLetter() {
  const picture = await encoded(letterSheet({ text: KEY_URI }), 'image/png');
  const file = new File([picture], 'courrier.png');
  await userEvent.upload(page.getByLabelText('Sélectionner un fichier'), file);
}

const submitted = () => asked.filter(({ name }) => name === 'submitKey');

beforeEach(() => {
  answer('getSender', () => kept);
  const identified = sampleSender({ state: 'identified', hasKey: true });
  answer('submitKey', () => ({ ok: true, value: identified }));
});

const scanned = page.getByText('Le QR Code a bien été scanné');
const first = page.getByLabelText('Phrase secrète', { exact: true });
const again = page.getByLabelText('Confirmez la phrase secrète');
const inView = (locator: typeof scanned) => {
  const { top, bottom } = locator.element().getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

afterEach(() => {
  vi.useRealTimers();
});

it('asks for it once the letter is read, with both in view, and proves the key then', async () => {
  show();
  await expect.element(page.getByText('Comment voulez-vous')).toBeVisible();
  await expect.element(first).not.toBeInTheDocument();
  await giveLetter();
  await expect.element(scanned).toBeVisible();
  await expect.poll(focused).toBe(first.element());
  await expect.poll(() => [scanned, first].map(inView)).toEqual([true, true]);
  await expectAccessible();
  expect(asked.map(({ name }) => name)).not.toContain('submitKey');
  answer('choosePassphrase', () => {
    kept = { ...kept, vault: 'unlocked' };
    return { ok: true, value: undefined };
  });
  await first.fill('cerise tambour glacier');
  await again.fill('cerise tambour glacier');
  await page.getByRole('button', { name: 'Enregistrer la phrase secrète' }).click();
  await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  expect(submitted()).toEqual([{ name: 'submitKey', params: { id: kept.id, text: KEY_URI } }]);
});

it('takes a letter where the passphrase was chosen first, elsewhere', async () => {
  const step = show();
  await expect.element(page.getByText('Comment voulez-vous')).toBeVisible();
  kept = { ...kept, vault: 'unlocked' };
  step.sender = kept;
  await giveLetter();
  await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
});

it('lets go of what was read after half an hour, says so, and takes it again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  show();
  await giveLetter();
  await expect.element(scanned).toBeVisible();
  vi.advanceTimersByTime(KEPT_MS);
  await expect.element(page.getByText(/la clé lue a été oubliée/)).toBeVisible();
  await expect.element(first).not.toBeInTheDocument();
  await expect.element(scanned).not.toBeInTheDocument();
  vi.useRealTimers();
  await giveLetter();
  await expect.element(scanned).toBeVisible();
});

it('lets go of it with the step, and when everything is locked', async () => {
  const step = show();
  await giveLetter();
  await expect.element(first).toBeVisible();
  step.remove();
  document.body.append(step);
  await expect.element(first).not.toBeInTheDocument();
  await giveLetter();
  await expect.element(first).toBeVisible();
  announceLock('everybody');
  await expect.element(page.getByText(/la clé lue a été oubliée/)).toBeVisible();
  await expect.element(first).not.toBeInTheDocument();
  expect(submitted()).toEqual([]);
});
