import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { Authenticator } from './support/authenticator';
import { camille, PASSPHRASE } from './support/journey';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

/** A code is taken once: after the proof the next one comes within half a minute. */
const NEXT_CODE = 40_000;
const on = onStage();
let id: string;
/** A page of the extension to ask the background from. */
let options: Screen;
/** The tab in which backups are made and passkeys touched, and its authenticator. */
let tab: Screen;
let authenticator: Authenticator;

const go = (path: string) => tab.page.goto(`${on.stage.agent.extensionUrl}${path}`);

beforeAll(async () => {
  id = await arrangeSender(on.stage, 'identified');
  options = await on.stage.agent.openOptions();
  tab = await on.stage.agent.openTab('options.html');
  authenticator = await Authenticator.plugIn(tab.page);
});

describe('a backup', () => {
  const BACKUP_PASSPHRASE = 'grenier boussole tambour cerise';
  const words = /-----BEGIN AGE[^-]+-----[^-]+-----END AGE[^-]+-----/;

  /** The page as it would come out of a printer. */
  async function printed(name: string): Promise<string> {
    const path = join(on.stage.folder, name);
    await tab.page.pdf({ path, preferCSSPageSize: true });
    return path;
  }

  const identified = async () => {
    const { rows } = await askBackground(options.page, 'listSenders');
    return rows.map(({ email, state }) => `${email} ${state}`);
  };
  const removeSender = () => askBackground(options.page, 'removeSender', { id });

  async function restoreInPanel(path: string): Promise<Screen> {
    await askBackground(options.page, 'saveRoute', { view: 'list' });
    await on.stage.agent.visit('/biens');
    const panel = await on.stage.agent.reopenPanel();
    await panel.pressText('Restaurer une sauvegarde');
    const field = await panel.page.waitForSelector('>>> lre-backup-import >>> input[type=file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    return panel;
  }

  it('that was printed under a passphrase brings the sender back from a PDF of its page', async () => {
    await tab.page.bringToFront();
    await go(`backup.html?sender=${id}`);
    await tab.fill('Phrase secrète de la sauvegarde', BACKUP_PASSPHRASE);
    await tab.fill('Confirmez', BACKUP_PASSPHRASE);
    await tab.press('Préparer la sauvegarde');
    await tab.sees('La sauvegarde est prête');
    const page = await printed('page.pdf');
    await removeSender();
    const panel = await restoreInPanel(page);
    await panel.fill('Phrase secrète de la sauvegarde', BACKUP_PASSPHRASE);
    await panel.press('Restaurer');
    await expect.poll(identified, { timeout: NEXT_CODE }).toEqual([`${camille.email} identified`]);
  });

  it('for a passkey opens with that passkey alone, on a page that names it', async () => {
    const { rows } = await askBackground(options.page, 'listSenders');
    id = rows[0]!.id;
    await askBackground(options.page, 'unlock', { id, passphrase: BACKUP_PASSPHRASE });
    await tab.page.bringToFront();
    await go(`passkey.html?sender=${id}&deed=add`);
    await tab.press('Continuer');
    await tab.sees('Clé d’accès ajoutée');
    await go(`backup.html?sender=${id}`);
    await tab.pick('Une clé d’accès de cet expéditeur');
    await tab.press('Préparer la sauvegarde');
    await tab.sees('sans la clé d’accès');
    const page = await printed('passkey-page.pdf');
    const sealed = await tab.page.evaluate(
      () =>
        (document.querySelector('lre-backup-page') as unknown as { made: { sealed: string } }).made
          .sealed,
    );
    expect(sealed).toMatch(words);
    await removeSender();
    const panel = await restoreInPanel(page);
    await panel.sees('Cette sauvegarde s’ouvre avec une clé d’accès');
    // The tab with the authenticator asks for what the panel would hand to a tab of its own.
    await options.page.evaluate((text) => {
      const channel = new BroadcastChannel('lre-sealed-backup');
      channel.onmessage = () => channel.postMessage({ sealed: text });
    }, sealed);
    await tab.page.bringToFront();
    await go('backup.html?restore=here');
    await tab.fill('Phrase secrète sur ce poste', PASSPHRASE);
    await tab.fill('Confirmez', PASSPHRASE);
    await authenticator.recognises(false);
    await tab.press('Ouvrir avec la clé d’accès');
    await tab.sees('La clé d’accès n’a pas été lue');
    await authenticator.recognises(true);
    await tab.press('Ouvrir avec la clé d’accès');
    await tab.sees('La clé est de retour', NEXT_CODE);
    expect(await identified()).toEqual([`${camille.email} identified`]);
  });
});
