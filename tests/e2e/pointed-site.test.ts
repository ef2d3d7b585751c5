import type { Frame, HTTPRequest } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveZoo } from '../../sandbox/back-office/zoo/serve-zoo';
import { freeCodes } from '../../scripts/zoo/free-codes';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { PATIENCE } from './support/patience';
import type { Screen } from './support/screen';
import { Stage } from './support/stage';

const PATIENT = { timeout: PATIENCE };
const PATTERN = 'http://127.0.0.1/*';
let stage: Stage;
let zoo: Awaited<ReturnType<typeof serveZoo>>;
let options: Screen;

beforeAll(async () => {
  stage = await Stage.set();
  zoo = await serveZoo();
  await arrangeSender(stage, 'identified');
  options = await stage.agent.openOptions();
});
afterAll(async () => {
  zoo.close();
  await stage.strike();
});

/** Opens a page on which the extension is not used yet, and the panel beside it. */
async function opened(id: string) {
  await askBackground(options.page, 'removeProfile', { id: 'drawn:http:127.0.0.1' });
  await askBackground(options.page, 'removeSite', { pattern: PATTERN });
  await freeCodes(options.page);
  const page = await stage.agent.visit('/biens');
  await page.page.goto(`${zoo.origin}/${id}/fiche`, { waitUntil: 'load' });
  return { page, panel: await stage.agent.reopenPanel() };
}

const heard = (frame: Frame) =>
  frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

/** Chooses the sender as a person does, and waits for the code. */
async function codeIn(page: Screen, frame: Frame): Promise<void> {
  await frame.focus('#q');
  await page.page.keyboard.press('ArrowDown');
  await expect
    .poll(() => frame.$eval('#j', (field) => (field as HTMLInputElement).value), PATIENT)
    .toMatch(/^\d{6}$/);
}

const gone = (page: Screen) => expect.poll(() => page.page.$('lre-pointing'), PATIENT).toBeNull();

describe('a back office whose words say nothing', () => {
  let page: Screen;
  let panel: Screen;

  beforeEach(async () => {
    ({ page, panel } = await opened('muette'));
  });

  it('is shown in four clicks, and then has panel and code', async () => {
    await panel.press('Utiliser sur ce site');
    await page.sees('Montrez où placer le bouton');
    await page.page.click('h1');
    await page.sees('Montrez la liste des expéditeurs.');
    await page.page.hover('#q');
    await page.sees('Ici : qui signe.');
    await page.page.click('#q');
    await page.sees('Montrez la case du code.');
    await page.page.click('#j');
    await page.sees('Essai avec le code 000000');
    await page.sees('C’est noté.');
    await gone(page);
    expect(await heard(page.page.mainFrame())).toEqual([]);
    expect(await page.page.$eval('#j', (field) => (field as HTMLInputElement).value)).toBe('');
    await expect.poll(() => page.page.$('lre-accounts-panel'), PATIENT).not.toBeNull();
    await codeIn(page, page.page.mainFrame());
    await panel.sees('Case du code');
  });

  it('is shown by keyboard alone', async () => {
    await panel.press('Utiliser sur ce site');
    await page.sees('Montrez où placer le bouton');
    await page.key('Tab');
    await page.sees('Ici : Fiche du cabinet.');
    await page.key('Enter');
    await page.sees('Montrez la liste des expéditeurs.');
    await page.key('Tab', 'ArrowDown');
    await page.sees('Ici : qui signe.');
    await page.key('Enter');
    await page.sees('Montrez la case du code.');
    await page.key('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await page.sees('Ici : jeton.');
    await page.key('Enter');
    await page.sees('C’est noté.');
    await gone(page);
    expect(await heard(page.page.mainFrame())).toEqual([]);
    await codeIn(page, page.page.mainFrame());
  });

  it('is left as it was with Escape, and what cannot be meant is refused', async () => {
    await panel.press('Utiliser sur ce site');
    await page.sees('Montrez où placer le bouton');
    await page.press('Pas sur cette page');
    await page.sees('Montrez la liste des expéditeurs.');
    await page.page.click('#menu');
    await page.sees('Ce n’est pas une case ou une liste.');
    await page.key('Escape');
    await gone(page);
    await panel.find('button', 'Montrer celles qui manquent');
  });

  it('says what it no longer finds, and has it shown again', async () => {
    await panel.press('Utiliser sur ce site');
    await page.sees('Montrez où placer le bouton');
    await page.page.click('h1');
    await page.sees('Montrez la liste des expéditeurs.');
    await page.page.click('#q');
    await page.sees('Montrez la case du code.');
    await page.page.click('#j');
    await page.sees('C’est noté.');
    const next = (request: HTTPRequest) => {
      const body = '<title>Logiciel</title><h1>Fiche</h1><p>Date <input name="d"></p>';
      const answer = { body, contentType: 'text/html' };
      // A request may end with its page.
      (request.isNavigationRequest() ? request.respond(answer) : request.continue()).catch(
        () => undefined,
      );
    };
    await page.page.setRequestInterception(true);
    page.page.on('request', next);
    await page.page.reload({ waitUntil: 'load' });
    await panel.sees('Introuvable : Case du code');
    await panel.sees('« jeton », sous « fiche du cabinet », sur la page /muette/fiche');
    page.page.off('request', next);
    await page.page.setRequestInterception(false);
  });
});

it('is shown across frames of the same site', async () => {
  const { page, panel } = await opened('muette-cadre');
  await panel.press('Utiliser sur ce site');
  await page.sees('Montrez où placer le bouton');
  await page.page.click('h1');
  await page.sees('Montrez la liste des expéditeurs.');
  const frame = await (await page.page.$('[name=corps]'))?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await (await frame.$('#q'))?.click();
  await page.sees('Montrez la case du code.');
  await (await frame.$('#j'))?.click();
  await page.sees('C’est noté.');
  await gone(page);
  expect(await heard(frame)).toEqual([]);
  await codeIn(page, frame);
});
