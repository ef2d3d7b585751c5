import { html, LitElement, nothing } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import { sampleSettings } from '../../tests/browser/sample-settings';
import { sampleSender } from '../../tests/browser/sample-sender';
import '../backup-import';
import '../steps/email-step';
import '../steps/identity-step';
import '../options/access-form';
import '../options/handoff-form';
import '../options/lock-form';
import '../options/site-list';
import '../passphrase-form';
import { setPageTitle } from '../ui/set-page-title';
import { MarkErrors } from './mark-errors';

class TestForm extends LitElement {
  wrong = false;

  constructor() {
    super();
    new MarkErrors(this);
  }

  protected override render() {
    return html`<input aria-invalid=${this.wrong ? 'true' : nothing} />`;
  }
}

customElements.define('test-form', TestForm);

const isMarked = () => document.title.startsWith('Erreur');

async function show(wrong: boolean): Promise<TestForm> {
  const form = new TestForm();
  document.body.append(form);
  await set(form, wrong);
  return form;
}

async function set(form: TestForm, wrong: boolean): Promise<void> {
  form.wrong = wrong;
  form.requestUpdate();
  await form.updateComplete;
}

beforeEach(() => {
  setPageTitle('Réglages');
});

it('marks the title while any form of the page shows an error', async () => {
  const one = await show(true);
  const other = await show(true);
  expect(isMarked()).toBe(true);
  await set(one, false);
  expect(isMarked()).toBe(true);
  await set(other, false);
  expect(isMarked()).toBe(false);
});

it('marks it no more once the form is gone', async () => {
  const form = await show(true);
  form.remove();
  expect(isMarked()).toBe(false);
});

it.each([
  ['lre-email-step', { email: 'x' }, 'email'],
  ['lre-identity-step', { fields: emptyIdentity }, 'zipcode'],
] as const)('is used by %s', async (name, filled, field) => {
  const step = document.createElement(name);
  const problem = { reason: 'wrong-fields', fields: [{ field, reason: 'missing' }] };
  document.body.append(Object.assign(step, filled, { problem }));
  await step.updateComplete;
  expect(isMarked()).toBe(true);
  Object.assign(step, { problem: null });
  await step.updateComplete;
  expect(isMarked()).toBe(false);
});

const refusals: readonly (readonly [element: string, button: string])[] = [
  ['lre-access-form', 'Enregistrer'],
  ['lre-site-list', 'Ajouter ce site'],
  ['lre-lock-form', 'Enregistrer le délai'],
  ['lre-handoff-form', 'Enregistrer ces adresses'],
  ['lre-backup-import', 'Restaurer'],
  ['lre-passphrase-form', 'Déverrouiller'],
];

it.each(refusals)('is used by %s', async (name, button) => {
  const settings = sampleSettings({ lockMinutes: 0, relay: 'nowhere', tokenSet: false });
  const element = document.createElement(name) as unknown as LitElement;
  Object.assign(element, { settings, sender: sampleSender({ vault: 'locked' }) });
  document.body.append(element);
  await element.updateComplete;
  const details = element.shadowRoot?.querySelector('details');
  if (details && name === 'lre-backup-import') details.open = true;
  expect(isMarked()).toBe(false);
  await page.getByRole('button', { name: button }).click();
  await expect.poll(isMarked).toBe(true);
});
