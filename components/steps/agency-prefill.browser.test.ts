import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { AgencyReading } from '../../lib/domain/agency-reading';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import type { DraftEdit } from '../events';
import './agency-prefill';

const whole = {
  company: 'AGENCE DU PORT',
  siret: '73282932000074',
  email: 'contact@agence-port.example',
  gender: 'F',
  firstname: 'Claire',
  lastname: 'Martin',
  address1: '12 quai de la Fraternité',
  zipcode: '13001',
  city: 'MARSEILLE',
};
const button = page.getByRole('button', { name: 'Reprendre les informations de l’agence' });
let reading: AgencyReading | null;
let edits: DraftEdit[];

function show(change: { email?: string; company?: string } = {}) {
  const element = document.createElement('lre-agency-prefill');
  element.windowId = 3;
  element.email = change.email ?? '';
  element.fields = { ...emptyIdentity, company: change.company ?? '' };
  edits = [];
  element.addEventListener('lre-draft-edited', ({ detail }) => edits.push(detail));
  document.body.append(element);
  return element;
}

beforeEach(() => {
  reading = whole;
  answer('readAgency', ({ windowId }) => (windowId === 3 ? reading : null));
});

describe('the agency’s details', () => {
  it('are taken from the page into the form, and shown to be checked', async () => {
    show();
    expect(edits).toEqual([]);
    await button.click();
    await expect.element(page.getByText('732 829 320 00074')).toBeVisible();
    const { email, ...fields } = whole;
    expect(edits).toEqual([{ email, fields: { ...emptyIdentity, ...fields } }]);
    await expect.poll(() => focused()?.textContent).toContain('Repris de la page');
    await expectAccessible();
  });

  it('replace nothing that was typed, and never accept anything for the person', async () => {
    show({ email: 'camille@agence.example', company: 'Agence' });
    await button.click();
    await expect.element(page.getByText('Claire Martin')).toBeVisible();
    expect(edits[0]).not.toHaveProperty('email');
    expect(edits[0]?.fields).toMatchObject({ company: 'Agence', city: 'MARSEILLE', terms: '' });
    await expect.element(page.getByText('AGENCE DU PORT')).not.toBeInTheDocument();
  });

  it('are said not to be on the page, which another page may be tried for', async () => {
    reading = null;
    show();
    await button.click();
    await expect.element(page.getByText('Rien à reprendre sur cette page')).toBeVisible();
    expect(edits).toEqual([]);
    reading = whole;
    await button.click();
    await expect.element(page.getByText('Claire Martin')).toBeVisible();
  });

  it('are said to be known already', async () => {
    reading = { email: 'other@agence.example' };
    show({ email: 'camille@agence.example' });
    await button.click();
    await expect.element(page.getByText('Ce que dit la page est déjà saisi.')).toBeVisible();
  });

  it('are not taken where the page cannot be read', async () => {
    answer('readAgency', () => Promise.reject(new Error('gone')));
    show();
    await button.click();
    await expect.element(page.getByText('Rien à reprendre sur cette page')).toBeVisible();
  });
});

it.each(languages)('is accessible and fits in 320 px: %s', async (language) => {
  speakLanguage(language);
  await page.viewport(320, 765);
  show();
  await expectAccessible();
  await page.getByRole('button').click();
  await expect.element(page.getByText('MARSEILLE')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(360, 765);
});
