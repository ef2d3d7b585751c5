import { expect, it } from 'vitest';
import { arrangeSender, forgetSenders } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { FirefoxChrome } from './support/firefox-chrome';
import {
  camille,
  chooseFile,
  choosePassphrase,
  openSender,
  orderLetter,
  seesIdentified,
  words,
} from './support/journey';
import { keptRecord, sealedBytes, type Hex } from './support/kept-record';
import { letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';
import { cutButPosted, ordersCutThrice, overHttp2, permitHttps } from './support/paid-call';
import { heldFiles, profileFiles } from './support/profile-files';
import { Sidebar } from './support/sidebar';
import { tryEveryKey } from './support/try-every-key';

const on = onStage({ browser: 'firefox', alter: permitHttps, trusting: true });

/** A code is taken once: after the proof the next one comes within half a minute. */
const NEXT_CODE = 40_000;

const alix = { ...camille, firstname: 'Alix', email: 'alix.durand@agence.example' };

it('takes a sender from nothing to identified, with the letter’s PDF', async () => {
  const { agent, sandbox, folder } = on.stage;
  await orderLetter(agent);
  expect((await sandbox.state()).letters).toHaveLength(1);

  const panel = await openSender(agent);
  await choosePassphrase(panel);
  await chooseFile(panel, await letterOnDisk(sandbox, folder, 'pdf'));
  await panel.sees(words.scanned);
  await seesIdentified(panel);
  await agent.page.sees('Identifié');
});

it('reads a scan of the letter', async () => {
  const { agent, sandbox, folder } = on.stage;
  await arrangeSender(on.stage, 'letter-on-its-way', alix);
  const panel = await openSender(agent, alix.email);
  await choosePassphrase(panel);
  await chooseFile(panel, await letterOnDisk(sandbox, folder, 'png'));
  await panel.sees(words.scanned);
  await seesIdentified(panel);
});

it('shows what a page asks for in the sidebar, where the person has opened it, and in no tab', async () => {
  const { agent } = on.stage;
  await agent.closePanel();
  const { page: neighbour } = await agent.openOptions();
  const sidebar = new Sidebar(await FirefoxChrome.of(agent.browser), neighbour);
  await agent.manageSenders();
  const tabs = (await agent.browser.pages()).length;
  await sidebar.pressIcon();
  await sidebar.sees('Alix Durand');
  await agent.page.pressText(camille.email);
  await sidebar.sees(camille.name);
  expect(await agent.browser.pages()).toHaveLength(tabs);
  await sidebar.pressIcon();
  await neighbour.close();
});

it('fills in a code of the sender identified before, in the letter’s form', async () => {
  const { agent } = on.stage;
  const page = await agent.visit('/lre/envoi');
  await page.choose('Expéditeur', camille.email);
  await page.sees(`Code de ${camille.name} rempli`, NEXT_CODE);
  const code = await page.page.$eval('#code_otp', (field) => (field as HTMLInputElement).value);
  expect(code).toMatch(/^\d{6}$/);
});

it('posts no second letter when the answer to a paid call is cut', async () => {
  await forgetSenders(on.stage);
  expect(await ordersCutThrice(on.stage)).toEqual(cutButPosted);
});

it('posts none over HTTP/2 either, where the calls share a connection', async () => {
  await forgetSenders(on.stage);
  await overHttp2(on.stage, async () => {
    expect(await ordersCutThrice(on.stage)).toEqual(cutButPosted);
  });
});

it('zeroes the keys of a removed sender where they lie on the disk, and finds none elsewhere', async () => {
  const { agent } = on.stage;
  await forgetSenders(on.stage);
  const id = await arrangeSender(on.stage, 'identified', alix);
  const { page } = await agent.openOptions();
  const { sealed } = (await keptRecord(page, 'vaults', id)) as { sealed: Hex };
  const wanted = sealedBytes(sealed, `${id}/vault`);
  const args = agent.browser.process()?.spawnargs ?? [];
  const profile = args[args.indexOf('--profile') + 1]!;
  const ownFiles = () =>
    profileFiles(profile).filter(({ path }) => path.includes('moz-extension+++'));
  expect(tryEveryKey(ownFiles(), wanted)).not.toBeNull();
  const release = heldFiles(profile);
  expect(await askBackground(page, 'removeSender', { id })).toMatchObject({ ok: true });
  const held = release();
  expect(held.length).toBeGreaterThan(0);
  expect(tryEveryKey([...ownFiles(), ...held], wanted)).toBeNull();
  await page.close();
});

it('has no passkeys, since Firefox lets no page of an extension own one: the key’s screen offers none', async () => {
  const { page } = await on.stage.agent.openOptions();
  const refusal = await page.evaluate(() => {
    const asked = navigator.credentials.create({
      publicKey: {
        challenge: new Uint8Array(32),
        rp: { name: 'Expediteurs LRE' },
        user: { id: new Uint8Array(16), name: 'a', displayName: 'a' },
        pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      },
    });
    return asked.then(
      () => 'made',
      (error: unknown) => (error as Error).name,
    );
  });
  expect(refusal).toBe('SecurityError');
  await page.close();
});
