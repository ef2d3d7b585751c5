import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { UseEntry } from '../lib/domain/use-entry';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './use-journal';

const entry = (change: Partial<UseEntry> = {}): UseEntry => ({
  number: 1,
  at: Date.UTC(2026, 10, 24, 13, 5),
  kind: 'code-filled',
  site: 'gestion.example.fr',
  page: 'Envoyer une LRE',
  by: 'person',
  previous: '',
  hash: 'ab',
  ...change,
});

function show() {
  const element = document.createElement('lre-use-journal');
  element.sender = sampleSender({ state: 'identified', hasKey: true });
  document.body.append(element);
}

const open = () => page.getByText(/Journal d’utilisation|Journal of use/).click();

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the journal of use', () => {
  it('is asked for when it is opened, not before', async () => {
    answer('getJournal', () => ({ entries: [entry()], isIntact: true }));
    show();
    expect(asked).toEqual([]);
    await open();
    await expect.element(page.getByText('gestion.example.fr · Envoyer une LRE')).toBeVisible();
    expect(page.getByText(/Le journal a été modifié/).elements()).toHaveLength(0);
  });

  it('says that the key has to be unlocked, and shows itself once it is', async () => {
    answer('getJournal', () => null);
    show();
    await open();
    await expect.element(page.getByText(/Déverrouillez la clé/)).toBeVisible();
    answer('getJournal', () => ({
      entries: [entry({ kind: 'unlocked', site: null, page: null })],
      isIntact: true,
    }));
    announce();
    await expect.element(page.getByText('Clé déverrouillée')).toBeVisible();
  });

  it('warns of a journal that was changed', async () => {
    answer('getJournal', () => ({ entries: [entry()], isIntact: false }));
    show();
    await open();
    await expect.element(page.getByText(/Le journal a été modifié/)).toBeVisible();
  });

  it('leaves as a file', async () => {
    answer('getJournal', () => ({ entries: [entry()], isIntact: true }));
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'data:,';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    show();
    await open();
    await page.getByRole('button', { name: /CSV/ }).click();
    await page.getByRole('button', { name: /JSON/ }).click();
    expect(blobs.map(({ type }) => type)).toEqual(['text/csv', 'application/json']);
    expect(await blobs[0]!.text()).toContain('"gestion.example.fr"');
  });

  it.each(languages)('is accessible in %s', async (language) => {
    speakLanguage(language);
    const kinds = ['code-filled', 'code-shown', 'unlocked', 'ordered'] as const;
    answer('getJournal', () => ({
      entries: kinds.map((kind) => entry({ kind })),
      isIntact: false,
    }));
    show();
    await open();
    await expect.element(page.getByRole('button', { name: /CSV/ })).toBeVisible();
    await expectAccessible();
  });
});
