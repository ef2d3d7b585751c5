import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ProfileRow } from '../../lib/domain/tab-site';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import './profile-list';

const rows: ProfileRow[] = [
  { id: 'drawn:https:a.fr', name: 'a.fr', source: 'drawn', origins: ['https://a.fr'] },
  { id: 'modelo', name: 'MODELO', source: 'built-in', origins: ['https://*.modelo.fr'] },
];
const told = (name: string) => asked.filter((one) => one.name === name).map(({ params }) => params);

function show(): void {
  answer('listProfiles', () => rows);
  document.body.append(document.createElement('lre-profile-list'));
}

async function give(text: string): Promise<void> {
  await page
    .getByLabelText('Importer un profil')
    .upload(new File([text], 'profil.json', { type: 'application/json' }));
}

beforeEach(() => {
  answer('removeProfile', () => ({ ok: true, value: undefined }));
});

it('imports a file, and says so', async () => {
  answer('importProfile', () => ({ ok: true, value: 'b.fr' }));
  show();
  await give('{"format":1}');
  await expect.element(page.getByText(/Profil importé\s: b\.fr/)).toBeVisible();
  expect(told('importProfile')).toEqual([{ file: '{"format":1}' }]);
});

it('says what to do with a file that is none', async () => {
  answer('importProfile', () => ({ ok: false, problem: { reason: 'profile-unreadable' } }));
  show();
  await give('x');
  await expect.element(page.getByText('Ce fichier n’est pas un profil de site.')).toBeVisible();
});

it('removes one of its own, and none that came with the extension', async () => {
  show();
  await page.getByRole('button', { name: 'Supprimer le profil a.fr' }).click();
  await expect.poll(() => told('removeProfile')).toEqual([{ id: 'drawn:https:a.fr' }]);
  expect(page.getByRole('button', { name: 'Supprimer le profil MODELO' }).elements()).toEqual([]);
});

it('gives each as a file', async () => {
  answer('getProfileFile', () => '{}');
  show();
  await page.getByRole('button', { name: 'Enregistrer le profil MODELO' }).click();
  await expect.poll(() => told('getProfileFile')).toEqual([{ id: 'modelo' }]);
});

describe.each(languages)('in %s', (language) => {
  it('is accessible', async () => {
    speakLanguage(language);
    show();
    await expect.element(page.getByText('MODELO', { exact: true })).toBeVisible();
    await expectAccessible();
  });
});
