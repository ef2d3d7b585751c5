import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import './sender-farewell';

const undo = page.getByRole('button', { name: 'Annuler la suppression' });
const removal = { name: 'removeSender', params: { id: 'a' } };
let kept: number;

function show(by: 'here' | 'elsewhere') {
  const element = document.createElement('lre-sender-farewell');
  element.farewell = { id: 'a', name: 'Jeanne Martin', by };
  element.addEventListener('lre-sender-kept', () => (kept += 1));
  document.body.append(element);
  return element;
}

beforeEach(() => {
  kept = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  answer('removeSender', () => ({ ok: true, value: undefined }));
});
afterEach(() => vi.useRealTimers());

it('removes nothing when the removal is undone', async () => {
  show('here');
  await expect.element(undo).toBeVisible();
  await undo.click();
  await expect.element(page.getByText('Jeanne Martin reste sur ce poste.')).toBeVisible();
  vi.advanceTimersByTime(60_000);
  expect(kept).toBe(1);
  expect(asked).toEqual([]);
});

it('removes after ten seconds, and not under the hand of whoever is about to press', async () => {
  show('here');
  await expect.element(undo).toBeVisible();
  await userEvent.keyboard('{Tab}');
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual([]);
  await userEvent.keyboard('{Tab}');
  vi.advanceTimersByTime(10_000);
  await expect.element(page.getByText('Jeanne Martin est supprimé de ce poste.')).toBeVisible();
  expect(asked).toEqual([removal]);
  expect(kept).toBe(0);
});

it('removes at once when the panel goes on, closes or takes another leave', async () => {
  const element = show('here');
  await expect.element(undo).toBeVisible();
  dispatchEvent(new Event('pagehide'));
  element.farewell = null;
  await element.updateComplete;
  element.remove();
  await expect.poll(() => asked).toEqual([removal]);
});

it('keeps the sender, and says why, where it could not be removed', async () => {
  answer('removeSender', () => ({ ok: false, problem: { reason: 'unexpected' } }));
  show('here');
  await expect.element(undo).toBeVisible();
  vi.advanceTimersByTime(10_000);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Un incident est survenu.');
  expect(kept).toBe(1);
});

it('tells what another window removed, which is not to be undone here', async () => {
  show('elsewhere');
  await expect.element(page.getByText(/supprimé dans une autre fenêtre/)).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
});

describe.each(languages)('in %s', (language) => {
  it.each(['here', 'elsewhere'] as const)('is accessible when removed %s', async (by) => {
    speakLanguage(language);
    vi.useRealTimers();
    show(by);
    await expect.element(page.getByRole('status')).toBeVisible();
    await expectAccessible();
  });
});
