import { join } from 'node:path';
import type { ConsoleMessage } from 'puppeteer';
import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { Authenticator } from './support/authenticator';
import { camille, claire, giveEmail, PASSPHRASE, startSender } from './support/journey';
import { notedRequests } from './support/noted-requests';
import { onStage } from './support/on-stage';
import { heapOfPage, heapOfWorker } from './support/heap-of';
import { found, profileFiles } from './support/profile-files';

const on = onStage({ netLog: true });
const BACKUP_PASSPHRASE = 'cerise tambour glacier boussole';

it('leaves no key, passphrase or secret on the disk or in a console, whatever was done', async () => {
  const { agent, sandbox } = on.stage;
  const said: string[] = [];
  agent.browser.on('targetcreated', (target) => {
    void target.page().then((page) => {
      page?.on('console', (message: ConsoleMessage) => said.push(message.text()));
    });
  });
  const id = await arrangeSender(on.stage, 'identified');
  const { otp_key: key, otpauth_uri: address } = await sandbox.lastLetter();
  const settings = await agent.openOptions();
  const { page: options } = settings;
  const secrets: Record<string, string | Buffer> = {
    key,
    address,
    passphrase: PASSPHRASE,
    'passphrase of the backup': BACKUP_PASSPHRASE,
  };

  // A passkey is added and touched; what it made, and the data key, are taken from where they pass.
  const tab = await agent.openTab('options.html');
  await Authenticator.plugIn(tab.page);
  await tab.page.evaluateOnNewDocument(() => {
    const { sendMessage } = chrome.runtime;
    const kept = (message: { data?: { output?: string } }) => {
      if (message.data?.output) Reflect.set(globalThis, 'passed', message.data.output);
    };
    const through = sendMessage.bind(chrome.runtime) as (...sent: unknown[]) => unknown;
    const passing = (...sent: unknown[]) => {
      kept(sent[0] as never);
      return through(...sent);
    };
    Reflect.set(chrome.runtime, 'sendMessage', passing);
  });
  await tab.page.goto(`${agent.extensionUrl}passkey.html?sender=${id}&deed=add`);
  await tab.press('Continuer');
  await tab.sees('Clé d’accès ajoutée');
  const output = await tab.page.evaluate(() => {
    const passed = Reflect.get(globalThis, 'passed') as string;
    // Not to be found here again.
    Reflect.deleteProperty(globalThis, 'passed');
    return passed;
  });
  const unlocked = await options.evaluate(async (name) => {
    const items = await chrome.storage.session.get(name);
    return (items[name] as { dataKey: number[] }).dataKey;
  }, `unlocked:${id}`);
  secrets['passkey’s secret'] = Buffer.from(output, 'base64');
  secrets['data key'] = Buffer.from(unlocked);
  expect(Object.values(secrets).every(({ length }) => length >= 16)).toBe(true);

  const backup = await askBackground(options, 'exportBackup', {
    id,
    passphrase: BACKUP_PASSPHRASE,
  });
  expect(backup).toMatchObject({ ok: true });
  const page = await agent.visit('/lre/envoi');
  await page.choose('Expéditeur', camille.email);
  await page.sees(`Code de ${camille.name}`);
  const wrong = 'une phrase que personne n’a choisie';
  secrets['wrong passphrase'] = wrong;
  await askBackground(options, 'unlock', { id, passphrase: wrong });

  // Locked: what was typed is gone from the living pages and from the worker as well.
  const typed = 'jeton que personne n’enregistre';
  await options.bringToFront();
  await settings.fill('Clé privée', typed);
  const held = { ...secrets, 'typed private key': typed };
  expect(found([await heapOfPage(options)], held)).toContain(
    `typed private key in heap of ${options.url()}`,
  );
  await askBackground(options, 'lockAll');
  const left = async () => {
    const heaps = [
      await heapOfPage(options),
      await heapOfPage(tab.page),
      await heapOfWorker(agent.browser),
    ];
    expect(heaps.every(({ bytes }) => bytes.length > 100_000)).toBe(true);
    return found(heaps, held);
  };
  // Pages hear of it by a message, which takes its time where the machine is busy.
  await expect.poll(left, { timeout: 30_000, interval: 1000 }).toEqual([]);
  await options.close();
  await tab.page.close();

  const log = { path: 'simulator', bytes: Buffer.from(JSON.stringify(await sandbox.state())) };
  const spoken = { path: 'console', bytes: Buffer.from(said.join('\n')) };
  await agent.browser.close();
  const files = profileFiles(join(on.stage.folder, 'profile'));
  expect(files.length).toBeGreaterThan(50);
  expect(found([...files, spoken], secrets)).toEqual([]);
  // AR24 posts the letter: its key is there. Nothing else of ours ever is.
  const posted = ['key', 'address'];
  const ours = Object.entries(secrets).filter(([name]) => !posted.includes(name));
  expect(found([log], Object.fromEntries(ours))).toEqual([]);

  // No telemetry: AR24 hears the worker, the back office its own page, and nobody else anybody.
  expect(whoAskedWhom()).toEqual(['the back office asks itself', 'we ask AR24']);
  await on.stage.restartBrowser();
});

it('asks the State’s services once the person has switched them on, and tells them nothing else', async () => {
  const { agent, sandbox } = on.stage;
  const settings = await agent.openOptions();
  for (const name of ['Société d’après son SIRET', 'Adresses proposées pendant la saisie']) {
    await settings.press(`Activer – ${name}`);
    await settings.find('button', `Désactiver – ${name}`);
  }
  await settings.page.close();
  const panel = await startSender(agent);
  await giveEmail(panel, claire.email);
  await panel.focuses('Informations de l’expéditeur');
  await panel.fill('SIRET', '501 234 560 00016');
  await panel.press('Compléter d’après le SIRET');
  await panel.sees('AGENCE DU VIEUX-PORT');
  const street = await panel.find('combobox', 'Numéro et rue');
  await street.click({ count: 3 });
  await panel.type('12b quai frat');
  await panel.sees('12b Quai de la Fraternité');
  await panel.key('ArrowDown', 'Enter');
  await expect
    .poll(() => street.evaluate((field) => (field as HTMLInputElement).value))
    .toBe('12b Quai de la Fraternité');
  const { lookups } = await sandbox.state();
  expect(lookups[0]).toMatchObject({ question: '50123456000016' });
  expect(lookups.at(-1)).toMatchObject({ question: '12b quai frat' });
  for (const asked of lookups) {
    expect(asked).toMatchObject({ cookie: false, referrer: null });
    expect('12b quai frat 50123456000016').toContain(asked.question);
  }
  await agent.browser.close();
  expect(whoAskedWhom()).toEqual([
    'the back office asks itself',
    'we ask AR24',
    'we ask the base of addresses',
    'we ask the register of companies',
  ]);
  await on.stage.restartBrowser();
});

/** Every request of the browser that was closed, as who asked whom; a page's own parts are left out. */
function whoAskedWhom(): string[] {
  const { agent, sandbox, folder } = on.stage;
  const [ar24, office] = [new URL(sandbox.ar24).origin, new URL(sandbox.page('/')).origin];
  const names = new Map([
    [agent.extensionUrl.slice(0, -1), 'we'],
    [office, 'the back office'],
  ]);
  // What plays AR24 plays the State's services too.
  const services = new Map([
    [`${ar24}/api`, 'AR24'],
    [`${ar24}/recherche-entreprises`, 'the register of companies'],
    [`${ar24}/geocodage`, 'the base of addresses'],
  ]);
  const heard = notedRequests(folder)
    .filter(({ url }) => !url.startsWith('data:') && !url.startsWith('blob:'))
    .map(({ url, initiator }) => {
      const { origin, pathname } = new URL(url);
      const whom = services.get(`${origin}/${pathname.split('/')[1] ?? ''}`) ?? origin;
      const who = names.get(initiator) ?? initiator;
      return who === 'we'
        ? `we ask ${whom}`
        : `${who} asks ${origin === initiator ? 'itself' : whom}`;
    });
  return [...new Set(heard)].sort();
}
