import { askBackground } from '../../tests/e2e/support/ask-background';
import {
  acceptTerms,
  chooseFile,
  claire,
  openLetterStep,
  PASSPHRASE,
  typePassphrase,
  words,
} from '../../tests/e2e/support/journey';
import { letterOnDisk } from '../../tests/e2e/support/letters-on-disk';
import type { Screen } from '../../tests/e2e/support/screen';
import type { Stage } from '../../tests/e2e/support/stage';
import { FOLDER, type Walk } from './walk';

/** A code is taken once by AR24: after the proof, the next one may take half a minute. */
const NEXT_CODE = 40_000;

const MANAGE = 'Gérer les expéditeurs de lettres recommandées';

function seesOne(all: readonly unknown[], what: string): void {
  if (all.length !== 1) throw new Error(`${all.length} times « ${what} » instead of once.`);
}

/** From the account page to the paid order. */
export async function order({ agent, sandbox }: Stage, walk: Walk): Promise<void> {
  await walk.step('ordering', 'The account page has the button', async () => {
    await (await agent.visit('/compte/informations')).sees(MANAGE);
    return MANAGE;
  });
  await walk.step('ordering', 'The button shows the senders', async () => {
    await agent.page.press(MANAGE);
    await agent.page.sees('Conseillé : un seul expéditeur');
    return 'Conseillé : un seul expéditeur pour toute l’agence.';
  });
  await walk.step('ordering', 'A new sender opens the side panel', async () => {
    const panel = await agent.opensPanelBy(() => agent.page.press(words.add));
    await panel.focuses('Adresse e-mail de l’expéditeur');
    return 'Adresse e-mail de l’expéditeur';
  });
  await walk.step('ordering', 'The page’s details of the agency are taken over', async () => {
    await agent.panel.press(words.takeOver);
    await agent.panel.sees(claire.email);
    return 'Repris de la page, à vérifier';
  });
  await walk.step('ordering', 'The form is filled in, to be checked', async () => {
    await agent.panel.press(words.next);
    await agent.panel.focuses('Informations de l’expéditeur');
    await acceptTerms(agent.panel);
    return 'Informations de l’expéditeur';
  });
  await walk.step('ordering', 'The summary says that the letter is paid for', async () => {
    await agent.panel.press(words.next);
    await agent.panel.focuses('Vérifiez avant de commander');
    await agent.panel.sees('Ce courrier est payant');
    return 'Ce courrier est payant';
  });
  await walk.step('ordering', 'The letter is ordered once', async () => {
    await agent.panel.press(words.order);
    await agent.panel.focuses(words.onItsWay);
    await agent.page.sees(words.onItsWay);
    seesOne((await sandbox.state()).letters, 'letter ordered');
    return words.onItsWay;
  });
}

/** With the letter in hand, from the account page to « Identifié ». */
export async function identify({ agent, sandbox }: Stage, walk: Walk): Promise<void> {
  await agent.closePanel();
  const letter = await letterOnDisk(sandbox, FOLDER);
  await walk.step('identifying', 'The sender’s row opens the side panel', async () => {
    const page = await agent.visit('/compte/informations');
    await page.sees(claire.email);
    const panel = await agent.opensPanelBy(() => page.pressText(claire.name));
    await panel.focuses(words.onItsWay);
    return words.onItsWay;
  });
  await walk.step('identifying', 'The letter is there, and its step is opened', async () => {
    await openLetterStep(agent.panel);
    await agent.panel.focuses(words.enterKey);
    return words.enterKey;
  });
  await walk.step('identifying', 'The letter is given as a file', async () => {
    await chooseFile(agent.panel, letter);
    await agent.panel.sees(words.scanned);
    await focusOn(agent.panel, 'Phrase secrète');
    return words.scanned;
  });
  await walk.step('unlocking', 'A passphrase is chosen', async () => {
    await typePassphrase(agent.panel);
    return 'Enregistrer la phrase secrète';
  });
  await walk.step('identifying', 'AR24 confirms the key', async () => {
    await agent.panel.sees('AR24 a confirmé la clé');
    await agent.page.sees('Identifié');
    return 'Identifié';
  });
}

/** A registered letter, accepted with the code that was filled in. */
export async function send({ agent, sandbox }: Stage, walk: Walk): Promise<void> {
  await walk.step('sending', 'The letter is written', async () => {
    const page = await agent.visit('/lre/envoi');
    await page.fill('Nom', 'Lefèvre');
    await page.fill('Prénom', 'Paul');
    await page.fill('E-mail', 'paul.lefevre@locataire.example');
    await page.fill('Contenu', 'Votre loyer de novembre est impayé.');
    return 'Envoi d’une lettre recommandée électronique';
  });
  await walk.step('sending', 'Its sender is selected and the code is filled in', async () => {
    await agent.page.choose('Expéditeur', claire.email);
    await agent.page.sees(`Code de ${claire.name} rempli`, NEXT_CODE);
    return `Code de ${claire.name} rempli`;
  });
  await walk.step('sending', 'AR24 accepts the letter', async () => {
    await agent.page.press('Envoyer la LRE');
    await agent.page.sees('acceptée par AR24');
    seesOne((await sandbox.state()).mails, 'letter accepted');
    return 'La lettre recommandée a été acceptée par AR24.';
  });
}

/** Another letter after the key has locked itself: what stands between the sender chosen and its code. */
export async function sendLater({ agent }: Stage, walk: Walk): Promise<void> {
  await agent.closePanel();
  const options = await agent.openOptions();
  await askBackground(options.page, 'lockAll');
  await options.page.close();
  const page = await agent.visit('/lre/envoi');
  await page.choose('Expéditeur', claire.email);
  await page.sees('est verrouillée');
  await walk.step('later', 'The button beside the field leads to the passphrase', async () => {
    const panel = await agent.opensPanelBy(() => page.press('Déverrouiller'));
    await focusOn(panel, 'Phrase secrète');
    return 'Phrase secrète';
  });
  await walk.step('unlocking', 'The passphrase is typed', async () => {
    await agent.panel.type(PASSPHRASE);
    return 'Phrase secrète';
  });
  await walk.step('later', 'The Enter key has the code filled in', async () => {
    await agent.panel.key('Enter');
    await page.sees(`Code de ${claire.name} rempli`, NEXT_CODE);
    return `Code de ${claire.name} rempli`;
  });
}

/** Waits until the control of this name has the focus by itself. */
async function focusOn(screen: Screen, name: string): Promise<void> {
  const deadline = Date.now() + NEXT_CODE;
  while (!(await screen.focusedName()).includes(name)) {
    if (Date.now() > deadline) throw new Error(`« ${name} » never has the focus.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
