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
/** The tab in which passkeys are touched, and its authenticator. */
let tab: Screen;
let authenticator: Authenticator;

const go = async (deed: 'add' | 'unlock') => {
  const url = `${on.stage.agent.extensionUrl}passkey.html?sender=${id}&deed=${deed}`;
  await tab.page.bringToFront();
  await tab.page.goto(url);
};
const vault = async () => (await askBackground(options.page, 'getSender', { id }))?.vault;
const passkeys = () => askBackground(options.page, 'listPasskeys', { id });
const lock = () => askBackground(options.page, 'lockAll');
const unlock = () => askBackground(options.page, 'unlock', { id, passphrase: PASSPHRASE });

/** The tab closes itself once a touch has unlocked the key: the next one has the same authenticator no more. */
const unlocked = () => expect.poll(vault, { timeout: 20_000 }).toBe('unlocked');

async function newTab(): Promise<void> {
  tab = await on.stage.agent.openTab('options.html');
  authenticator = await Authenticator.plugIn(tab.page);
}

/** What a person does who closes the browser's window: each page's first touch comes to nothing. */
async function cancelFirstTouch(): Promise<void> {
  await tab.page.evaluateOnNewDocument(() => {
    const { credentials } = navigator;
    const get = credentials.get.bind(credentials);
    let times = 0;
    credentials.get = (options) => {
      times += 1;
      if (times > 1) return get(options);
      return Promise.reject(new DOMException('cancelled', 'NotAllowedError'));
    };
  });
}

async function add(): Promise<void> {
  await unlock();
  await go('add');
  await tab.press('Continuer');
  await tab.sees('Clé d’accès ajoutée');
}

beforeAll(async () => {
  id = await arrangeSender(on.stage, 'identified');
  options = await on.stage.agent.openOptions();
  await newTab();
});

describe('a passkey', () => {
  it('unlocks the key by one touch, and the passphrase still does', async () => {
    await add();
    await lock();
    expect(await vault()).toBe('locked');
    await go('unlock');
    await unlocked();
    await lock();
    expect(await unlock()).toMatchObject({ ok: true });
    await newTab();
  });

  it('is not made twice by the same authenticator', async () => {
    for (const { credentialId } of await passkeys()) {
      await askBackground(options.page, 'removePasskey', { id, credentialId });
    }
    await add();
    await go('add');
    await tab.press('Continuer');
    await tab.sees('Cette clé d’accès est déjà ajoutée');
    expect(await passkeys()).toHaveLength(1);
  });

  it('that is cancelled unlocks nothing, and the person can try again', async () => {
    await lock();
    await cancelFirstTouch();
    await go('unlock');
    await tab.sees('Rien n’a changé');
    expect(await vault()).toBe('locked');
    await tab.press('Réessayer');
    await unlocked();
    await newTab();
  });

  it('whose authenticator does not recognise the person unlocks nothing', async () => {
    await add();
    await lock();
    await authenticator.recognises(false);
    await go('unlock');
    await tab.sees('Rien n’a changé');
    expect(await vault()).toBe('locked');
    await tab.page.close();
    await newTab();
  });

  it('that its authenticator has lost unlocks nothing', async () => {
    await add();
    await lock();
    await authenticator.clear();
    await go('unlock');
    await tab.sees('Rien n’a changé');
    expect(await vault()).toBe('locked');
  });

  it('that was taken away unlocks nothing, another still does', async () => {
    await authenticator.clear();
    await add();
    const { credentialId } = (await passkeys()).at(-1)!;
    await askBackground(options.page, 'removePasskey', { id, credentialId });
    await lock();
    await go('unlock');
    await tab.sees('Rien n’a changé');
    expect(await vault()).toBe('locked');
    await authenticator.clear();
    await add();
    await lock();
    await go('unlock');
    await unlocked();
    await newTab();
  });

  it('is not taken from an authenticator that makes no secrets', async () => {
    await authenticator.unplug();
    const plain = await Authenticator.plugIn(tab.page, { hasPrf: false });
    const before = await passkeys();
    await unlock();
    await go('add');
    await tab.press('Continuer');
    await tab.sees('Cet appareil ne sait pas protéger une clé');
    expect(await passkeys()).toEqual(before);
    await plain.unplug();
    authenticator = await Authenticator.plugIn(tab.page);
  });

  it('is added from a security key too', async () => {
    await authenticator.unplug();
    authenticator = await Authenticator.plugIn(tab.page, { transport: 'usb' });
    await add();
    await lock();
    await go('unlock');
    await unlocked();
    await newTab();
  });

  it('is not added while the key is locked', async () => {
    await lock();
    await go('add');
    await tab.sees('La clé est verrouillée');
    expect(await authenticator.count()).toBe(0);
  });
});

it('fills the code of the letter that waits for it', async () => {
  const { agent } = on.stage;
  await add();
  await lock();
  // So that the tab with the authenticator is still there: Chromium plays one for a tab alone.
  await cancelFirstTouch();
  await go('unlock');
  await tab.sees('Rien n’a changé');

  const page = await agent.visit('/lre/envoi');
  await page.choose('Expéditeur', camille.email);
  await page.sees('est verrouillée');
  await agent.opensPanelBy(() => page.press('Déverrouiller'));
  await tab.page.waitForFunction(() => document.visibilityState === 'visible');
  await tab.press('Réessayer');
  await page.page.waitForFunction(
    () => /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code_otp')?.value ?? ''),
    { timeout: NEXT_CODE, polling: 50 },
  );
});
