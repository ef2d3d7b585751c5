import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import {
  choose,
  codes,
  field,
  host,
  jeanne,
  paul,
  select,
  start,
  useLetterPage,
} from '../../tests/browser/use-letter-page';

useLetterPage();

/** Two senders of the name that the list has. */
function namesakes(): void {
  select().options[1]!.text = 'MARTIN Jeanne';
  const rows = [jeanne, { ...paul, name: jeanne.name }];
  answer('listSenders', () => ({ rows, canAdd: false }));
}

describe.each(languages)('the note in a hostile page, %s', (language) => {
  it.each([
    ['filled', () => codes({ kind: 'code', digits: '123456' })],
    ['waiting', () => codes({ kind: 'wait', until: Date.now() + 20_000 })],
    ['locked', () => codes({ kind: 'locked' })],
    ['not-ready', () => codes({ kind: 'no-key' })],
    ['which', namesakes],
    ['refused', () => field().addEventListener('input', () => (field().value = ''))],
    ['unreachable', () => answer('getLetterCode', () => Promise.reject(new Error('gone')))],
  ])('is accessible: %s', async (kind, prepare) => {
    speakLanguage(language);
    prepare();
    await start();
    await choose('1');
    await vi.advanceTimersByTimeAsync(kind === 'refused' ? 5000 : 0);
    await expect.poll(() => host()?.shadowRoot?.querySelector(`[data-kind=${kind}]`)).toBeTruthy();
    vi.useRealTimers(); // axe takes its time by them
    await expectAccessible(host()!);
  });
});
