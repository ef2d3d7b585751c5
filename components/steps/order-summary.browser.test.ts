import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SenderDetail } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSender } from '../../tests/browser/sample-sender';
import './order-summary';

const fields = {
  ...sampleSender().fields,
  gender: 'F',
  company: 'Agence du Vieux Port',
  siret: '73282932000074',
  address1: '12 rue de la République',
  zipcode: '13002',
  city: 'Marseille',
};
const order = page.getByRole('button', { name: /Enregistrer et recevoir mes identifiants eIDAS/ });
let confirmed: number;

function show(change: Partial<SenderDetail> = {}, more: { again?: boolean; busy?: boolean } = {}) {
  const summary = Object.assign(document.createElement('lre-order-summary'), more);
  summary.sender = sampleSender({ state: 'account-created', fields, ...change });
  summary.addEventListener('lre-order-confirmed', () => (confirmed += 1));
  document.body.append(summary);
  return summary;
}

beforeEach(() => (confirmed = 0));

it('shows the envelope, that the letter is paid for, and when to expect it', async () => {
  const summary = show({ hasAccount: false });
  await expect.element(page.getByText('12 rue de la République')).toBeVisible();
  const lines = [...(summary.shadowRoot?.querySelectorAll('.envelope span') ?? [])];
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Agence du Vieux Port',
    'Jeanne Martin',
    '12 rue de la République',
    '13002 Marseille',
  ]);
  await expect.element(page.getByText('vendredi 5 décembre')).toBeVisible();
  await expect.element(page.getByText('Ce courrier est payant')).toBeVisible();
});

it('names the country of an envelope that goes abroad', async () => {
  show({ fields: { ...fields, country: 'BE' } });
  await expect.element(page.getByText('BELGIQUE')).toBeVisible();
});

it('explains where an address is corrected once AR24 has the account', async () => {
  show({ hasAccount: true });
  await expect.element(page.getByText(/sur le site d’AR24/)).toBeVisible();
  expect(page.getByRole('button', { name: /Modifier/ }).elements()).toHaveLength(0);
});

it('is busy while the order is under way, and takes no other', async () => {
  show({}, { busy: true });
  const busy = page.getByRole('button', { name: /Commande en cours/ });
  await expect.element(busy).toHaveAttribute('aria-disabled', 'true');
  (busy.element() as HTMLButtonElement).click();
  expect(confirmed).toBe(0);
});

it('orders again only once the person has said that two letters may be paid for', async () => {
  show({ state: 'order-uncertain' }, { again: true });
  const again = page.getByRole('button', {
    name: 'Commander et recevoir de nouveaux identifiants',
  });
  await again.click();
  const summary = page.getByRole('alert');
  await expect.poll(() => summary.query() === focused()).toBe(true);
  expect(confirmed).toBe(0);
  await summary.getByRole('link').click();
  expect(focused()).toBe(page.getByRole('checkbox').element());
  await page.getByRole('checkbox').click();
  await again.click();
  expect(confirmed).toBe(1);
});

describe.each(languages)('in %s', (language) => {
  it.each([
    ['a first order', {}, {}],
    ['another order', { hasKey: true, state: 'identified' as const }, { again: true }],
    ['an uncertain order', { state: 'order-uncertain' as const }, { again: true }],
  ])('is accessible: %s', async (_, change, more) => {
    speakLanguage(language);
    show(change, more);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible();
  });
});

it('has a first order one click away', async () => {
  show();
  await order.click();
  expect(confirmed).toBe(1);
});
