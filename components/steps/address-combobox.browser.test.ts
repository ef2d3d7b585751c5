import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import type { AddressAnswer } from '../../lib/domain/lookups';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { lookupsOn } from '../../tests/browser/lookups-on';
import type { DraftEdit } from '../events';
import './identity-step';

const town = { zipcode: '13001', city: 'Marseille' };
const found: AddressAnswer = {
  kind: 'found',
  addresses: [
    { address1: '12 Quai de la Fraternité', ...town },
    { address1: '12 Quai du Port', ...town },
  ],
};
const field = page.getByRole('combobox', { name: 'Numéro et rue' });
const options = page.getByRole('listbox', { name: /proposées|Suggested/ }).getByRole('option');
const questions = () =>
  asked.filter(({ name }) => name === 'findAddresses').map(({ params }) => params);
let edits: DraftEdit[];
let submitted: number;

function show(country = 'FR') {
  const step = document.createElement('lre-identity-step');
  step.fields = { ...emptyIdentity, firstname: 'Jeanne', country };
  edits = [];
  submitted = 0;
  step.addEventListener('lre-draft-edited', ({ detail }) => {
    edits.push(detail);
    step.fields = { ...step.fields, ...detail.fields };
  });
  step.addEventListener('lre-step-submitted', () => (submitted += 1));
  document.body.append(step);
}

/** Faster than any machine is slow: what stands in the field after each letter. */
async function typeAtOnce(...texts: string[]): Promise<void> {
  await expect.element(field).toBeVisible();
  const input = field.element() as HTMLInputElement;
  input.focus();
  for (const text of texts) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

beforeEach(() => {
  answer('listLookups', () => lookupsOn);
  answer('findAddresses', () => found);
});

describe('the address', () => {
  it('is a plain field, and nobody is asked, while the look-up is off', async () => {
    answer('listLookups', () => lookupsOn.map((one) => ({ ...one, standing: 'waiting' as const })));
    show();
    await userEvent.type(page.getByRole('textbox', { name: 'Numéro et rue' }), '12 quai');
    await expect.poll(() => edits.at(-1)?.fields?.address1).toBe('12 quai');
    expect(questions()).toEqual([]);
  });

  it('is a plain field outside France', async () => {
    show('DE');
    await expect.element(page.getByRole('textbox', { name: 'Numéro et rue' })).toBeVisible();
  });

  it('is asked once for what is typed in one go, and their number is said', async () => {
    show();
    await typeAtOnce('12 ', '12 q', '12 quai');
    await expect.element(options.first()).toBeVisible();
    expect(questions()).toMatchObject([{ typed: '12 quai' }]);
    await expect.element(field).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText('2 adresses proposées.')).toBeInTheDocument();
    expect(edits.at(-1)?.fields?.address1).toBe('12 quai');
    await expectAccessible();
  });

  it('is taken with arrow and Enter, town and postal code with it, and the form not sent', async () => {
    show();
    await userEvent.type(field, '12 quai');
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = field.element().getAttribute('aria-activedescendant');
    await expect.element(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    expect(options.nth(1).element().id).toBe(active);
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('12 Quai du Port');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByLabelText('Ville')).toHaveValue('Marseille');
    expect(edits.at(-1)?.fields).toMatchObject({ firstname: 'Jeanne', ...town });
    expect(focused()).toBe(field.element());
    expect(submitted).toBe(0);
    await userEvent.keyboard('{Enter}');
    expect(submitted).toBe(1);
  });

  it('goes around with the arrows, and closes with Escape without losing a letter', async () => {
    show();
    await userEvent.type(field, '12 quai');
    await expect.element(options.first()).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field).not.toHaveAttribute('aria-activedescendant');
    await expect.element(field).toHaveValue('12 quai');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(field).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Tab}');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field).toHaveValue('12 quai');
  });

  it('is taken by a click', async () => {
    show();
    await userEvent.type(field, '12 quai');
    await options.first().click();
    await expect.element(field).toHaveValue('12 Quai de la Fraternité');
    expect(focused()).toBe(field.element());
  });

  it('keeps what was typed after an answer that came late', async () => {
    const waiting: ((reply: AddressAnswer) => void)[] = [];
    answer('findAddresses', () => new Promise((resolve) => waiting.push(resolve)));
    show();
    await userEvent.type(field, '12 quai');
    await expect.poll(() => waiting.length).toBe(1);
    await userEvent.type(field, ' du');
    await expect.poll(() => questions().at(-1)).toMatchObject({ typed: '12 quai du' });
    waiting[0]?.(found);
    waiting.at(-1)?.({ kind: 'found', addresses: [] });
    await expect.element(page.getByText(/Aucune adresse proposée/)).toBeInTheDocument();
    expect(options.elements()).toEqual([]);
    await expect.element(field).toHaveValue('12 quai du');
  });

  it.each([
    ['a failure', () => ({ kind: 'failed', reason: 'busy' }) as const],
    ['no background', () => Promise.reject(new Error('gone'))],
  ])('is typed by hand after %s', async (_, reply) => {
    answer('findAddresses', reply);
    show();
    await userEvent.type(field, '12 quai');
    await expect.element(page.getByText(/ne peuvent pas être proposées/)).toBeVisible();
    await userEvent.type(field, ' du Port');
    expect(edits.at(-1)?.fields?.address1).toBe('12 quai du Port');
  });

  it('is not asked for before three characters', async () => {
    show();
    await typeAtOnce('12', '1', '12', '12 q');
    await expect.element(options.first()).toBeVisible();
    expect(questions()).toMatchObject([{ typed: '12 q' }]);
  });
});

it.each(languages)('is accessible and fits in 320 px: %s', async (language) => {
  speakLanguage(language);
  await page.viewport(320, 765);
  show();
  await userEvent.type(page.getByRole('combobox', { name: /rue|street/ }), '12 quai');
  await expect.element(options.first()).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(360, 765);
});
