import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Params } from '../lib/messaging/protocol';
import type { SenderDetail } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './sender-wizard';

type Draft = Params<'saveDraft'>;

const drafts = () =>
  asked.filter(({ name }) => name === 'saveDraft').map(({ params }) => params as Draft);
/** Everything typed so far, as the background puts it together. */
const keptFields = () => Object.assign({}, ...drafts().map(({ fields }) => fields)) as object;
const calls = (name: string) => asked.filter((call) => call.name === name);

function draftSender(change: Partial<SenderDetail> = {}): SenderDetail {
  return sampleSender({ state: 'draft', step: 'identity', hasAccount: false, ...change });
}

function show(sender: SenderDetail | null) {
  const wizard = document.createElement('lre-sender-wizard');
  wizard.senderId = sampleSender().id;
  wizard.sender = sender;
  document.body.append(wizard);
  return wizard;
}

beforeEach(() => {
  answer('saveDraft', () => ({ ok: true, value: undefined }));
  answer('submitEmail', () => ({ ok: true, value: draftSender() }));
  answer('submitIdentity', () => ({ ok: true, value: draftSender({ step: 'summary' }) }));
});

describe('step 1', () => {
  const field = page.getByRole('textbox', { name: 'Adresse e-mail' });
  const next = page.getByRole('button', { name: 'Suivant' });

  it('gives the focus to its heading', async () => {
    show(null);
    await expect.poll(() => focused()?.textContent).toMatch(/Étape 1 sur 3/);
  });

  it('keeps every letter typed, the last one last', async () => {
    show(null);
    await userEvent.type(field, 'jeanne@agence.fr');
    await expect.poll(() => drafts().at(-1)?.email).toBe('jeanne@agence.fr');
    expect(drafts()[0]?.email).toBe('j');
  });

  it('asks AR24 after the draft is kept, then goes to step 2 and its heading', async () => {
    show(null);
    await userEvent.type(field, 'jeanne@agence.fr');
    await next.click();
    await expect.poll(() => focused()?.textContent).toMatch(/Étape 2 sur 3/);
    expect(calls('submitEmail')).toHaveLength(1);
    const names = asked.map(({ name }) => name);
    expect(names.lastIndexOf('saveDraft')).toBeLessThan(names.indexOf('submitEmail'));
  });

  it('asks once however often it is submitted', async () => {
    answer('submitEmail', () => new Promise(() => undefined));
    show(null);
    await userEvent.fill(field, 'jeanne@agence.fr');
    await next.dblClick();
    await expect.element(page.getByRole('button', { name: /Vérification/ })).toBeVisible();
    (field.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(calls('submitEmail')).toHaveLength(1);
  });

  it('leads from the error summary, which has the focus, to the field', async () => {
    const fields = [{ field: 'email', reason: 'email-invalid' as const }];
    answer('submitEmail', () => ({ ok: false, problem: { reason: 'fields-invalid', fields } }));
    show(null);
    await userEvent.fill(field, 'jeanne');
    await next.click();
    const summary = page.getByRole('alert');
    await expect.element(summary).toHaveTextContent('Vérifiez votre saisie');
    await expect.poll(() => summary.query() === focused()).toBe(true);
    await summary.getByRole('link').click();
    expect(focused()).toBe(field.element());
    await expect.element(field).toHaveAccessibleDescription(/adresse e-mail complète/);
  });

  it('says what went wrong at AR24, keeps what was typed, and leads to the settings', async () => {
    answer('submitEmail', () => ({ ok: false, problem: { reason: 'credentials-refused' } }));
    answer('openOptions', () => undefined);
    show(null);
    await userEvent.fill(field, 'jeanne@agence.fr');
    await next.click();
    await page.getByRole('button', { name: 'Ouvrir les réglages' }).click();
    expect(calls('openOptions')).toHaveLength(1);
    await expect.element(field).toHaveValue('jeanne@agence.fr');
  });

  it('says at the first letter that there is no room for a third sender', async () => {
    answer('saveDraft', () => ({ ok: false, problem: { reason: 'sender-limit-reached' } }));
    show(null);
    await userEvent.type(field, 'j');
    await expect.element(page.getByText(/déjà deux expéditeurs/)).toBeVisible();
  });
});

describe('step 2', () => {
  const firstname = page.getByRole('textbox', { name: 'Prénom' });

  it('keeps every change, whatever the control', async () => {
    show(draftSender({ fields: { ...sampleSender().fields, firstname: '' } }));
    await userEvent.type(firstname, 'Zoé');
    await page.getByRole('radio', { name: 'Madame' }).click();
    await page.getByRole('combobox', { name: 'Statut' }).selectOptions('association');
    await page.getByRole('checkbox').click();
    await expect
      .poll(keptFields)
      .toMatchObject({ firstname: 'Zoé', gender: 'F', statut: 'association', terms: '1' });
    await page.getByRole('checkbox').click();
    await expect.poll(keptFields).toMatchObject({ terms: '' });
  });

  it('asks for the company number that AR24 wants, and keeps the other', async () => {
    show(draftSender());
    const siret = page.getByRole('textbox', { name: 'SIRET' });
    await userEvent.fill(siret, '73282932000074');
    await page.getByRole('combobox', { name: 'Pays' }).selectOptions('DE');
    await expect.element(page.getByRole('textbox', { name: 'Numéro de TVA' })).toBeVisible();
    expect(siret.elements()).toHaveLength(0);
    await expect.poll(keptFields).toMatchObject({ siret: '73282932000074' });
    await page.getByRole('combobox', { name: 'Statut' }).selectOptions('particulier');
    await expect
      .element(page.getByRole('textbox', { name: 'Numéro de TVA' }))
      .not.toBeInTheDocument();
  });

  it('offers France first and the other countries by name', async () => {
    show(draftSender());
    const list = page.getByRole('combobox', { name: 'Pays' });
    await expect.element(list).toBeVisible();
    const names = [...(list.element() as HTMLSelectElement).options].map(({ text }) => text);
    expect(names.slice(0, 3)).toEqual(['France', 'Afghanistan', 'Afrique du Sud']);
  });

  it('leads from the error summary to the radio buttons too', async () => {
    const fields = [
      { field: 'gender', reason: 'missing' as const },
      { field: 'zipcode', reason: 'zipcode-invalid' as const },
    ];
    answer('submitIdentity', () => ({ ok: false, problem: { reason: 'fields-invalid', fields } }));
    show(draftSender());
    await page.getByRole('button', { name: 'Suivant' }).click();
    const summary = page.getByRole('alert');
    await expect.poll(() => summary.query() === focused()).toBe(true);
    await summary.getByRole('link', { name: 'Choisissez Madame ou Monsieur.' }).click();
    expect(focused()).toBe(page.getByRole('radio', { name: 'Madame' }).element());
    await expect
      .element(page.getByRole('textbox', { name: 'Code postal' }))
      .toHaveAttribute('aria-invalid', 'true');
  });

  it('goes back to the e-mail address with everything kept', async () => {
    show(draftSender());
    await page.getByRole('button', { name: 'Revenir à l’adresse e-mail' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Adresse e-mail' })).toBeVisible();
    await expect
      .poll(() => drafts().at(-1))
      .toEqual({ id: sampleSender().id, step: 'email', fields: {} });
  });

  it('shows what another window changed, unless something is being typed here', async () => {
    const wizard = show(draftSender());
    const lastname = page.getByRole('textbox', { name: 'Nom', exact: true });
    await expect.element(lastname).toHaveValue('Martin');
    wizard.sender = draftSender({ fields: { ...sampleSender().fields, lastname: 'Durand' } });
    await expect.element(lastname).toHaveValue('Durand');
    await userEvent.fill(lastname, 'Dupont');
    await expect.poll(keptFields).toMatchObject({ lastname: 'Dupont' });
    const elsewhere = { ...sampleSender().fields, lastname: 'Dup', city: 'Lyon' };
    wizard.sender = draftSender({ fields: elsewhere });
    await wizard.updateComplete;
    await expect.element(lastname).toHaveValue('Dupont');
    lastname.element().blur();
    await expect.element(page.getByRole('textbox', { name: 'Ville' })).toHaveValue('Lyon');
  });

  it('keeps what was typed here and nothing else, so that another window’s words stay', async () => {
    show(draftSender());
    await userEvent.fill(firstname, 'Zoé');
    await expect.poll(drafts).toEqual([{ id: sampleSender().id, fields: { firstname: 'Zoé' } }]);
  });

  it('submits what stands in the form, then shows the summary and its heading', async () => {
    show(draftSender());
    await userEvent.fill(firstname, 'Zoé');
    await page.getByRole('button', { name: 'Suivant' }).click();
    await expect.poll(() => focused()?.textContent).toMatch(/Vérifiez avant de commander/);
    expect(calls('submitIdentity')).toMatchObject([{ params: { fields: { firstname: 'Zoé' } } }]);
  });
});

describe('the summary', () => {
  it('leads back to the form, which is kept as the step to come back to', async () => {
    show(draftSender({ step: 'summary' }));
    await page.getByRole('button', { name: 'Modifier l’adresse postale' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Ville' })).toBeVisible();
    await expect.poll(() => drafts().at(-1)?.step).toBe('identity');
    expect(drafts().at(-1)).not.toHaveProperty('part');
    const street = page.getByRole('textbox', { name: 'Numéro et rue' });
    await expect.poll(focused).toBe(street.element());
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(['email', 'identity', 'summary'] as const)(
    'is accessible and fits in 320 px at step %s',
    async (step) => {
      speakLanguage(language);
      await page.viewport(320, 765);
      show(draftSender({ step }));
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      await page.viewport(360, 765);
    },
  );

  it('is accessible with errors in the form', async () => {
    speakLanguage(language);
    const fields = [
      { field: 'gender', reason: 'missing' as const },
      { field: 'siret', reason: 'siret-invalid' as const },
      { field: 'terms', reason: 'terms-unaccepted' as const },
    ];
    answer('submitIdentity', () => ({ ok: false, problem: { reason: 'fields-invalid', fields } }));
    show(draftSender());
    await page.getByRole('button', { name: /Suivant|Next/ }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectAccessible();
  });
});
