import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { parseOtpKey, type OtpKey } from '../../../lib/domain/otp-key';
import { arrangeSender, forgetSenders } from './arrangements';
import { askBackground } from './ask-background';
import type { BrowserName } from './build-extension';
import { camille, openLetterStep, PASSPHRASE } from './journey';
import { filmOfLetter } from './letters-on-disk';
import { onStage } from './on-stage';
import { Phone } from './phone';
import { scanCode } from './scan-code';
import type { Screen } from './screen';
import type { Stage } from './stage';

export interface HandOff {
  readonly stage: Stage;
  readonly phone: Phone;
  /**
   * A sender whose letter has come and lies before the phone, and the panel at it.
   * @returns the panel, and the sender's id
   */
  arrange: (options?: { relay?: string; unlocked?: boolean }) => Promise<Arranged>;
  /** « Connexion mobile », up to the QR code on the computer's screen. @returns what it says */
  showCode: (panel: Screen) => Promise<string>;
  /** What the QR code on the computer's screen says. */
  scan: (panel: Screen) => Promise<string>;
  /** The key that was printed in the last letter. */
  letterKey: () => Promise<OtpKey>;
  /** Puts the computer's clock, and no other, forward by so much; anything that changes has it looked at. */
  putForward: (panel: Screen, milliseconds: number) => Promise<void>;
  /** The person finds the phone's code on the computer. */
  confirm: (panel: Screen, code: string) => Promise<void>;
}

export interface Arranged {
  readonly panel: Screen;
  readonly id: string;
}

/** Gives the tests of one file a computer and a phone, with Chromium in both unless told. */
export function onHandOff({ phone: its = 'chromium' }: { phone?: BrowserName } = {}): HandOff {
  // The browser opens the film only when the camera is started: the letter is not printed yet.
  const film = join(tmpdir(), `lre-phone-${process.pid}.mjpeg`);
  const on = onStage({ alter: giveClock });
  let phone: Phone;
  beforeAll(async () => {
    phone = await (its === 'firefox' ? Phone.launchFirefox() : Phone.launch(film));
  });
  afterEach(() => forgetSenders(on.stage));
  afterAll(async () => {
    await phone.close();
    await rm(film, { force: true });
  });
  return {
    get stage() {
      return on.stage;
    },
    get phone() {
      return phone;
    },
    arrange: (options) => arrange(on.stage, film, options),
    async showCode(panel) {
      await panel.pick('Connexion mobile');
      return scanCode(panel);
    },
    scan: scanCode,
    letterKey: () => letterKey(on.stage),
    putForward: ({ page }, clockAhead) =>
      page.evaluate(
        (message) => {
          // Nobody answers it.
          chrome.runtime.sendMessage(message).catch(() => undefined);
        },
        { clockAhead },
      ),
    confirm: (panel, code) => panel.press(code),
  };
}

/** Gives the background a clock that a test can put forward, by the message `{ clockAhead }`. */
async function giveClock(extension: string): Promise<void> {
  const path = join(extension, 'background.js');
  const clock = `{
    const now = Date.now.bind(Date);
    let ahead = 0;
    Date.now = () => now() + ahead;
    chrome.runtime.onMessage.addListener((message) => { ahead = message.clockAhead ?? ahead; });
  }\n`;
  await writeFile(path, clock + (await readFile(path, 'utf8')));
}

async function letterKey({ sandbox }: Stage): Promise<OtpKey> {
  const parsed = parseOtpKey((await sandbox.lastLetter()).otp_key);
  if (!parsed.ok) throw new Error('The printed letter holds no key.');
  return parsed.key;
}

async function arrange(
  stage: Stage,
  film: string,
  { relay = stage.sandbox.relay, unlocked = true } = {},
): Promise<Arranged> {
  const { agent, sandbox } = stage;
  const id = await arrangeSender(stage, 'letter-on-its-way', camille);
  await filmOfLetter(await sandbox.letterFile(await sandbox.lastLetter(), 'png'), film);
  const { page } = await agent.openOptions();
  await askBackground(page, 'saveHandoffAddresses', { relay, companion: sandbox.companion });
  await askBackground(page, 'choosePassphrase', { id, passphrase: PASSPHRASE });
  if (!unlocked) await askBackground(page, 'lockAll');
  await askBackground(page, 'saveRoute', { view: 'sender', id, task: null });
  await page.close();
  await agent.visit('/biens');
  const panel = await agent.reopenPanel();
  await openLetterStep(panel);
  return { panel, id };
}
