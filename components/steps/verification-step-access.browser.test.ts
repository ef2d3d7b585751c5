import { describe, it } from 'vitest';
import type { SenderDetail } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSender } from '../../tests/browser/sample-sender';
import './verification-step';

function show(change: Partial<SenderDetail> = {}) {
  const step = document.createElement('lre-verification-step');
  step.sender = sampleSender(change);
  document.body.append(step);
  return step;
}

describe.each(languages)('in %s', (language) => {
  const screens: Record<string, Partial<SenderDetail>> = {
    'the ways': {},
    'the passphrase to choose': { vault: 'none' },
    'the passphrase to enter': { vault: 'locked' },
    'a key to be confirmed': { state: 'key-unproven' },
    'a key refused': { state: 'key-refused' },
    'nothing to enter yet': { state: 'draft' },
  };

  it.each(Object.entries(screens))('%s can be used by all', async (_, change) => {
    speakLanguage(language);
    await show(change).updateComplete;
    await expectAccessible();
  });

  it('each way and the end can be used by all', async () => {
    speakLanguage(language);
    const step = show();
    for (const way of ['key', 'camera']) {
      await step.updateComplete;
      step.shadowRoot?.querySelector<HTMLElement>(`[value=${way}]`)?.click();
      await step.updateComplete;
      await expectAccessible();
    }
    step.sender = sampleSender({ state: 'identified', hasKey: true });
    await step.updateComplete;
    await expectAccessible();
  });
});
