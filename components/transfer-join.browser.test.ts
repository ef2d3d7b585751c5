import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { TransferView } from '../lib/messaging/protocol/transfer';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, announceLock, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import {
  live,
  transferOnComputer,
  type TransferOnComputer,
} from '../tests/browser/transfer-on-computer';
import './transfer-join';

const WORDS = 'cerise tambour glacier boussole';
const received: TransferView = {
  ...{ kind: 'received', name: 'Jeanne Martin', email: 'jeanne.martin@agence.example.fr' },
  ...{ keptUntil: Date.now() + 60_000, live: live() },
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const passphrase = page.getByLabelText(/^Phrase secrète sur cet ordinateur/);
const calls = (name: string) => asked.filter((call) => call.name === name);
let on: TransferOnComputer;

async function show(view: TransferView = { kind: 'none' }) {
  on.background.view = view;
  const element = document.createElement('lre-transfer-join');
  element.connection = on.connection;
  document.body.append(element);
  await on.connection.follow();
  await element.updateComplete;
  element.shadowRoot!.querySelector('details')!.open = true;
  return element;
}

beforeEach(() => {
  on = transferOnComputer();
});
afterEach(() => {
  on.close();
  document.body.replaceChildren();
});

describe('« Reprendre un expéditeur d’un autre ordinateur »', () => {
  it('takes the code, shows the words and keeps the sender under a passphrase of its own', async () => {
    answer('joinTransfer', () => ({
      ok: true,
      value: on.turned({ kind: 'looking', live: live(true) }),
    }));
    const done = { kind: 'done', role: 'taker', senderId: sampleSender().id } as const;
    answer('keepTransferred', () => {
      return { ok: true, value: on.turned({ ...done, result: 'proven', live: live() }) };
    });
    const element = await show();
    const routes: unknown[] = [];
    element.addEventListener('lre-route-chosen', ({ detail }) => routes.push(detail));
    await page.getByLabelText(/^Code affiché/).fill('k7qx2 9mftr');
    await button('Continuer').click();
    await expect.element(page.getByText('Recherche de l’autre ordinateur…')).toBeVisible();
    expect(calls('joinTransfer')).toMatchObject([{ params: { code: 'k7qx2 9mftr' } }]);

    on.turned({ kind: 'words', words: 'lusab tanok', live: live(true) });
    announce();
    await expect.element(page.getByText('lusab tanok')).toBeVisible();
    on.turned(received);
    announce();
    await expect.element(page.getByText(/La clé de Jeanne Martin est arrivée/)).toBeVisible();
    await passphrase.fill(WORDS);
    await page.getByLabelText(/^Confirmez/).fill(WORDS);
    await button('Garder sur cet ordinateur').click();
    await expect.element(page.getByText('La clé est prête sur cet ordinateur.')).toBeVisible();
    expect(calls('keepTransferred')).toMatchObject([{ params: { passphrase: WORDS } }]);
    await button('Voir l’expéditeur').click();
    expect(routes).toEqual([{ view: 'sender', id: done.senderId, task: null }]);
  });

  it('says its last word again while it is owed an answer', async () => {
    await show({ kind: 'looking', live: live(true) });
    const resent = () =>
      calls('syncTransfer').filter(({ params }) => (params as { resend: boolean }).resend);
    await expect.poll(() => resent().length, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  it('says what is wrong with the code, and with the passphrase', async () => {
    answer('joinTransfer', () => ({
      ok: false,
      problem: {
        reason: 'fields-invalid',
        fields: [{ field: 'code', reason: 'code-invalid' }],
      },
    }));
    await show();
    await page.getByLabelText(/^Code affiché/).fill('trop court');
    await button('Continuer').click();
    await expect.element(page.getByText(/10 lettres et chiffres\.$/)).toBeVisible();
    await expect.element(page.getByLabelText(/^Code affiché/)).toHaveValue('trop court');
    on.turned(received);
    announce();
    await passphrase.fill('court');
    await page.getByLabelText(/^Confirmez/).fill('court');
    await button('Garder sur cet ordinateur').click();
    await expect.element(passphrase).toHaveAttribute('aria-invalid', 'true');
    expect(calls('keepTransferred')).toEqual([]);
  });

  it('forgets what was typed on lock, and can be cancelled', async () => {
    await show(received);
    await passphrase.fill(WORDS);
    announceLock();
    await expect.element(passphrase).toHaveValue('');
    await button('Annuler').click();
    await expect.element(button('Continuer')).toBeVisible();
  });

  it.each([
    ['used', 'Ce code a déjà servi.'],
    ['not-confirmed', 'Les mots n’étaient pas les mêmes.'],
    ['closed', 'L’opération a été annulée.'],
  ] as const)('says why it ended: %s', async (reason, sentence) => {
    const ended = {
      kind: 'ended',
      role: 'taker',
      senderId: null,
      left: false,
      live: null,
    } as const;
    await show({ ...ended, reason });
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(button('Continuer')).toBeVisible();
  });

  it('says that no relay is set up, and what else there is', async () => {
    answer('joinTransfer', () => ({ ok: true, value: on.turned({ kind: 'no-relay' }) }));
    await show();
    await page.getByLabelText(/^Code affiché/).fill('K7QX29MFTR');
    await button('Continuer').click();
    await expect.element(page.getByText('Aucun relais n’est réglé.')).toBeVisible();
  });

  it.each(languages)('is accessible in %s', async (language) => {
    speakLanguage(language);
    await show();
    await expectAccessible();
    on.turned({ kind: 'words', words: 'lusab tanok', live: live() });
    announce();
    await expect.element(page.getByText('lusab tanok')).toBeVisible();
    await expectAccessible();
    on.turned(received);
    announce();
    await expect.element(page.getByText(/Jeanne Martin/)).toBeVisible();
    await expectAccessible();
  });
});
