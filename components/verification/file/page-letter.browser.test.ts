import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PageLetterFailure, TakenPageLetter } from '../../../lib/domain/page-letter';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { announce, answer, asked } from '../../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import { encoded, KEY_URI, letterSheet } from '../../../tests/support/letter-pictures';
import './qr-file';

const place = { windowId: 3, id: '0b6c1c55-3c0e-4f3c-9e0f-7d9b1f3b2a10' };
let taken: TakenPageLetter;

function show() {
  const element = document.createElement('lre-qr-file');
  element.place = place;
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  document.body.append(element);
  return given;
}

async function letter(): Promise<TakenPageLetter> {
  const bytes = new Uint8Array(await (await encoded(letterSheet(), 'image/png')).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { kind: 'file', name: 'courrier.png', type: 'image/png', base64: btoa(text) };
}

beforeEach(() => {
  taken = { kind: 'none' };
  answer('takePageLetter', () => taken);
});

describe('a letter clicked in a page', () => {
  it('is read like a file that was chosen', async () => {
    taken = await letter();
    const given = show();
    await expect.poll(() => given).toEqual([{ text: KEY_URI, way: 'file' }]);
    expect(asked[0]).toEqual({ name: 'takePageLetter', params: place });
  });

  it('is read too where the panel stands at its sender already', async () => {
    const given = show();
    await expect.poll(() => asked.length).toBe(1);
    taken = await letter();
    announce();
    await expect.poll(() => given.length).toBeGreaterThan(0);
  });

  it('is not asked for where no page’s letter is read', async () => {
    const element = document.createElement('lre-qr-file');
    document.body.append(element);
    await element.updateComplete;
    announce();
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it.each([
    ['unreachable', /n’a pas pu être repris de la page/],
    ['no-letter', /ni à une image, ni à un PDF/],
    ['too-large', /trop lourd/],
    ['local', /ne laisse pas l’extension lire ce fichier/],
    ['gone', /n’est plus là/],
  ] as const)('that cannot be had says why and what to do: %s', async (reason, sentence) => {
    taken = { kind: 'failed', reason: reason satisfies PageLetterFailure };
    show();
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(page.getByText(/«.Sélectionner un fichier.»/)).toBeVisible();
    await expectAccessible();
  });
});

it.each(languages)('is accessible: %s', async (language) => {
  speakLanguage(language);
  taken = { kind: 'failed', reason: 'local' };
  show();
  await expect.element(page.getByText(/fichier dans un onglet|file in a tab/)).toBeVisible();
  await expectAccessible();
});
