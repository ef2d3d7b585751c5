import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { onChange } from '../../lib/messaging/changes';
import { answer } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { sampleSender } from '../../tests/browser/sample-sender';
import '../sender-wizard';

it('has every page ask anew where no answer came, and goes on where the work was done all the same', async () => {
  const wizard = document.createElement('lre-sender-wizard');
  wizard.senderId = sampleSender().id;
  wizard.sender = sampleSender({ state: 'draft', step: 'email', hasAccount: false });
  document.body.append(wizard);
  answer('submitEmail', () => Promise.reject(new Error('gone')));
  const ended = new AbortController();
  // As the panel does; the background wrote step 2 before it died.
  const reload = () => {
    wizard.sender = sampleSender({ state: 'draft', step: 'identity', hasAccount: false });
  };
  onChange(reload, ended.signal);
  await page.getByRole('button', { name: 'Suivant' }).click();
  await expect.poll(() => focused()?.textContent).toMatch(/Étape 2 sur 3/);
  expect(wizard.shadowRoot?.textContent).not.toContain('Un incident est survenu');
  ended.abort();
});
