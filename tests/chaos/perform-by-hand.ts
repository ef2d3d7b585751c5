import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle } from 'puppeteer';
import type { SenderDetail } from '../../lib/messaging/views';
import {
  acceptTerms,
  chooseFile,
  choosePassphrase,
  giveEmail,
  PASSPHRASE,
  words,
} from '../e2e/support/journey';
import type { Screen } from '../e2e/support/screen';
import { lettersOf } from './account-of';
import { calm } from './ar24-side';
import type { Run } from './ask';
import { identityOf, rightKey, type Scene } from './deeds';
import { nextCode } from './next-code';
import { closePanel, failuresOn, openPanel, panelText, saysNext, word } from './panel';
import type { Step } from './schedule';
import { shown } from './truth';

/** Whether this step is done in the panel; the others are done by messages in either kind of run. */
export function worksByHand({ action }: Step, { detail }: Scene): boolean {
  if (action !== 'advance' && action !== 'renew') return false;
  if (!detail) return true;
  if (detail.state === 'account-created') return detail.todo.length === 0;
  if (detail.state === 'identified') return action === 'renew';
  return detail.state !== 'access-requested' && detail.state !== 'ordering';
}

/** How long a person waits for a panel that something has come in between. */
const PATIENCE = 3000;

/** Does in the real side panel what the sender's state needs next. */
export async function performByHand(run: Run, step: Step, scene: Scene): Promise<void> {
  const { lane, ledger } = run;
  const { person, detail } = scene;
  const disturbed = step.disturbances.length > 0;
  const { deaths } = lane;
  const patience = Math.max(...step.disturbances.map(({ after }) => after)) + PATIENCE;
  const over = new AbortController();
  try {
    const work = inThePanel(run, step, scene, over.signal);
    if (disturbed) await Promise.race([work, giveUp(run, patience, over.signal)]);
    else await work;
  } catch (error) {
    // What a death, a fault or another window takes away cannot be pressed.
    if (!disturbed && lane.deaths === deaths) {
      ledger.unexplained.push(`The panel could not be used: ${String(error)}`);
    }
    ledger.note(`  by hand: ${String(error).split('\n').slice(0, 3).join(' ')}`);
  } finally {
    over.abort();
  }
  const after = await shown(run, person.id);
  if (after && !disturbed) scene.ledger.acknowledged = true;
  ledger.note(`  by hand: ${detail?.state ?? 'nothing'} → ${after?.state ?? 'unknown'}`);
}

async function inThePanel(run: Run, step: Step, scene: Scene, late: AbortSignal): Promise<void> {
  const { deaths } = run.lane;
  const panel = await openPanel(run, scene.person.id);
  if (late.aborted) return closePanel(run);
  await gesture(run, panel, step, scene);
  await comesOfIt(run, panel, scene);
  await calm(run.lane.sandbox);
  await seesNextSteps(run, panel, run.lane.deaths !== deaths);
}

/** Closes the panel after so many milliseconds, and leaves alone what waits for something in it. */
async function giveUp(run: Run, patience: number, over: AbortSignal): Promise<void> {
  await sleep(patience, undefined, { signal: over });
  const text = await panelText(run);
  await closePanel(run);
  throw new Error(`Given up; the panel shows: ${text}`);
}

/** Waits until the sender has moved, or the panel says why it has not. */
async function comesOfIt(run: Run, panel: Screen, scene: Scene): Promise<void> {
  const before = standingOf(scene.detail);
  const deadline = Date.now() + 15_000;
  let moved = false;
  while (Date.now() < deadline) {
    const detail = await shown(run, scene.person.id);
    moved = detail !== null && standingOf(detail) !== before;
    if (moved && !PASSING.has(detail?.state)) return;
    if (failuresOn(await panel.text()).length > 0) return;
    await sleep(50);
  }
  if (!moved) throw new Error(`Nothing came of it, and the panel shows:\n${await panel.text()}`);
}

/** AR24 is being asked, unless its answer was lost. */
const PASSING: ReadonlySet<string | undefined> = new Set(['ordering', 'key-unproven']);

function standingOf(detail: SenderDetail | null): string {
  return detail ? `${detail.state} ${detail.step} ${detail.intention}` : 'nothing';
}

/** Writes down the failures that can be read. Where something died, the panel says just that. */
async function seesNextSteps({ ledger }: Run, panel: Screen, died: boolean): Promise<void> {
  const text = await panel.text();
  for (const reason of failuresOn(text)) {
    ledger.note(`  the panel says: ${reason}`);
    if (!(died && reason === 'unexpected')) {
      ledger.failures.push({ method: 'panel', problem: { reason } });
    }
    if (!saysNext(text, reason)) {
      ledger.unexplained.push(`The panel tells of « ${reason} » without a next step.`);
    }
  }
}

async function gesture(run: Run, panel: Screen, step: Step, scene: Scene): Promise<void> {
  const { detail, person } = scene;
  const state = detail?.state ?? 'draft';
  if (step.action === 'renew' && detail?.hasKey) return renew(panel, step, scene);
  switch (state) {
    case 'draft':
      if (detail?.step === 'summary') return order(panel, step, scene, words.order);
      scene.ledger.drafts = [];
      if (detail?.step === 'identity') return fillIdentity(panel, scene);
      return giveEmail(panel, person.email);
    case 'account-created':
      return order(panel, step, scene, words.order);
    case 'order-uncertain':
      return settle(panel, scene);
    case 'key-unproven':
      await openVault(panel, scene);
      await nextCode(run, scene);
      run.ledger.asking('proveKey', { id: person.id });
      return panel.press(word('verification.retry'));
    default:
      return giveLetter(run, panel, step, scene);
  }
}

async function fillIdentity(panel: Screen, { person }: Scene): Promise<void> {
  const fields = identityOf(person);
  await panel.pick(word('identity_step.gender_f'));
  await panel.fill('Prénom', fields.firstname);
  await panel.fill('Nom', fields.lastname);
  await panel.choose('Statut', 'Particulier');
  await panel.fill('Numéro et rue', fields.address1);
  await panel.fill('Code postal', fields.zipcode);
  await panel.fill('Ville', fields.city);
  const terms = (await panel.page.waitForSelector('>>> #terms')) as ElementHandle<HTMLElement>;
  const ticked = await terms.evaluate((box) => (box as HTMLInputElement).checked);
  if (!ticked) await acceptTerms(panel);
  await panel.press(words.next);
}

async function order(panel: Screen, step: Step, scene: Scene, button: string): Promise<void> {
  const twice = step.disturbances.some(({ kind }) => kind === 'double-click');
  // Before the press: the answer to it may never come. Two clicks are one intention.
  scene.ledger.presses += 1;
  scene.ledger.lettersBefore = lettersOf(scene.ar24, scene.person.email).length;
  if (twice) await panel.pressTwice(button);
  else await panel.press(button);
}

async function renew(panel: Screen, step: Step, scene: Scene): Promise<void> {
  await panel.press(words.newKey);
  await order(panel, step, scene, words.orderAgain);
}

async function settle(panel: Screen, { ar24, person, ledger }: Scene): Promise<void> {
  const came = lettersOf(ar24, person.email).length > ledger.lettersBefore;
  await panel.press(word(came ? 'detail.uncertain_ordered' : 'detail.uncertain_not_ordered'));
}

async function openVault(panel: Screen, { detail }: Scene): Promise<void> {
  if (detail?.vault === 'none') await choosePassphrase(panel);
  if (detail?.vault !== 'locked') return;
  await panel.fill(word('passphrase.field'), PASSPHRASE);
  await panel.press(word('passphrase.unlock'));
  await panel.seesNoMore(word('passphrase.unlock_why'));
}

/** Gives the letter back: its picture as a file, or its key, typed. */
async function giveLetter(run: Run, panel: Screen, step: Step, scene: Scene): Promise<void> {
  const { person, ar24 } = scene;
  const { sandbox, folder } = run.lane;
  const key = rightKey(scene);
  const letter = lettersOf(ar24, person.email).find(({ otp_key }) => otp_key === key);
  await openVault(panel, scene);
  await nextCode(run, scene);
  run.ledger.asking('submitKey', { id: person.id, text: key });
  if (letter && step.choice < 0.5) {
    const path = join(folder, 'courrier.pdf');
    await writeFile(path, await sandbox.letterFile(letter, 'pdf'));
    return chooseFile(panel, path);
  }
  await panel.pick(word('verification.way_key'));
  await panel.fill(word('verification.key_label'), key);
  await panel.press(word('verification.key_submit'));
}
