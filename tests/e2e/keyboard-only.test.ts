import type { KeyInput } from 'puppeteer';
import { expect, it } from 'vitest';
import { camille, PASSPHRASE, words } from './support/journey';
import { letterOnDisk } from './support/letter-files';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

const on = onStage();

/** Goes forward with the Tab key until the control of this name has the focus. */
async function tabTo(screen: Screen, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await screen.key('Tab');
    if ((await screen.focusedName()).includes(name)) return;
  }
  throw new Error(`The Tab key never reaches « ${name} ».`);
}

async function pressWith(screen: Screen, key: KeyInput, name: string): Promise<void> {
  await tabTo(screen, name);
  await screen.key(key);
}

async function typeInto(screen: Screen, name: string, text: string): Promise<void> {
  await tabTo(screen, name);
  await screen.type(text);
}

it('takes a sender from nothing to identified without a mouse', async () => {
  const { agent, sandbox, folder } = on.stage;
  const page = await agent.visit('/compte/informations');
  await page.find('button', 'Gérer les expéditeurs de lettres recommandées');
  await pressWith(page, 'Enter', 'Gérer les expéditeurs de lettres recommandées');
  await page.find('button', words.add);
  const panel = await agent.opensPanelBy(() => pressWith(page, 'Enter', words.add));

  await panel.focuses('Adresse e-mail de l’expéditeur');
  await typeInto(panel, 'Adresse e-mail', camille.email);
  await panel.key('Enter');
  await panel.focuses('Informations de l’expéditeur');
  await pressWith(panel, 'Space', 'Madame');
  await typeInto(panel, 'Prénom', camille.firstname);
  await typeInto(panel, 'Nom', camille.lastname);
  await typeInto(panel, 'Statut', 'Particulier');
  await typeInto(panel, 'Numéro et rue', '12 quai de la Fraternité');
  await typeInto(panel, 'Code postal', '13001');
  await typeInto(panel, 'Ville', 'Marseille');
  await pressWith(panel, 'Space', 'J’ai l’accord de l’expéditeur');
  await pressWith(panel, 'Enter', words.next);
  await panel.focuses('Vérifiez avant de commander');
  await pressWith(panel, 'Enter', words.order);
  await panel.focuses(words.onItsWay);

  await pressWith(panel, 'Enter', words.enterKey);
  await panel.focuses(words.enterKey);
  await typeInto(panel, 'Phrase secrète', PASSPHRASE);
  await typeInto(panel, 'Confirmez la phrase secrète', PASSPHRASE);
  await panel.key('Enter');
  await panel.seesNoMore('Confirmez la phrase secrète');
  const letter = await letterOnDisk(sandbox, folder);
  const [chooser] = await Promise.all([
    panel.page.waitForFileChooser(),
    pressWith(panel, 'Enter', 'Sélectionner un fichier'),
  ]);
  await chooser.accept([letter]);
  await panel.sees('AR24 a confirmé la clé');
  expect(agent.effort.clicks).toBe(0);
});
