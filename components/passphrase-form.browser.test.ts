import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './passphrase-form';

const PASSPHRASE = 'cerise tambour glacier';
const first = page.getByLabelText('Phrase secrète', { exact: true });
const second = page.getByLabelText('Confirmez la phrase secrète');
const save = page.getByRole('button', { name: 'Enregistrer la phrase secrète' });
const unlock = page.getByRole('button', { name: 'Déverrouiller' });

function show(vault: 'none' | 'locked') {
  const element = document.createElement('lre-passphrase-form');
  element.sender = sampleSender({ vault });
  let unlocked = 0;
  element.addEventListener('lre-vault-unlocked', () => unlocked++);
  document.body.append(element);
  return { element, unlocked: () => unlocked };
}

describe('choosing', () => {
  it('says why, and that a forgotten passphrase costs a new letter', async () => {
    show('none');
    await expect.element(page.getByText(/pour que vous seul puissiez envoyer/)).toBeVisible();
    await expect.element(page.getByText(/il permet de recommencer sans rien payer/)).toBeVisible();
  });

  it('keeps the passphrase entered twice, and lets go of it here', async () => {
    const { unlocked } = show('none');
    answer('choosePassphrase', () => ({ ok: true, value: undefined }));
    await first.fill(PASSPHRASE);
    await second.fill(PASSPHRASE);
    await userEvent.keyboard('{Enter}');
    await expect.poll(unlocked).toBe(1);
    const params = { id: sampleSender().id, passphrase: PASSPHRASE };
    expect(asked).toEqual([{ name: 'choosePassphrase', params }]);
    await expect.element(first).toHaveValue('');
  });

  it('wants twelve characters', async () => {
    show('none');
    await first.fill('onze caract');
    await second.fill('onze caract');
    await save.click();
    await expect.element(first).toHaveAccessibleDescription(/Choisissez au moins 12 caractères\./);
    await expect.poll(focused).toBe(first.element());
    expect(asked).toEqual([]);
  });

  it('wants one that a dictionary does not have', async () => {
    show('none');
    await first.fill('motdepasse12');
    await second.fill('motdepasse12');
    await save.click();
    await expect.element(first).toHaveAccessibleDescription(/se devine trop facilement/);
    expect(asked).toEqual([]);
  });

  it('offers four words in both fields, in sight, and takes them', async () => {
    show('none');
    answer('choosePassphrase', () => ({ ok: true, value: undefined }));
    await page.getByRole('button', { name: 'Proposer quatre mots au hasard' }).click();
    await expect.element(first).toHaveAttribute('type', 'text');
    const words = (first.element() as HTMLInputElement).value;
    expect(words).toMatch(/^[a-z]+( [a-z]+){3}$/);
    await expect.element(second).toHaveValue(words);
    await save.click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ name: 'choosePassphrase', params: { passphrase: words } });
  });

  it('wants the same passphrase twice, and keeps what was typed', async () => {
    show('none');
    await first.fill(PASSPHRASE);
    await second.fill('cerise tambour glaciers');
    await save.click();
    await expect.element(second).toHaveAccessibleDescription(/deux fois la même phrase secrète/);
    await expect.poll(focused).toBe(second.element());
    await expect.element(first).toHaveValue(PASSPHRASE);
    expect(asked).toEqual([]);
  });

  it('hides what is typed until asked to show it', async () => {
    show('none');
    await expect.element(first).toHaveAttribute('type', 'password');
    await expect.element(first).toHaveAttribute('autocomplete', 'new-password');
    await page.getByLabelText('Afficher la phrase secrète').click();
    await expect.element(first).toHaveAttribute('type', 'text');
    await expect.element(second).toHaveAttribute('type', 'text');
  });
});

describe('unlocking', () => {
  it('asks once for the passphrase', async () => {
    const { unlocked } = show('locked');
    let finish: (outcome: { ok: true; value: null }) => void = () => undefined;
    answer('unlock', () => new Promise((resolve) => (finish = resolve)));
    await expect.element(first).toHaveAttribute('autocomplete', 'current-password');
    await first.fill(PASSPHRASE);
    await unlock.click();
    await page.getByRole('button', { name: 'Déverrouillage…' }).click({ force: true });
    finish({ ok: true, value: null });
    await expect.poll(unlocked).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('says that the passphrase is wrong, and leaves it to be mended', async () => {
    const { unlocked } = show('locked');
    answer('unlock', () => ({ ok: false, problem: { reason: 'passphrase-wrong' } }));
    await first.fill('cerise tambour');
    await unlock.click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Cette phrase secrète n’est pas la bonne.');
    await expect.element(first).toHaveValue('cerise tambour');
    await expect.poll(focused).toBe(first.element());
    expect(unlocked()).toBe(0);
  });

  it('says from when on it may be tried again after too many wrong ones', async () => {
    show('locked');
    const until = new Date(2026, 10, 28, 14, 5, 20).getTime();
    answer('unlock', () => ({ ok: false, problem: { reason: 'unlock-delayed', until } }));
    await first.fill('cerise tambour');
    await unlock.click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Trop d’essais manqués.');
    await expect.element(alert).toHaveTextContent('Réessayez à partir de 14:05:20.');
  });

  it('says what to do when nothing answers', async () => {
    show('locked');
    answer('unlock', () => Promise.reject(new Error('gone')));
    await first.fill(PASSPHRASE);
    await unlock.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Un incident est survenu.');
    await expect.element(unlock).not.toHaveAttribute('aria-disabled');
  });

  it('says what a forgotten passphrase costs', async () => {
    show('locked');
    await page.getByText('Phrase secrète oubliée ?').click();
    await expect.element(page.getByText(/puis scannez le même courrier/)).toBeVisible();
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(['none', 'locked'] as const)('%s: can be used by all, errors included', async (vault) => {
    speakLanguage(language);
    const { element } = show(vault);
    await element.updateComplete;
    await expectAccessible();
    await page.getByRole('button').last().click();
    await expect.poll(() => element.shadowRoot?.querySelector('.error')).toBeTruthy();
    await expectAccessible();
  });
});
