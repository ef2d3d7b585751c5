import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { TabPlace, TabProfile, TabSite } from '../lib/domain/tab-site';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSettings } from '../tests/browser/sample-settings';
import './site-card';

const PATTERN = 'https://gestion.example.fr/*';
const done = { ok: true, value: undefined } as const;

const place = (change: Partial<TabPlace> = {}): TabPlace => ({
  ...{ place: 'code', label: 'jeton', landmark: 'nouvel envoi', page: '/lre/envoi' },
  ...{ seenOn: '2026-11-27', isMissing: false },
  ...change,
});
const profile = (places: TabPlace[], change: Partial<TabProfile> = {}): TabProfile => ({
  ...{ id: 'a', name: 'gestion.example.fr', source: 'drawn', places },
  ...change,
});
const site = (change: Partial<TabSite> = {}): TabSite => ({
  ...{ pattern: PATTERN, security: 'secure', standing: 'used', profiles: [] },
  ...{ chosen: null, isUndecided: false, pointing: null },
  ...change,
});

const states: Record<string, TabSite> = {
  unused: site({ standing: 'unused' }),
  intranet: site({ standing: 'unused', security: 'intranet', pattern: 'http://logiciel/*' }),
  insecure: site({ standing: 'unused', security: 'insecure' }),
  hidden: site({ pattern: null, security: 'none', standing: 'unused' }),
  lost: site({ standing: 'lost' }),
  'by its words': site(),
  known: site({ profiles: [profile([place({ place: 'panel' }), place()])] }),
  gone: site({ profiles: [profile([place({ isMissing: true })])] }),
  undecided: site({
    isUndecided: true,
    profiles: [profile([place()]), profile([place()], { id: 'b' })],
  }),
  pointing: site({ pointing: 'senders' }),
};

let requestHost: ReturnType<typeof vi.fn<(pattern: string) => Promise<boolean>>>;

function show(state: TabSite): void {
  answer('getTabSite', () => state);
  const card = document.createElement('lre-site-card');
  card.windowId = 1;
  card.requestHost = requestHost;
  document.body.append(card);
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const told = (name: string) => asked.filter((one) => one.name === name).map(({ params }) => params);

beforeEach(() => {
  requestHost = vi.fn(() => Promise.resolve(true));
  for (const name of ['startPointing', 'leavePointing', 'chooseProfile'] as const)
    answer(name, () => done);
  answer('addSite', () => ({ ok: true, value: sampleSettings() }));
});

it('asks for the permission of the tab’s site, then has its places shown', async () => {
  show(states.unused!);
  await press('Utiliser sur ce site');
  expect(requestHost).toHaveBeenCalledExactlyOnceWith(PATTERN);
  await expect
    .poll(() => told('startPointing'))
    .toEqual([{ windowId: 1, places: ['panel', 'senders', 'code'] }]);
  expect(told('addSite')).toEqual([{ pattern: PATTERN }]);
});

it('says so where the permission is not given', async () => {
  requestHost.mockResolvedValue(false);
  show(states.unused!);
  await press('Utiliser sur ce site');
  await expect.element(page.getByText(/n’a pas donné l’autorisation/)).toBeVisible();
  expect(told('addSite')).toEqual([]);
});

it('warns of an intranet in the clear, and refuses the internet in the clear', async () => {
  show(states.intranet!);
  await expect.element(page.getByText('Ce site n’est pas chiffré', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Utiliser sur ce site' })).toBeVisible();
  document.body.replaceChildren();
  show(states.insecure!);
  await expect.element(page.getByText(/l’extension n’y met pas de code/)).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(0);
});

it('says what is gone and where it last was, and has that one shown again', async () => {
  show(states.gone!);
  await expect
    .element(
      page.getByText(/«\sjeton\s», sous «\snouvel envoi\s», sur la page \/lre\/envoi.*27 novembre/),
    )
    .toBeVisible();
  await press('Montrer de nouveau');
  await expect.poll(() => told('startPointing')).toEqual([{ windowId: 1, places: ['code'] }]);
});

it('asks for a lost permission again, without starting anew', async () => {
  show(states.lost!);
  await press('Autoriser de nouveau');
  await expect.poll(() => told('addSite')).toHaveLength(1);
  expect(told('startPointing')).toEqual([]);
});

it('asks which of two profiles to go by', async () => {
  show(states.undecided!);
  await page
    .getByRole('button', { name: /Suivre/ })
    .nth(1)
    .click();
  await expect.poll(() => told('chooseProfile')).toEqual([{ windowId: 1, id: 'b' }]);
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(states))('is accessible: %s', async (_, state) => {
    speakLanguage(language);
    show(state);
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expectAccessible();
  });
});
