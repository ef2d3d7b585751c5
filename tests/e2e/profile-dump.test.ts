import { join } from 'node:path';
import type { ConsoleMessage } from 'puppeteer';
import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { Authenticator } from './support/authenticator';
import { camille, PASSPHRASE } from './support/journey';
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
  const heaps = [
    await heapOfPage(options),
    await heapOfPage(tab.page),
    await heapOfWorker(agent.browser),
  ];
  expect(heaps.every(({ bytes }) => bytes.length > 100_000)).toBe(true);
  expect(found(heaps, held)).toEqual([]);
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
  const heard = notedRequests(on.stage.folder).map(({ url, initiator }) => {
    const { origin } = new URL(url);
    return `${initiator} asks ${url.startsWith('data:') || url.startsWith('blob:') ? 'itself' : origin}`;
  });
  const [own, office] = [agent.extensionUrl.slice(0, -1), new URL(sandbox.page('/')).origin];
  expect([...new Set(heard)].filter((request) => !request.endsWith('itself')).sort()).toEqual(
    [`${own} asks ${new URL(sandbox.ar24).origin}`, `${office} asks ${office}`].sort(),
  );
  await on.stage.restartBrowser();
});
