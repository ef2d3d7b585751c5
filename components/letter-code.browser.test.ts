import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LetterCode, SenderDetail } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './letter-code';

const code = (digits: string, seconds = 20): LetterCode => ({
  kind: 'code',
  digits,
  expiresAt: Date.now() + seconds * 1000,
  period: 30,
});
const questions = () => asked.filter(({ name }) => name === 'getLetterCode').length;

function show(change: Partial<SenderDetail> = {}) {
  const element = document.createElement('lre-letter-code');
  element.sender = sampleSender({ state: 'identified', hasKey: true, ...change });
  document.body.append(element);
  return element;
}

function pageIs(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a locked key that the person came to unlock', () => {
  it('has the cursor where its passphrase is typed, and nowhere without that wish', async () => {
    answer('getLetterCode', () => ({ kind: 'locked' }));
    const element = show();
    const field = page.getByLabelText('Phrase secrète', { exact: true });
    await expect.element(field).toBeVisible();
    expect(focused()).not.toBe(field.element());
    element.unlocking = true;
    await expect.poll(focused).toBe(field.element());
  });
});

describe('the code of the moment', () => {
  it('is shown with its remaining seconds, of which nothing is announced', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    answer('getLetterCode', () => code('287082'));
    show();
    await expect.element(page.getByText('287')).toBeVisible();
    const timer = page.getByRole('timer');
    await expect.element(timer).toHaveTextContent('Valable encore 20 s');
    await expect.element(timer).not.toHaveAttribute('aria-live');
  });

  it('gives way to the next one when it ends', async () => {
    answer('getLetterCode', () => code('287082', 0.1));
    show();
    await expect.element(page.getByText('287')).toBeVisible();
    answer('getLetterCode', () => code('081804'));
    await expect.element(page.getByText('081')).toBeVisible();
  });

  it('is waited for after the one before was used', async () => {
    answer('getLetterCode', () => ({ kind: 'wait', until: Date.now() + 900 }));
    show();
    await expect.element(page.getByText('Le prochain arrive dans 1 s.')).toBeVisible();
    answer('getLetterCode', () => code('081804'));
    await expect.element(page.getByText('081')).toBeVisible();
  });

  it('is asked for only while the page is seen and the element is there', async () => {
    answer('getLetterCode', () => code('287082', 0.1));
    const element = show();
    await expect.element(page.getByText('287')).toBeVisible();
    pageIs(true);
    await element.updateComplete;
    vi.useFakeTimers();
    const before = questions();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(questions()).toBe(before);
    answer('getLetterCode', () => code('081804', 40));
    pageIs(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(questions()).toBe(before + 1);
    element.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(questions()).toBe(before + 1);
  });

  it('is not asked for again by a change that does not concern it', async () => {
    answer('getLetterCode', () => code('287082'));
    const element = show();
    await expect.element(page.getByText('287')).toBeVisible();
    element.sender = { ...element.sender, reminderWanted: true };
    await element.updateComplete;
    expect(questions()).toBe(1);
  });

  it('goes when the key is locked', async () => {
    answer('getLetterCode', () => code('287082'));
    answer('lockAll', () => ({ ok: true, value: undefined }));
    show();
    await page.getByRole('button', { name: 'Verrouiller' }).click();
    await expect.element(page.getByText('287')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Déverrouiller' })).toBeVisible();
    expect(asked.at(-1)?.name).toBe('lockAll');
  });

  it('comes back when the key is unlocked', async () => {
    answer('getLetterCode', () => ({ kind: 'locked' }));
    answer('unlock', () => ({ ok: true, value: null }));
    show({ vault: 'locked' });
    await page.getByLabelText('Phrase secrète', { exact: true }).fill('cerise tambour glacier');
    answer('getLetterCode', () => code('287082'));
    await page.getByRole('button', { name: 'Déverrouiller' }).click();
    await expect.element(page.getByText('287')).toBeVisible();
  });

  it('is not there without a key, and says what to do', async () => {
    answer('getLetterCode', () => ({ kind: 'no-key' }));
    show({ hasKey: false });
    await expect.element(page.getByText(/Aucune clé confirmée/)).toBeVisible();
  });
});

describe('copying', () => {
  it('puts the digits alone in the clipboard and clears it after 30 seconds', async () => {
    answer('getLetterCode', () => code('287082', 300));
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const element = show();
    await expect.element(page.getByText('287')).toBeVisible();
    vi.useFakeTimers();
    element.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(write.mock.calls).toEqual([['287082']]);
    expect(element.shadowRoot?.textContent).toContain('Code copié.');
    await vi.advanceTimersByTimeAsync(1500);
    expect(write.mock.calls).toEqual([['287082'], ['']]);
    expect(element.shadowRoot?.textContent).toContain('Presse-papiers effacé.');
  });

  it('clears the clipboard when the page has the focus again, not before', async () => {
    answer('getLetterCode', () => code('287082', 300));
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const element = show();
    await expect.element(page.getByText('287')).toBeVisible();
    vi.useFakeTimers();
    element.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(write.mock.calls).toEqual([['287082']]);
    hasFocus.mockReturnValue(true);
    dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(write.mock.calls).toEqual([['287082'], ['']]);
  });

  it('says so where the browser does not allow it', async () => {
    answer('getLetterCode', () => code('287082'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException());
    show();
    await page.getByRole('button', { name: 'Copier le code' }).click();
    await expect.element(page.getByText(/n’a pas permis la copie/)).toBeVisible();
  });
});

describe.each(languages)('in %s', (language) => {
  const answers: Record<string, () => LetterCode> = {
    code: () => code('287082'),
    wait: () => ({ kind: 'wait', until: Date.now() + 20_000 }),
    locked: () => ({ kind: 'locked' }),
    'no-key': () => ({ kind: 'no-key' }),
  };

  it.each(Object.entries(answers))('%s can be used by all', async (_, reply) => {
    speakLanguage(language);
    answer('getLetterCode', reply);
    const element = show({ vault: 'locked' });
    await expect.poll(() => element.shadowRoot?.querySelector('.card > .soft')).toBeNull();
    await expectAccessible();
  });
});
