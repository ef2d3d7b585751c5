import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { HandoffView } from '../../../lib/messaging/views';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { announce, answer } from '../../../tests/browser/fake-extension';
import {
  handoffOnComputer,
  type HandoffOnComputer,
} from '../../../tests/browser/handoff-on-computer';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import {
  confirming,
  live,
  other,
  paired,
  received,
  sender,
  waiting,
} from '../../../tests/browser/sample-handoff';

const button = (name: string | RegExp) => page.getByRole('button', { name });

let on: HandoffOnComputer;
beforeEach(() => {
  on = handoffOnComputer();
});
afterEach(() => on.close());

const states: Readonly<Record<string, () => HandoffView>> = {
  waiting,
  confirming,
  'confirming again': () => confirming(1),
  paired: () => paired(),
  'paired with another phone about': () => ({
    ...{ kind: 'paired', last: null, ...live(), otherPhone: true },
  }),
  'paired after a refusal': () => ({ kind: 'paired', last: 'refused', ...live() }),
  'paired after an unreadable key': () => ({ kind: 'paired', last: 'unreadable', ...live() }),
  received: () => received('unlocked'),
  'received and locked': () => received('locked'),
  done: () => ({ kind: 'done', senderId: sender.id, result: 'proven', live: live() }),
  'done for another': () => ({ kind: 'done', senderId: other, result: 'unproven', live: live() }),
  'received for another': () => received('locked', other),
  'without relay': () => ({ kind: 'no-relay', page: 'https://telephone.example/' }),
  'without page': () => ({ kind: 'no-relay', page: null }),
};
const ends = [
  'expired',
  'not-confirmed',
  'closed-on-computer',
  'closed-on-phone',
  'failed',
] as const;

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speakLanguage(language));

  it.each(Object.entries(states))('is accessible and fits in 320 px: %s', async (_, state) => {
    await page.viewport(320, 640);
    const shown = state();
    answer('startHandoff', () => ({ ok: true, value: { view: shown, outgoing: [] } }));
    const element = on.show(shown);
    await expect.poll(() => element.line.view.kind).toBe(shown.kind);
    await element.updateComplete;
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it.each(ends)('is accessible and fits in 320 px: ended, %s', async (reason) => {
    await page.viewport(320, 640);
    const element = on.show(waiting());
    await expect.poll(() => element.line.view.kind).toBe('waiting');
    on.background.view = { kind: 'ended', senderId: sender.id, reason, live: null };
    announce();
    await expect.poll(() => element.line.view.kind).toBe('ended');
    await expect.element(button(/Régénérer|Regenerate/)).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
