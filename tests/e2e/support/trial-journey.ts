import { join } from 'node:path';
import {
  camille,
  chooseFile,
  giveEmail,
  giveIdentity,
  seesIdentified,
  typePassphrase,
  words,
} from './journey';
import type { Screen } from './screen';

/** A code is taken once: after the proof the next one comes within half a minute. */
const NEXT_CODE = 40_000;

/** Waits for a page of the extension whose address begins so. */
export type Opened = (path: string) => Promise<Screen>;

/**
 * Goes from the first steps, which open by themselves, to a letter that the trial accepts.
 * @param folder where the letter's picture goes
 */
export async function goThroughTrial(opened: Opened, folder: string): Promise<void> {
  const steps = await opened('welcome.html');
  await steps.press('Essayer sans compte');
  const office = await opened('trial.html');
  await office.sees('Rien n’est envoyé, rien n’est payé.');

  await office.press('Gérer les expéditeurs de lettres recommandées');
  await office.press(words.add);
  const panel = await opened('sidepanel.html?trial');
  await panel.sees('Essai');
  await giveEmail(panel);
  await giveIdentity(panel);
  await panel.press(words.order);
  await panel.focuses(words.onItsWay);

  await panel.press('Ouvrir la lettre d’essai');
  const letter = await opened('trial-letter.html');
  await letter.sees('Lettre d’essai');
  const picture = await letter.page.waitForSelector('>>> img');
  const file = join(folder, 'letter.png') as `${string}.png`;
  await picture?.screenshot({ path: file });

  await office.page.bringToFront();
  await showPanel(panel);
  await chooseFile(panel, file);
  await panel.sees(words.scanned);
  await typePassphrase(panel);
  await seesIdentified(panel);

  await office.page.bringToFront();
  await office.press('LRE', 'link');
  await office.choose('Expéditeur', camille.email);
  // Chosen before the page script knew the senders, it is for the person to say.
  if (await office.shows('button', 'Remplir le code', 3000)) await office.press('Remplir le code');
  await office.sees(`Code de ${camille.name} rempli`, NEXT_CODE);
  await office.press('Envoyer la LRE');
  await office.sees('acceptée par AR24');
  await office.sees('Vous avez tout vu.');
}

/** Goes to the panel's tab where it is one, as in Firefox, which opens no sidebar by itself. */
async function showPanel({ page }: Screen): Promise<void> {
  if (await page.evaluate(() => document.hidden)) await page.bringToFront();
}
