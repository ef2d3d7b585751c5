import { expect, it } from 'vitest';
import type { Agent } from './support/agent';
import {
  acceptTerms,
  camille,
  chooseFile,
  PASSPHRASE,
  seesIdentified,
  typePassphrase,
  startSender,
  words,
} from './support/journey';
import { letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

const on = onStage();

/** The panel is closed and the background dies; then the person comes back. */
async function comeBack(agent: Agent): Promise<Screen> {
  await agent.closePanel();
  await agent.killWorker();
  return agent.reopenPanel();
}

const valueOf = async (panel: Screen, label: string) =>
  (await panel.find('textbox', label)).evaluate((field) => (field as HTMLInputElement).value);

it('brings back the same step with the same fields, and goes on to the end', async () => {
  const { agent, sandbox, folder } = on.stage;
  let panel = await startSender(agent);
  await panel.fill('Adresse e-mail', camille.email);
  panel = await comeBack(agent);
  expect(await valueOf(panel, 'Adresse e-mail')).toBe(camille.email);
  await panel.press(words.next);

  await panel.focuses('Informations de l’expéditeur');
  await panel.pick('Madame');
  await panel.fill('Prénom', camille.firstname);
  await panel.fill('Nom', camille.lastname);
  panel = await comeBack(agent);
  expect(await valueOf(panel, 'Nom')).toBe(camille.lastname);
  await panel.choose('Statut', 'Particulier');
  await panel.fill('Numéro et rue', '12 quai de la Fraternité');
  await panel.fill('Code postal', '13001');
  await panel.fill('Ville', 'Marseille');
  await acceptTerms(panel);
  panel = await comeBack(agent);
  expect(await valueOf(panel, 'Ville')).toBe('Marseille');
  await panel.press(words.next);

  await panel.focuses('Vérifiez avant de commander');
  panel = await comeBack(agent);
  await panel.focuses('Vérifiez avant de commander');
  await panel.press(words.order);
  await panel.focuses(words.onItsWay);

  panel = await comeBack(agent);
  await panel.focuses(words.onItsWay);
  const letter = await letterOnDisk(sandbox, folder);
  await chooseFile(panel, letter);
  await panel.sees(words.scanned);
  // What was read was in the page's memory alone: it is read again.
  panel = await comeBack(agent);
  await panel.sees('Comment voulez-vous saisir vos identifiants ?');
  await panel.seesNoMore(words.scanned);
  await chooseFile(panel, letter);
  await panel.sees(words.scanned);
  await typePassphrase(panel);
  await seesIdentified(panel);
  panel = await comeBack(agent);
  await panel.sees('Identifié');
  expect((await sandbox.state()).letters).toHaveLength(1);
});

it('brings back the key, encrypted, when the browser was restarted', async () => {
  const agent = await on.stage.restartBrowser();
  await agent.visit('/compte/informations');
  const panel = await agent.reopenPanel();
  await panel.sees('Identifié');
  await panel.fill('Phrase secrète', PASSPHRASE);
  await panel.press('Déverrouiller');
  await panel.sees('Code de la LRE');
});
