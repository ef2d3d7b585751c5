import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../tests/browser/accessible';
import { answer } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { choose, codes, host, start, useLetterPage } from '../../tests/browser/letter-page';

useLetterPage();

describe.each(languages)('the note in a hostile page, %s', (language) => {
  it.each([
    ['filled', () => codes({ kind: 'code', digits: '123456' })],
    ['waiting', () => codes({ kind: 'wait', until: Date.now() + 20_000 })],
    ['locked', () => codes({ kind: 'locked' })],
    ['not-ready', () => codes({ kind: 'no-key' })],
    ['unreachable', () => answer('getLetterCode', () => Promise.reject(new Error('gone')))],
  ])('is accessible: %s', async (kind, prepare) => {
    speakLanguage(language);
    prepare();
    await start();
    await choose('1');
    await expect.poll(() => host()?.shadowRoot?.querySelector(`[data-kind=${kind}]`)).toBeTruthy();
    vi.useRealTimers(); // axe takes its time by them
    await expectAccessible(host()!);
  });
});
