import { describe, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { camille, PASSPHRASE } from './support/journey';
import { askBackground } from './support/ask-background';
import { inContentScript } from './support/in-content-script';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

/** A code is taken once: after the proof the next one comes within half a minute. */
const NEXT_CODE = 40_000;
const on = onStage();

const codeIn = (page: Screen) =>
  page.page.$eval('#code_otp', (field) => (field as HTMLInputElement).value);

async function seesCode(page: Screen): Promise<void> {
  await page.page.waitForFunction(
    () => /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code_otp')?.value ?? ''),
    { timeout: NEXT_CODE, polling: 50 },
  );
}

async function writeLetter(page: Screen): Promise<void> {
  await page.fill('Nom', 'Lefèvre');
  await page.fill('Prénom', 'Paul');
  await page.fill('E-mail', 'paul.lefevre@locataire.example');
  await page.fill('Contenu', 'Votre loyer de novembre est impayé.');
}

describe('a registered letter', () => {
  it('is accepted by AR24 with the code that was filled in', async () => {
    const { agent, sandbox } = on.stage;
    await arrangeSender(on.stage, 'identified');
    const page = await agent.visit('/lre/envoi');
    await writeLetter(page);
    await page.choose('Expéditeur', camille.email);
    await seesCode(page);
    await page.sees(`Code de ${camille.name} rempli`);
    expect(await page.page.content()).not.toContain((await sandbox.lastLetter()).otp_key);
    await page.press('Envoyer la LRE');
    await page.sees('acceptée par AR24');
    expect((await sandbox.state()).mails).toHaveLength(1);
  });

  it('gets no code while the key is locked, and gets it once the panel has unlocked it', async () => {
    const { agent } = on.stage;
    const options = await agent.openOptions();
    await askBackground(options.page, 'lockAll');
    await options.page.close();

    const page = await agent.visit('/lre/envoi');
    await page.choose('Expéditeur', camille.email);
    await page.sees('est verrouillée');
    expect(await codeIn(page)).toBe('');
    // It is told by message alone.
    for (const area of ['local', 'session']) {
      const all = `chrome.storage.${area}.get().then(() => 'read', (error) => error.message)`;
      expect(await inContentScript(page.page, all)).toMatch(/not allowed/i);
      const put = `chrome.storage.${area}.set({ revision: '' }).then(() => 'written', (error) => error.message)`;
      expect(await inContentScript(page.page, put)).toMatch(/not allowed/i);
    }
    const panel = await agent.opensPanelBy(() => page.press('Déverrouiller'));
    // The cursor is in the field: the secret, and Enter.
    await expect.poll(() => panel.focusedName()).toContain('Phrase secrète');
    await panel.type(PASSPHRASE);
    await panel.key('Enter');
    await seesCode(page);
  });
});
