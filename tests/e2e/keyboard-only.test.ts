import type { KeyInput } from 'puppeteer';
import { expect, it } from 'vitest';
import { camille, PASSPHRASE, words } from './support/journey';
import { letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';
import { PATIENCE } from './support/patience';
import type { Screen } from './support/screen';

const on = onStage();

type Role = 'button' | 'textbox' | 'radio' | 'checkbox' | 'combobox';
/** A name that ends in a link's own words is told by its beginning. */
type Control = readonly [role: Role, name: string | RegExp];

/** Whether the control that has the focus is one of this role and name in the accessibility tree. */
async function isThere(screen: Screen, [role, name]: Control): Promise<boolean> {
  // Cheaper than the tree, which is asked only where it may say yes.
  const focused = await screen.focusedName();
  if (typeof name === 'string' ? !focused.includes(name) : !name.test(focused)) return false;
  const named = typeof name === 'string' ? `[name="${name}"]` : '';
  const controls = await screen.page.$$(`::-p-aria(${named}[role="${role}"])`);
  const hits = controls.map((control) =>
    control.evaluate((element) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active === element;
    }),
  );
  return (await Promise.all(hits)).includes(true);
}

/** Goes forward with the Tab key until the control of this role and name has the focus. */
async function tabTo(screen: Screen, ...control: Control): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await screen.key('Tab');
    if (await isThere(screen, control)) return;
  }
  throw new Error(`The Tab key never reaches the ${control[0]} « ${String(control[1])} ».`);
}

async function pressWith(screen: Screen, key: KeyInput, ...control: Control): Promise<void> {
  await tabTo(screen, ...control);
  await screen.key(key);
}

async function typeInto(screen: Screen, name: string, text: string): Promise<void> {
  await tabTo(screen, 'textbox', name);
  await screen.type(text);
}

/** The heading that opens a screen has the focus, and is one to those who listen. */
async function opens(screen: Screen, name: string): Promise<void> {
  await screen.focuses(name);
  const headings = await screen.page.$$('::-p-aria([role="heading"])');
  const names = await Promise.all(headings.map((one) => one.evaluate((h) => h.textContent)));
  expect(names.join('\n').replace(/\s+/g, ' ')).toContain(name);
}

it('takes a sender from nothing to its first code without a mouse, by role and name alone', async () => {
  const { agent, sandbox, folder } = on.stage;
  const page = await agent.visit('/compte/informations');
  const manage = 'Gérer les expéditeurs de lettres recommandées';
  await page.find('button', manage);
  await pressWith(page, 'Enter', 'button', manage);
  await page.find('button', words.add);
  const panel = await agent.opensPanelBy(() => pressWith(page, 'Enter', 'button', words.add));

  await opens(panel, 'Adresse e-mail de l’expéditeur');
  await typeInto(panel, 'Adresse e-mail', camille.email);
  await panel.key('Enter');
  await opens(panel, 'Informations de l’expéditeur');
  await pressWith(panel, 'Space', 'radio', 'Madame');
  await typeInto(panel, 'Prénom', camille.firstname);
  await typeInto(panel, 'Nom', camille.lastname);
  await tabTo(panel, 'combobox', 'Statut');
  await panel.type('Particulier');
  await typeInto(panel, 'Numéro et rue', '12 quai de la Fraternité');
  await typeInto(panel, 'Code postal', '13001');
  await typeInto(panel, 'Ville', 'Marseille');
  await pressWith(panel, 'Space', 'checkbox', /^J’ai l’accord de l’expéditeur/);
  await pressWith(panel, 'Enter', 'button', words.next);
  await opens(panel, 'Vérifiez avant de commander');
  await pressWith(panel, 'Enter', 'button', words.order);
  await opens(panel, words.onItsWay);

  await pressWith(panel, 'Enter', 'button', words.enterKey);
  await opens(panel, words.enterKey);
  const letter = await letterOnDisk(sandbox, folder);
  const [chooser] = await Promise.all([
    panel.page.waitForFileChooser(),
    pressWith(panel, 'Enter', 'button', /^Sélectionner un fichier/),
  ]);
  await chooser.accept([letter]);
  // The cursor is in its field.
  await expect.poll(() => panel.focusedName(), { timeout: PATIENCE }).toContain('Phrase secrète');
  await panel.type(PASSPHRASE);
  await typeInto(panel, 'Confirmez la phrase secrète', PASSPHRASE);
  await panel.key('Enter');
  await panel.sees('AR24 a confirmé la clé');
  await opens(panel, 'Identifié');

  await agent.visit('/lre/envoi');
  await tabTo(page, 'combobox', 'Expéditeur');
  await page.key('ArrowDown');
  // At once, or the next one within half a minute: AR24 takes a code once.
  await page.sees('ode de Camille Durand');
  expect(agent.effort.clicks).toBe(0);
});
