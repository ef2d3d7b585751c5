import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { answer } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { sampleSender } from '../tests/browser/sample-sender';
import {
  answerForSender,
  becomes,
  button,
  calls,
  chosen,
  heading,
  keep,
  showSender,
  succeeds,
  uncertain,
} from '../tests/browser/shown-sender';

beforeEach(answerForSender);

describe('the paid order', () => {
  const order = button(/Enregistrer et recevoir mes identifiants/);
  const first = { state: 'draft', step: 'summary', hasAccount: false } as const;

  it('is placed once by a double click, with the intention that the sender carries', async () => {
    let place: (outcome: ReturnType<typeof succeeds>) => void = () => undefined;
    answer('orderCredentials', () => new Promise((resolve) => (place = resolve)));
    showSender(first);
    await order.dblClick();
    await expect.element(button('Commande en cours…')).toHaveAttribute('aria-disabled', 'true');
    const { id, intention } = sampleSender();
    expect(calls('orderCredentials')).toEqual([
      { name: 'orderCredentials', params: { id, intention } },
    ]);
    keep({});
    place(succeeds({}));
    await expect.element(page.getByText('C’est commandé')).toBeVisible();
    await expect.poll(() => focused()?.textContent).toMatch(/Courrier en route/);
    await expect.element(page.getByText('Attendu le mardi 2 décembre.')).toBeVisible();
    const stage = page.getByRole('listitem').filter({ hasText: 'En route' });
    await expect.element(stage).toHaveAttribute('aria-current', 'step');
  });

  it('shows its progress as told by the background, and what came of it', async () => {
    answer('orderCredentials', () => new Promise(() => undefined));
    showSender(first);
    await order.click();
    becomes({ state: 'ordering' });
    await expect.element(page.getByText(/Vous pouvez fermer ce panneau/)).toBeVisible();
    becomes({ state: 'order-uncertain', order: uncertain });
    await expect.element(heading(/Commande incertaine/)).toBeVisible();
  });

  it('says why it was refused, and can be placed anew with the next intention', async () => {
    const next = '11111111-25a4-4b62-9f40-0f2d3a1f6b77';
    answer('orderCredentials', () => {
      keep({ ...first, intention: next });
      return { ok: false, problem: { reason: 'offline' } };
    });
    showSender(first);
    await order.click();
    await expect.element(page.getByText('AR24 n’a pas pu être joint.')).toBeVisible();
    await order.click();
    await expect.poll(() => calls('orderCredentials')).toHaveLength(2);
    expect(calls('orderCredentials')[1]?.params).toMatchObject({ intention: next });
  });

  it('keeps its intention when the background could not be reached', async () => {
    answer('orderCredentials', () => Promise.reject(new Error('gone')));
    showSender(first);
    await order.click();
    await expect.element(page.getByText('Un incident est survenu.')).toBeVisible();
    await order.click();
    await expect.poll(() => calls('orderCredentials')).toHaveLength(2);
    const [one, other] = calls('orderCredentials');
    expect(other).toEqual(one);
  });

  it('keeps the intention it showed although another window has ordered meanwhile', async () => {
    answer('orderCredentials', () => succeeds({}));
    showSender({ state: 'letter-late' }, 'order');
    const again = button('Commander et recevoir de nouveaux identifiants');
    await expect.element(again).toBeVisible();
    becomes({ state: 'letter-on-its-way', intention: '11111111-25a4-4b62-9f40-0f2d3a1f6b77' });
    await expect.poll(() => calls('getSender').length).toBeGreaterThan(1);
    await again.click();
    await expect.element(heading(/Courrier en route/)).toBeVisible();
    expect(calls('orderCredentials')[0]?.params).toMatchObject({
      intention: sampleSender().intention,
    });
    expect(chosen.at(-1)).toMatchObject({ task: null });
  });

  it('of new identifiers can be left alone', async () => {
    showSender({ state: 'identified', hasKey: true });
    await button('Recevoir de nouveaux identifiants').click();
    await expect.element(page.getByText('Ce courrier est payant')).toBeVisible();
    await button('Ne rien commander').click();
    await expect.poll(() => focused()?.textContent).toMatch(/Identifié/);
    expect(calls('orderCredentials')).toEqual([]);
  });
});

describe('an order of unknown outcome', () => {
  it('shows what is known, and takes the person’s word', async () => {
    answer('settleOrder', () => succeeds({}));
    showSender({ state: 'order-uncertain', order: uncertain });
    await expect.element(page.getByText(/sa réponse n’est pas arrivée/)).toBeVisible();
    await expect.element(page.getByText('12 rue de la République')).toBeVisible();
    await button('La commande existe').click();
    expect(calls('settleOrder')).toMatchObject([{ params: { verdict: 'ordered' } }]);
    await expect.element(heading(/Courrier en route/)).toBeVisible();
  });

  it('says nothing of trying again once it is settled', async () => {
    answer('orderCredentials', () => Promise.reject(new Error('gone')));
    answer('settleOrder', () => succeeds({ state: 'account-created' }));
    showSender({ state: 'account-created' });
    await button(/Enregistrer et recevoir mes identifiants/).click();
    await expect.element(page.getByText(/Réessayez\./)).toBeVisible();
    becomes({ state: 'order-uncertain', order: uncertain });
    await expect.element(heading(/Commande incertaine/)).toBeVisible();
    await expect.element(page.getByText(/Réessayez/)).not.toBeInTheDocument();
    await button('La commande n’existe pas').click();
    await button('Confirmer qu’elle n’existe pas').click();
    await expect.element(button(/Enregistrer et recevoir mes identifiants/)).toBeVisible();
    await expect.element(page.getByText(/Réessayez/)).not.toBeInTheDocument();
  });

  it('asks again before an order is said not to exist', async () => {
    answer('settleOrder', () => succeeds({ state: 'account-created' }));
    showSender({ state: 'order-uncertain', order: uncertain });
    await button('La commande n’existe pas').click();
    await button('Revenir en arrière').click();
    expect(calls('settleOrder')).toEqual([]);
    await button('La commande n’existe pas').click();
    await button('Confirmer qu’elle n’existe pas').click();
    expect(calls('settleOrder')).toMatchObject([{ params: { verdict: 'not-ordered' } }]);
  });

  it('is never repeated without an explicit word', async () => {
    showSender({ state: 'order-uncertain', order: uncertain });
    await button('Recevoir de nouveaux identifiants').click();
    await expect
      .element(page.getByText('Un premier courrier est peut-être déjà parti'))
      .toBeVisible();
    await button('Commander et recevoir de nouveaux identifiants').click();
    await expect.poll(() => page.getByRole('alert').query() === focused()).toBe(true);
    expect(calls('orderCredentials')).toEqual([]);
  });
});
