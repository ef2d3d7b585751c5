import type { ElementHandle } from 'puppeteer';
import type { Agent } from './agent';
import { askBackground } from './ask-background';
import { PATIENCE } from './patience';
import type { Screen } from './screen';

/** Labels that a person follows, as the interface words them. */
export const words = {
  add: 'Ajouter un expéditeur',
  takeOver: 'Reprendre les informations de l’agence',
  next: 'Suivant',
  order: 'Enregistrer et recevoir mes identifiants eIDAS',
  orderAgain: 'Commander et recevoir de nouveaux identifiants',
  newKey: 'Recevoir de nouveaux identifiants',
  enterKey: 'Saisir ou modifier vos identifiants',
  checkAgain: 'Vérifier de nouveau',
  onItsWay: 'Courrier en route',
  scanned: 'Le QR Code a bien été scanné',
} as const;

const AGAIN = 'Confirmez la phrase secrète';

interface WithSender {
  readonly sender: { readonly id: string };
}

export const PASSPHRASE = 'quatre chats dorment au soleil';

/** Somebody who becomes a sender. */
export const camille = {
  email: 'camille.durand@agence.example',
  firstname: 'Camille',
  lastname: 'Durand',
  name: 'Camille Durand',
};

/** Whom the sandbox's account page names, with its e-mail address. */
export const claire = {
  email: 'contact@agence-vieux-port.example',
  firstname: 'Claire',
  lastname: 'Martin',
  name: 'Claire Martin',
};

/** From the account page to the first step in the panel. */
export async function startSender(agent: Agent): Promise<Screen> {
  await agent.manageSenders();
  const panel = await agent.opensPanelBy(() => agent.page.press(words.add));
  await panel.focuses('Adresse e-mail de l’expéditeur');
  return panel;
}

export async function giveEmail(panel: Screen, email = camille.email): Promise<void> {
  await panel.fill('Adresse e-mail', email);
  await panel.press(words.next);
}

export async function giveIdentity(panel: Screen): Promise<void> {
  await panel.focuses('Informations de l’expéditeur');
  await fillIdentity(panel);
  await panel.press(words.next);
  await panel.focuses('Vérifiez avant de commander');
}

/** Fills the form of a private person, who gives neither company nor number. */
export async function fillIdentity(panel: Screen): Promise<void> {
  await panel.pick('Madame');
  await panel.fill('Prénom', camille.firstname);
  await panel.fill('Nom', camille.lastname);
  await panel.choose('Statut', 'Particulier');
  await panel.fill('Numéro et rue', '12 quai de la Fraternité');
  await panel.fill('Code postal', '13001');
  await panel.fill('Ville', 'Marseille');
  await acceptTerms(panel);
}

export async function acceptTerms(panel: Screen): Promise<void> {
  const terms = (await panel.page.waitForSelector('>>> #terms')) as ElementHandle<HTMLElement>;
  await panel.clickElement(terms);
}

/** From nothing to a letter on its way. */
export async function orderLetter(agent: Agent): Promise<Screen> {
  const panel = await startSender(agent);
  await giveEmail(panel);
  await giveIdentity(panel);
  await panel.press(words.order);
  await panel.focuses(words.onItsWay);
  return panel;
}

/** Opens a sender's row on the account page; the panel comes, or follows if it is there. */
export async function openSender(agent: Agent, email = camille.email): Promise<Screen> {
  await agent.manageSenders();
  return agent.opensPanelBy(() => agent.page.pressText(email));
}

/** Comes to the step that takes the letter; stays there where it is shown already. */
export async function openLetterStep(panel: Screen): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await panel.shows('radio', 'Fichier', 0))) {
    if (Date.now() > deadline) throw new Error(`No step takes the letter:\n${await panel.text()}`);
    if (await panel.shows('button', words.enterKey, 0)) await panel.press(words.enterKey);
  }
}

/**
 * Chooses the passphrase: by hand where the panel asks for it, which it does once the letter was read. Before
 * that it is chosen by a message of the panel, so that the letter is proven as soon as it is read.
 */
export async function choosePassphrase(panel: Screen): Promise<void> {
  await openLetterStep(panel);
  if (await panel.shows('textbox', AGAIN, 0)) return typePassphrase(panel);
  const step = await panel.page.waitForSelector('>>> lre-verification-step');
  const id = await step!.evaluate((shown) => (shown as unknown as WithSender).sender.id);
  const outcome = await askBackground(panel.page, 'choosePassphrase', {
    id,
    passphrase: PASSPHRASE,
  });
  if (!outcome.ok) throw new Error(`The passphrase was not taken: ${outcome.problem.reason}`);
}

/** Once the letter is read: waits for the panel to ask for a passphrase, and types it twice. */
export async function typePassphrase(panel: Screen): Promise<void> {
  await panel.fill('Phrase secrète', PASSPHRASE);
  await panel.fill(AGAIN, PASSPHRASE);
  await panel.press('Enregistrer la phrase secrète');
  await panel.seesNoMore(AGAIN);
}

/** Presses « Sélectionner un fichier » and chooses in the system's dialogue. */
export async function chooseFile(panel: Screen, path: string): Promise<void> {
  await openLetterStep(panel);
  await panel.chooseFile('Sélectionner un fichier', path);
}

/** Waits for AR24's proof. */
export async function seesIdentified(panel: Screen): Promise<void> {
  await panel.sees('AR24 a confirmé la clé');
}
