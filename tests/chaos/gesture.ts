import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import {
  acceptTerms,
  chooseFile,
  giveEmail,
  openLetterStep,
  PASSPHRASE,
  typePassphrase,
  words,
} from '../e2e/support/journey';
import type { Screen } from '../e2e/support/screen';
import { lettersOf } from './account-of';
import type { Run } from './ask';
import { identityOf, letterCame, rightKey, type Scene } from './deeds';
import { nextCode } from './next-code';
import { word } from './panel-driver';
import type { Step } from './schedule';

/** Clicks and types in the panel what the sender's state needs next, and waits for nothing. */
export async function gesture(run: Run, panel: Screen, step: Step, scene: Scene): Promise<void> {
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
  const intention = scene.detail?.intention ?? '';
  scene.ledger.confirming(intention, lettersOf(scene.ar24, scene.person.email).length);
  if (twice) await panel.pressTwice(button);
  else await panel.press(button);
}

async function renew(panel: Screen, step: Step, scene: Scene): Promise<void> {
  // Where its key has just been proven, the panel says so first.
  const seeSender = word('verification.see_sender');
  if ((await panel.text()).includes(seeSender)) await panel.press(seeSender);
  await panel.press(words.newKey);
  await order(panel, step, scene, words.orderAgain);
}

async function settle(panel: Screen, scene: Scene): Promise<void> {
  const came = letterCame(scene);
  await panel.press(word(came ? 'detail.uncertain_ordered' : 'detail.uncertain_not_ordered'));
  if (!came) await panel.press(word('detail.uncertain_sure_confirm'));
}

async function openVault(panel: Screen, { detail }: Scene): Promise<void> {
  if (detail?.vault === 'none') await typePassphrase(panel);
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
  await openLetterStep(panel);
  await nextCode(run, scene);
  run.ledger.asking('submitKey', { id: person.id, text: key });
  if (letter && step.choice < 0.5) {
    const path = join(folder, 'courrier.pdf');
    await writeFile(path, await sandbox.letterFile(letter, 'pdf'));
    await chooseFile(panel, path);
  } else {
    await panel.pick(word('verification.way_key'));
    await panel.fill(word('verification.key_label'), key);
    await panel.press(word('verification.key_submit'));
  }
  // Asked for once the letter was read.
  await openVault(panel, scene);
}
