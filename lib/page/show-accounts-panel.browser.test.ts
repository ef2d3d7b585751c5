import { describe, expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import {
  backOffice,
  endScript,
  host,
  isOrphaned,
  jeanne,
  know,
  loseExtension,
  manage,
  opened,
  paul,
  show,
  words,
  useAccountPage,
} from '../../tests/browser/account-page';
import { announce, answer, asked } from '../../tests/browser/fake-extension';

useAccountPage();

describe('the panel on an account page', () => {
  it('shows name, e-mail and state of every sender under its heading', async () => {
    know([jeanne, paul]);
    show();
    await expect.poll(words).toContain('Courrier en route (attendu le mardi 1 décembre)');
    expect(words()).toContain('jeanne.martin@agence.example');
    expect(words()).toContain('Identifié');
    expect(document.querySelector('h1')?.nextElementSibling).toBe(host());
  });

  it('is closed at first without senders, opens and closes with its button', async () => {
    know([]);
    show();
    await expect.element(manage()).toHaveAttribute('aria-expanded', 'false');
    await manage().click();
    expect(words()).toContain('Aucun expéditeur pour l’instant.');
    await manage().click();
    expect(words()).not.toContain('Aucun expéditeur');
  });

  it('opens the side panel at the row that is clicked, and at a new sender', async () => {
    know([jeanne]);
    show();
    await screen.getByRole('button', { name: /Jeanne Martin/ }).click();
    await screen.getByRole('button', { name: 'Ajouter un expéditeur' }).click();
    expect(opened()).toEqual([{ view: 'sender', id: jeanne.id, task: null }, { view: 'new' }]);
  });

  it('opens a row by keyboard', async () => {
    know([jeanne]);
    show();
    await expect.element(manage()).toBeVisible();
    host()!.shadowRoot!.querySelector<HTMLElement>('.manage')!.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(opened()).toEqual([{ view: 'sender', id: jeanne.id, task: null }]);
  });

  it('ignores the clicks of scripts', async () => {
    know([jeanne]);
    show();
    await expect.poll(words).toContain('Jeanne Martin');
    for (const button of host()!.shadowRoot!.querySelectorAll('button')) button.click();
    expect(opened()).toEqual([]);
    expect(words()).toContain('Jeanne Martin');
  });

  it('refuses to add at two senders and says why', async () => {
    know([jeanne, paul], false);
    show();
    const add = screen.getByRole('button', { name: 'Ajouter un expéditeur' });
    await expect.element(add).toHaveAttribute('aria-disabled', 'true');
    await add.click({ force: true });
    expect(opened()).toEqual([]);
    expect(words()).toContain('Deux expéditeurs au maximum');
  });

  it('advises one single sender while another could be added', async () => {
    know([jeanne]);
    show();
    await expect.poll(words).toContain('un seul expéditeur pour toute l’agence.');
  });

  it('leads to the set-up while the access to AR24 is missing', async () => {
    know([], true, 'missing');
    show();
    await manage().click();
    expect(words()).toContain('L’accès de l’agence à AR24 n’est pas encore configuré.');
    await screen.getByRole('button', { name: 'Configurer l’accès' }).click();
    expect(opened()).toEqual([{ view: 'list' }]);
  });

  it('redraws when something changes elsewhere', async () => {
    know([{ ...jeanne, state: 'letter-late' }]);
    show();
    await expect.poll(words).toContain('Courrier en retard');
    know([jeanne]);
    announce();
    await expect.poll(words).toContain('Identifié');
  });

  it('says that the extension does not answer, and asks again', async () => {
    answer('listSenders', () => Promise.reject(new Error('gone')));
    show();
    await manage().click();
    await expect.poll(words).toContain('L’extension ne répond pas.');
    know([jeanne]);
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(words).toContain('Jeanne Martin');
  });

  it('shows that it is loading when the answer takes long', async () => {
    know([]);
    answer('listSenders', () => new Promise(() => undefined));
    show();
    await manage().click();
    expect(words()).toContain('Chargement des expéditeurs…');
  });

  it('says nothing but « Rechargez la page » once it has lost its extension', async () => {
    know([jeanne]);
    show();
    await expect.poll(words).toContain('Jeanne Martin');
    loseExtension();
    endScript();
    expect(words()).toBe('L’extension a été mise à jour. Rechargez la page.');
    expect(host()!.shadowRoot!.querySelector('button')).toBeNull();
  });

  it('does not come back as an orphan beside the panel of the new version', async () => {
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    loseExtension();
    isOrphaned.mockClear();
    document.querySelector('main')!.innerHTML = '<h1>Informations</h1>';
    await expect.poll(() => isOrphaned).toHaveBeenCalled();
    expect(host()).toBeNull();
  });

  it('is there once when the script is injected twice', async () => {
    know([jeanne]);
    show();
    await expect.poll(words).toContain('Jeanne Martin');
    endScript();
    show();
    await expect.poll(words).toContain('Jeanne Martin');
    expect(document.querySelectorAll('lre-accounts-panel')).toHaveLength(1);
  });

  it('comes back when the page redraws itself, and leaves with the account page', async () => {
    know([jeanne]);
    show();
    await expect.poll(host).not.toBeNull();
    backOffice();
    await expect.poll(host).not.toBeNull();
    document.title = 'BIENS - LISTE';
    document.body.innerHTML = '<h1>Liste des biens</h1>';
    await expect.poll(host).toBeNull();
  });

  it('asks for nothing on another page, until it becomes an account page', async () => {
    document.title = 'BIENS';
    document.body.innerHTML = '<h1>Informations sur le bien</h1>';
    know([jeanne]);
    show();
    expect(host()).toBeNull();
    expect(asked).toEqual([]);
    backOffice();
    await expect.poll(host).not.toBeNull();
    expect(asked).toHaveLength(2);
  });
});
