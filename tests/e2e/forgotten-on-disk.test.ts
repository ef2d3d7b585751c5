import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { camille } from './support/journey';
import { onStage } from './support/on-stage';
import { found, heldFiles, profileFiles, type ProfileFile } from './support/profile-files';
import { keptRecord, sealedBytes, type Hex } from './support/kept-record';
import { tryEveryKey } from './support/try-every-key';

const on = onStage();
const TOKEN = 'jeton-de-l-agence-7f3a9c51d2';
const PRIVATE_KEY = 'cle-privee-de-l-agence-b81e40c6aa';
const ADDRESS = { address1: '47 impasse des Libellules', city: 'Oublieville' };

/** What the key files and databases hold, where a key could be. */
const keyPlaces = (files: readonly ProfileFile[]) =>
  files.filter(({ path }) => /File System|IndexedDB|Extension/.test(path));

/** The agency's access, opened with what these files hold. */
function access(files: readonly ProfileFile[], stored: unknown): string | null {
  const outer = tryEveryKey(keyPlaces(files), sealedBytes(stored as Hex, 'ar24-access'));
  if (!outer) return null;
  const inner = JSON.parse(outer.toString()) as Record<'nonce' | 'bytes', { $bytes: number[] }>;
  const hex = (part: 'nonce' | 'bytes') => Buffer.from(inner[part].$bytes).toString('hex');
  const layer = { nonce: hex('nonce'), bytes: hex('bytes') };
  return tryEveryKey(keyPlaces(files), sealedBytes(layer, 'ar24-access'))?.toString() ?? null;
}

const profile = () => join(on.stage.folder, 'profile');

async function saveAccess(page: Page): Promise<void> {
  const { baseUrl } = await askBackground(page, 'getSettings');
  const secrets = { token: TOKEN, privateKey: PRIVATE_KEY };
  const outcome = await askBackground(page, 'saveAccess', {
    environment: 'other',
    baseUrl,
    ...secrets,
  });
  expect(outcome).toMatchObject({ ok: true });
}

it('leaves nothing of a removed sender that could be read or opened', async () => {
  const id = await arrangeSender(on.stage, 'identified');
  const { page } = await on.stage.agent.openOptions();
  const other = crypto.randomUUID();
  await askBackground(page, 'saveDraft', { id: other, email: 'reste@agence.fr', fields: ADDRESS });
  const vault = (await keptRecord(page, 'vaults', id)) as { sealed: Hex };
  const release = heldFiles(profile());
  expect(await askBackground(page, 'removeSender', { id })).toMatchObject({ ok: true });
  const held = release();
  await on.stage.restartBrowser();
  const files = [...profileFiles(profile()), ...held];
  expect(found(files, { email: camille.email, firstname: camille.firstname })).toEqual([]);
  expect(tryEveryKey(keyPlaces(files), sealedBytes(vault.sealed, `${id}/vault`))).toBeNull();

  const { page: options } = await on.stage.agent.openOptions();
  const { rows } = await askBackground(options, 'listSenders');
  expect(rows).toMatchObject([{ id: other, email: 'reste@agence.fr' }]);
  await askBackground(options, 'removeSender', { id: other });
});

it('leaves nothing of anything once everything is forgotten, though all of it was there', async () => {
  const id = await arrangeSender(on.stage, 'identified', { ...camille, email: 'oubli@agence.fr' });
  const secrets = { token: TOKEN, privateKey: PRIVATE_KEY, email: 'oubli@agence.fr' };
  let { page } = await on.stage.agent.openOptions();
  await saveAccess(page);
  const stored = await keptRecord(page, 'values', 'ar24-access');
  const vault = (await keptRecord(page, 'vaults', id)) as { sealed: Hex };
  const sealedVault = sealedBytes(vault.sealed, `${id}/vault`);

  await on.stage.agent.browser.close();
  const before = profileFiles(profile());
  // The attack is a good one: with all that lies there, it opens the access and the wrapped key.
  expect(access(before, stored)).toContain(TOKEN);
  expect(tryEveryKey(keyPlaces(before), sealedVault)?.toString()).toContain('salt');
  expect(found(before, secrets)).toEqual([]);

  await on.stage.restartBrowser();
  ({ page } = await on.stage.agent.openOptions());
  const release = heldFiles(profile());
  expect(await askBackground(page, 'forgetEverything')).toMatchObject({ ok: true });
  const held = release();
  await on.stage.agent.browser.close();
  const files = [...profileFiles(profile()), ...held];
  expect(found(files, secrets)).toEqual([]);
  expect(access(files, stored)).toBeNull();
  expect(tryEveryKey(keyPlaces(files), sealedVault)).toBeNull();
  await on.stage.restartBrowser();
});
