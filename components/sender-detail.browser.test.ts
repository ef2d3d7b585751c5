import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { senderStates } from '../lib/domain/sender-state';
import { expectAccessible } from '../tests/browser/expect-accessible';
import type { LreEvents } from './events';
import { answer } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import {
  answerForSender,
  becomes,
  button,
  calls,
  chosen,
  heading,
  showSender,
  succeeds,
  uncertain,
} from '../tests/browser/shown-sender';

const enterKey = button('Saisir ou modifier vos identifiants');

beforeEach(answerForSender);

describe('an account that AR24 still wants something of', () => {
  const todo = ['email-unconfirmed', 'terms-unaccepted', 'payment-missing'] as const;

  it.each([
    ['Envoyer les CGU à l’expéditeur', 'requestTerms', /a envoyé les CGU à jeanne/],
    ['Demander un moyen de paiement', 'requestPayment', /a envoyé la demande à jeanne/],
  ] as const)('offers « %s » and says that it was done', async (label, method, done) => {
    answer(method, () => ({ ok: true, value: undefined }));
    showSender({ state: 'account-created', todo });
    await button(label).click();
    await expect.element(page.getByRole('status').filter({ hasText: done })).toBeVisible();
    expect(calls(method)).toHaveLength(1);
  });

  it('offers the order once nothing is left to do', async () => {
    answer('refreshSender', () => succeeds({ state: 'account-created', todo: [] }));
    showSender({ state: 'account-created', todo });
    await button('Vérifier de nouveau').click();
    await expect.element(button(/Enregistrer et recevoir mes identifiants/)).toBeVisible();
  });

  it('says why the last order did not go through', async () => {
    const order = { ...uncertain, sentAt: null, reason: 'account-todo' as const };
    showSender({ state: 'account-created', todo, order });
    await expect.element(page.getByText('La dernière commande n’a pas abouti')).toBeVisible();
  });
});

it('says when there is nothing new at AR24', async () => {
  answer('refreshSender', () => succeeds({ state: 'access-requested' }));
  showSender({ state: 'access-requested' });
  await button('Vérifier de nouveau').click();
  await expect.element(page.getByText(/Rien de nouveau chez AR24/)).toBeVisible();
});

it('keeps the reminder that the person wants', async () => {
  answer('setReminder', () => ({ ok: true, value: undefined }));
  showSender({});
  await page.getByRole('checkbox', { name: 'Me rappeler ce courrier le jour prévu' }).click();
  await expect.element(page.getByText('Rappel enregistré.')).toBeVisible();
  expect(calls('setReminder')).toMatchObject([{ params: { wanted: true } }]);
});

describe.each(['letter-on-its-way', 'letter-late', 'key-refused'] as const)(
  'in state %s',
  (state) => {
    it('asks for no passphrase, and leads to the step that takes the letter', async () => {
      showSender({ state, vault: 'none' });
      await expect.element(enterKey).toBeVisible();
      await expect.element(page.getByLabelText('Phrase secrète')).not.toBeInTheDocument();
      await enterKey.click();
      await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
      await expect.poll(() => focused()?.textContent).toMatch(/Saisir ou modifier/);
    });
  },
);

describe.each(['identified-elsewhere', 'key-unproven'] as const)('in state %s', (state) => {
  it('shows the ways of giving the letter at once', async () => {
    showSender({ state });
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
  });

  it('keeps the step to say that AR24 has refused the key', async () => {
    showSender({ state });
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    becomes({ state: 'key-refused' });
    await expect.element(page.getByText('Clé refusée')).toBeVisible();
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    expect(chosen.at(-1)).toMatchObject({ task: 'key' });
  });
});

it.each([
  ['2026-11-30', false],
  ['2020-01-06', true],
])('has its main button for the letter expected on %s: %s', async (expectedOn, isMain) => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 25), toFake: ['Date'] });
  try {
    showSender({ expectedOn });
    await expect.element(enterKey).toBeVisible();
    expect(enterKey.element().classList.contains('primary')).toBe(isMain);
  } finally {
    vi.useRealTimers();
  }
});

describe.each(['identified', 'letter-on-its-way'] as const)('a locked key in state %s', (state) => {
  it('is unlocked where the page led to, with the cursor in its field', async () => {
    answer('getLetterCode', () => ({ kind: 'locked' }));
    answer('unlock', () => ({ ok: true, value: null }));
    showSender({ state, hasKey: true, vault: 'locked' }, 'unlock');
    const field = page.getByLabelText('Phrase secrète', { exact: true });
    await expect.element(field).toBeVisible();
    await expect.poll(focused).toBe(field.element());
    await userEvent.keyboard('les tilleuls{Enter}');
    await expect.poll(() => chosen.at(-1)).toMatchObject({ task: null });
    expect(calls('unlock')).toMatchObject([{ params: { passphrase: 'les tilleuls' } }]);
  });
});

it('says what comes after the key has locked itself, while it is unlocked', async () => {
  showSender({ state: 'identified', hasKey: true });
  const locks = page.getByText(/La clé se verrouille d’elle-même/);
  await expect.element(locks).toBeVisible();
  answer('getLetterCode', () => ({ kind: 'locked' }));
  becomes({ vault: 'locked' });
  await expect.element(locks).not.toBeInTheDocument();
});

it('lets the step say its last word when the letter was given here', async () => {
  showSender({}, 'key');
  await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
  becomes({ state: 'identified', hasKey: true });
  await expect.poll(() => focused()?.textContent).toMatch(/Identifié/);
  expect(calls('saveRoute').at(-1)).toMatchObject({ params: { task: null } });
  await button('Voir l’expéditeur').click();
  await expect.element(page.getByText('287', { exact: true })).toBeVisible();
});

it('is a new sender when the background does not know it, and tells who shows it when it is gone', async () => {
  showSender(null);
  await expect.element(heading(/Étape 1 sur 3/)).toBeVisible();
  becomes({ state: 'draft', step: 'email', hasAccount: false });
  await expect.element(button('Supprimer ce brouillon')).toBeVisible();
  const left: string[] = [];
  addEventListener('lre-sender-left', (event) => {
    left.push((event as LreEvents['lre-sender-left']).detail.by);
  });
  becomes(null);
  await expect.poll(() => left).toEqual(['elsewhere']);
});

it('says so when the extension does not answer, and tries again on demand', async () => {
  answer('getSender', () => Promise.reject(new Error('gone')));
  showSender({ state: 'identified', hasKey: true });
  await expect.element(page.getByRole('alert')).toHaveTextContent('L’extension ne répond pas.');
  answerForSender();
  await button('Réessayer').click();
  await expect.element(heading(/Identifié/)).toBeVisible();
});

it('leads back to the list', async () => {
  showSender({});
  await button('Retour aux expéditeurs').click();
  expect(chosen).toEqual([{ view: 'list' }]);
});

it.each(senderStates.filter((state) => state !== 'draft'))(
  'keeps apart what it shows at 320 px with letters twice as large, in state %s',
  async (state) => {
    await page.viewport(320, 765);
    document.documentElement.style.fontSize = '200%';
    try {
      showSender({ state, order: uncertain, hasKey: state === 'identified' });
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (state === 'identified') await expect.element(page.getByText('287')).toBeVisible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    } finally {
      document.documentElement.style.fontSize = '';
      await page.viewport(360, 765);
    }
  },
);

describe.each(languages)('in %s', (language) => {
  it.each(senderStates.filter((state) => state !== 'draft'))(
    'is accessible and fits in 320 px in state %s',
    async (state) => {
      speakLanguage(language);
      await page.viewport(320, 765);
      const name = 'Anne-Charlotte-de-la-Rochefoucauld-Montbéliard-'.repeat(3);
      const todo = state === 'account-created' ? (['terms-unaccepted'] as const) : [];
      showSender({ state, name, todo, order: uncertain, hasKey: state === 'identified' });
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      await page.viewport(360, 765);
    },
  );
});
