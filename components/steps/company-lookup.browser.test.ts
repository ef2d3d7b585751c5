import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyIdentity, type IdentityFields } from '../../lib/domain/identity-fields';
import type { CompanyAnswer } from '../../lib/domain/lookups';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import './company-lookup';

const company = {
  ...{ company: 'AGENCE DU PORT', siret: '50123456000016', isClosed: false },
  ...{ address1: '12 QUAI DE LA FRATERNITE', zipcode: '13001', city: 'MARSEILLE' },
};
const button = page.getByRole('button', { name: 'Compléter d’après le SIRET' });
let reply: CompanyAnswer;
let fields: IdentityFields;

function show(change: Partial<IdentityFields> = {}) {
  const element = document.createElement('lre-company-lookup');
  fields = { ...emptyIdentity, siret: '501 234 560 00016', ...change };
  element.fields = fields;
  element.host = 'recherche-entreprises.api.gouv.fr';
  element.addEventListener('lre-draft-edited', ({ detail }) => {
    if (detail.fields) element.fields = fields = detail.fields;
  });
  document.body.append(element);
}

beforeEach(() => {
  reply = { kind: 'found', company };
  answer('findCompany', () => reply);
});

describe('a company’s SIRET', () => {
  it('fills in the empty form at the click, and not before', async () => {
    show();
    await expect.element(page.getByText(/recherche-entreprises\.api\.gouv\.fr/)).toBeVisible();
    expect(asked).toEqual([]);
    await button.click();
    await expect.element(page.getByText('Trouvé dans le registre, à vérifier')).toBeVisible();
    expect(asked).toEqual([{ name: 'findCompany', params: { siret: company.siret } }]);
    expect(fields).toMatchObject({ company: company.company, zipcode: '13001', terms: '' });
    await expect.element(page.getByText('Remplacer ma saisie')).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('replaces what was typed by another click alone, and mixes no two addresses', async () => {
    show({ company: 'Mon agence', city: 'Aubagne' });
    await button.click();
    await expect.element(page.getByText('AGENCE DU PORT')).toBeVisible();
    expect(fields).toMatchObject({ company: 'Mon agence', address1: '', city: 'Aubagne' });
    await page.getByRole('button', { name: 'Remplacer ma saisie' }).click();
    expect(fields).toMatchObject({ company: 'AGENCE DU PORT', city: 'MARSEILLE' });
  });

  it('is not sent before it is whole', async () => {
    show({ siret: '501 234' });
    await button.click();
    await expect.element(page.getByText('Vérifiez les 14 chiffres du SIRET.')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('of a closed establishment is said to be one', async () => {
    reply = { kind: 'found', company: { ...company, isClosed: true } };
    show();
    await button.click();
    await expect.element(page.getByText(/dit cet établissement fermé/)).toBeVisible();
  });

  it.each([
    ['unknown', { kind: 'unknown' }, /ne connaît pas ce SIRET/],
    ['not answered', { kind: 'failed', reason: 'busy' }, /n’a pas répondu/],
  ] as const)('%s leaves the form as it was', async (_, told, sentence) => {
    reply = told;
    show();
    await button.click();
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(fields.company).toBe('');
  });

  it('is asked once while the answer is awaited', async () => {
    answer('findCompany', () => new Promise(() => undefined));
    show();
    await button.click();
    await page.getByRole('button', { name: 'Recherche…' }).click({ force: true });
    expect(asked).toHaveLength(1);
  });
});

it.each(languages)('is accessible and fits in 320 px: %s', async (language) => {
  speakLanguage(language);
  await page.viewport(320, 765);
  show({ company: 'Other' });
  await page.getByRole('button').click();
  await expect.element(page.getByText('AGENCE DU PORT')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(360, 765);
});
