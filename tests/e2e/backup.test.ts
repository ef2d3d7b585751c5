import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../lib/messaging/views';
import { givingComputer, takingComputer } from '../support/other-computer';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { Authenticator } from './support/authenticator';
import { camille, PASSPHRASE } from './support/journey';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

/** A code is taken once: the next one comes within half a minute, and is tried where this one was spent. */
const NEXT_CODE = 60_000;
const on = onStage();
let id: string;
/** A page of the extension to ask the background from. */
let options: Screen;
/** The tab in which backups are made and passkeys touched: an authenticator is plugged in there. */
let tab: Screen;

const go = (path: string) => tab.page.goto(`${on.stage.agent.extensionUrl}${path}`);

beforeAll(async () => {
  id = await arrangeSender(on.stage, 'identified');
  options = await on.stage.agent.openOptions();
  tab = await on.stage.agent.openTab('options.html');
  await Authenticator.plugIn(tab.page);
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
    await field!.uploadFile(path);
    return panel;
  }

  it('that was printed under a passphrase brings the sender back from a PDF of its page', async () => {
    await tab.page.bringToFront();
    await go(`backup.html?sender=${id}`);
    await tab.fill('Phrase secrète de la sauvegarde', BACKUP_PASSPHRASE);
    await tab.fill('Confirmez la phrase secrète', BACKUP_PASSPHRASE);
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
    await tab.fill('Confirmez la phrase secrète', PASSPHRASE);
    await tab.press('Ouvrir avec la clé d’accès');
    await tab.sees('La clé est de retour', NEXT_CODE);
    expect(await identified()).toEqual([`${camille.email} identified`]);
  });
});

describe('another computer', () => {
  /** The panel at a place, with what is folded there opened. */
  async function panelAt(route: Route, folded: string): Promise<Screen> {
    await askBackground(options.page, 'saveRoute', route);
    await on.stage.agent.visit('/biens');
    const panel = await on.stage.agent.reopenPanel();
    await panel.pressText(folded);
    return panel;
  }

  it('has the sender by a code, two words and the holder’s agreement, and brings it back', async () => {
    const { relay, companion } = on.stage.sandbox;
    await askBackground(options.page, 'saveHandoffAddresses', { relay, companion });
    const { rows } = await askBackground(options.page, 'listSenders');
    id = rows[0]!.id;
    const route = { view: 'sender', id, task: null } as const;
    const giving = await panelAt(route, 'Utiliser sur un autre ordinateur');
    await giving.press('Afficher un code');
    await giving.sees('Il sert une fois');
    const [code] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await giving.text()) ?? [''];
    const taker = await takingComputer(relay, code);
    await expect.poll(taker.words, { timeout: 20_000 }).toBeTruthy();
    await giving.press(taker.words()!);
    await expect.poll(taker.stage, { timeout: 20_000 }).toBe('received');
    await taker.proven();
    await giving.sees('L’autre ordinateur peut s’en servir');
    taker.leave();
    const journal = await askBackground(options.page, 'getJournal', { id });
    expect(journal?.entries.map(({ kind }) => kind)).toContain('moved-out');

    await askBackground(options.page, 'removeSender', { id });
    const giver = await givingComputer(relay, taker.given[0]!);
    const taking = await panelAt({ view: 'list' }, 'Reprendre un expéditeur');
    await taking.fill('Code affiché sur l’autre ordinateur', giver.code);
    await taking.press('Continuer');
    await expect.poll(giver.words, { timeout: 20_000 }).toBeTruthy();
    await taking.sees(giver.words()!);
    await giver.agree();
    await taking.fill('Phrase secrète sur cet ordinateur', PASSPHRASE);
    await taking.fill('Confirmez la phrase secrète', PASSPHRASE);
    await taking.press('Garder sur cet ordinateur');
    await taking.sees('La clé est prête sur cet ordinateur', NEXT_CODE);
    await expect.poll(giver.stage).toEqual({ kind: 'done', result: 'proven' });
    giver.leave();
    await taking.press('Voir l’expéditeur');
    await taking.sees(camille.name);
  });
});
