import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Route, SenderList, Status } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import { sampleStatus } from '../tests/browser/sample-status';
import './sender-list';

let senders: SenderList;
let status: Status;
let chosen: Route[];

function show(): HTMLElement {
  const list = document.createElement('lre-sender-list');
  chosen = [];
  list.addEventListener('lre-route-chosen', ({ detail }) => chosen.push(detail));
  document.body.append(list);
  return list;
}

beforeEach(() => {
  senders = { rows: [], canAdd: true };
  status = sampleStatus();
  answer('listSenders', () => senders);
  answer('getStatus', () => status);
  answer('openWelcome', () => undefined);
});

describe('without senders', () => {
  it('says what the whole thing is, and what to do next', async () => {
    show();
    await expect.element(page.getByText('Aucun expéditeur pour l’instant')).toBeVisible();
    expect(page.getByRole('listitem').elements()).toHaveLength(3);
    await expect.element(page.getByText(/Conseillé\s: un seul expéditeur/)).toBeVisible();
  });

  it('leads to a new sender', async () => {
    show();
    await page.getByRole('button', { name: 'Ajouter un expéditeur' }).click();
    expect(chosen).toMatchObject([{ view: 'sender', task: null }]);
  });

  it('leads to the first steps until both are done', async () => {
    status = { ...status, credentials: 'missing', hasSite: false };
    show();
    const resume = page.getByRole('button', { name: 'Reprendre la mise en route' });
    await resume.click();
    expect(asked.map(({ name }) => name)).toContain('openWelcome');
    status = { ...status, credentials: 'set' };
    announce();
    await expect.element(page.getByText('Fait')).toBeVisible();
    await expect.element(page.getByText('À faire')).toBeVisible();
    status = { ...status, hasSite: true };
    announce();
    await expect.element(resume).not.toBeInTheDocument();
  });
});

describe('with senders', () => {
  beforeEach(() => {
    senders = { rows: [sampleSender(), sampleSender({ id: 'b', state: 'draft' })], canAdd: false };
  });

  it('shows who, in what state, and what to do next', async () => {
    show();
    const row = page.getByRole('button', { name: /Jeanne Martin/ }).first();
    await expect
      .element(row)
      .toHaveTextContent(
        /Courrier en route \(attendu le mardi 2 décembre\).*Saisir les identifiants/,
      );
  });

  it('opens the sender whose row is clicked', async () => {
    show();
    await page
      .getByRole('button', { name: /Courrier en route/ })
      .first()
      .click();
    expect(chosen).toEqual([{ view: 'sender', id: sampleSender().id, task: null }]);
  });

  it('refuses a third sender and says why', async () => {
    show();
    const add = page.getByRole('button', { name: 'Ajouter un expéditeur' });
    await expect.element(add).toHaveAttribute('aria-disabled', 'true');
    await expect.element(add).toHaveAccessibleDescription(/déjà deux expéditeurs/);
    // Within reach of the keyboard, so that its reason is heard; pressed, it does nothing.
    (add.element() as HTMLElement).focus();
    expect(focused()).toBe(add.element());
    await userEvent.keyboard('{Enter}');
    await expect.element(add).toBeVisible();
  });

  it('follows what changes elsewhere, and leaves the focus where it is', async () => {
    show();
    const add = page.getByRole('button', { name: 'Ajouter un expéditeur' });
    await expect.element(add).toBeVisible();
    const row = page.getByRole('button', { name: /Brouillon/ });
    (row.element() as HTMLElement).focus();
    senders = { rows: [sampleSender({ state: 'identified' }), senders.rows[1]!], canAdd: false };
    announce();
    await expect.element(page.getByText('Identifié', { exact: true })).toBeVisible();
    expect(focused()).toBe(row.element());
  });
});

it('gives the focus to its heading once it shows something', async () => {
  show();
  await expect.poll(() => focused()?.textContent).toBe('Gérer les expéditeurs');
});

it('says so when the extension does not answer, and tries again on demand', async () => {
  answer('listSenders', () => Promise.reject(new Error('gone')));
  show();
  await expect.element(page.getByRole('alert')).toHaveTextContent('L’extension ne répond pas.');
  answer('listSenders', () => senders);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect.element(page.getByText('Aucun expéditeur pour l’instant')).toBeVisible();
});

describe.each(languages)('in %s', (language) => {
  const rows = [
    sampleSender({ name: 'Anne-Charlotte'.repeat(6), state: 'letter-late' }),
    sampleSender({ id: 'b', name: null, email: `${'nom'.repeat(30)}@agence.fr` }),
  ];

  it.each<[string, SenderList, Status['credentials']]>([
    ['empty', { rows: [], canAdd: true }, 'set'],
    ['without access', { rows: [], canAdd: true }, 'missing'],
    ['full, with long names', { rows, canAdd: false }, 'set'],
  ])('is accessible and fits in 320 px: %s', async (_, list, credentials) => {
    speakLanguage(language);
    await page.viewport(320, 765);
    senders = list;
    status = { ...status, credentials };
    const element = show();
    await expect.poll(() => element.shadowRoot?.querySelector('#advice')).not.toBeNull();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(360, 765);
  });
});
