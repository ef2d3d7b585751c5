import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/accessible';
import { announce, answer, asked } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import legacyCss from '../../sandbox/back-office/assets/style.css?raw';
import type { LetterCode, SenderRow } from '../messaging/views';
import { fillLetterCodes } from './fill-letter-codes';

const row = (digit: number, name: string, email: string): SenderRow => ({
  id: `${digit}1111111-1111-4111-8111-111111111111`,
  name,
  email,
  state: 'identified',
  expectedOn: null,
});
const jeanne = row(1, 'Jeanne Martin', 'jeanne@agence.example');
const paul = row(2, 'Paul Durand', 'paul@agence.example');

let life = new AbortController();
let orphaned = false;
let heard: string[] = [];

/** As the sandbox writes it: the page's own handler empties the code when the sender changes. */
function letterPage(selected = ''): void {
  document.body.innerHTML = `<style>${legacyCss}</style><main><h1>Envoi</h1><form><table class="fiche">
    <tr><td class="lib"><label for="from">Expéditeur</label></td><td><select id="from">
      <option value="">-- Choisir un expéditeur --</option>
      <option value="1">MARTIN Jeanne - jeanne@agence.example</option>
      <option value="2">DURAND Paul - paul@agence.example</option>
      <option value="3">AUTRE Personne - autre@agence.example</option>
    </select></td></tr>
    <tr><td class="lib"><label for="code">Code OTP</label></td>
      <td><input id="code" maxlength="6" size="8"> <small>6 chiffres</small></td></tr>
    <tr><td class="lib"><label for="name">Nom</label></td><td><input id="name"></td></tr>
  </table></form></main>`;
  select().value = selected;
  heard = [];
  for (const type of ['input', 'change']) field().addEventListener(type, () => heard.push(type));
}

function codes(...given: (Partial<LetterCode> & { kind: LetterCode['kind'] })[]): void {
  let last = given[0]!;
  answer('getLetterCode', () => {
    last = given.shift() ?? last;
    return { expiresAt: Date.now() + 25_000, period: 30, ...last } as LetterCode;
  });
}

const select = () => document.querySelector<HTMLSelectElement>('#from')!;
const field = () => document.querySelector<HTMLInputElement>('#code')!;
const host = () => document.querySelector('lre-code-note');
const note = () => host()?.shadowRoot?.querySelector<HTMLElement>('.lre')?.innerText.trim() ?? '';
const calls = (name: string) =>
  asked.filter((call) => call.name === name).map(({ params }) => params);

/** By keyboard, as a person: the browser's automation selects with events that aren't trusted. */
async function choose(value: '' | '1' | '2' | '3'): Promise<void> {
  const steps = Number(value) - Number(select().value);
  const keys: Record<number, string> = { 1: '{ArrowDown}', 3: '{End}' };
  select().focus();
  await userEvent.keyboard(keys[steps] ?? '{Home}');
  expect(select().value).toBe(value);
}

async function start(): Promise<void> {
  fillLetterCodes({ signal: life.signal, isOrphaned: () => orphaned });
  await vi.waitFor(() => expect(calls('listSenders')).toHaveLength(1));
}

beforeEach(() => {
  life = new AbortController();
  orphaned = false;
  letterPage();
  answer('listSenders', () => ({ rows: [jeanne, paul], canAdd: false }));
  answer('openPanel', () => undefined);
  codes({ kind: 'code', digits: '123456' });
});

afterEach(() => life.abort());

describe('selecting a sender', () => {
  it('fills the code so that the page hears it, and says for whom it is', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    expect(heard).toEqual(['input', 'change']);
    expect(note()).toMatch(/^Code de Jeanne Martin rempli, valable encore 2[45] s$/);
    expect(document.body.innerHTML + note()).not.toContain('123456');
    expect(calls('getLetterCode')).toEqual([
      { id: jeanne.id, holder: expect.any(String) as string },
    ]);
  });

  it('has its note below the line of the field', async () => {
    await start();
    expect(host()?.previousElementSibling?.localName).toBe('small');
  });

  it('fills within 300 ms', async () => {
    await start();
    let from = Infinity;
    let taken = Infinity;
    select().addEventListener('change', () => (from = performance.now()), { capture: true });
    field().addEventListener('input', () => (taken = performance.now() - from));
    await choose('1');
    await expect.poll(() => taken).toBeLessThan(300);
  });

  it('names the same page load at every call', async () => {
    await start();
    await choose('1');
    await choose('2');
    await expect.poll(note).toContain('Paul Durand');
    const holders = calls('getLetterCode').map((params) => (params as { holder: string }).holder);
    expect(new Set(holders).size).toBe(1);
  });

  it('takes the code of the one before away at once', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    answer('getLetterCode', () => new Promise(() => undefined));
    await choose('2');
    await expect.element(field()).toHaveValue('');
  });

  it('replaces what was typed for another sender', async () => {
    await start();
    await userEvent.fill(field(), '999999');
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
  });

  it('says when this computer knows no such sender, and leads to the list', async () => {
    await start();
    await choose('3');
    await expect.poll(note).toContain('ne correspond à aucun de ceux de ce poste');
    await screen.getByRole('button', { name: 'Gérer les expéditeurs' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'list' }]);
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('says nothing when nobody is selected', async () => {
    await start();
    await choose('1');
    await expect.poll(note).toContain('Jeanne');
    await choose('');
    await expect.poll(note).toBe('');
    expect(field().value).toBe('');
  });
});

describe('without a gesture of the person', () => {
  it('offers the code of a sender selected from the start, and fills it when asked', async () => {
    letterPage('1');
    await start();
    await expect.poll(note).toContain('Expéditeur reconnu : Jeanne Martin.');
    expect(calls('getLetterCode')).toEqual([]);
    await screen.getByRole('button', { name: 'Remplir le code' }).click();
    await expect.element(field()).toHaveValue('123456');
  });

  it('does nothing on events that scripts send', async () => {
    await start();
    select().value = '1';
    select().dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(note).toContain('Expéditeur reconnu');
    host()!.shadowRoot!.querySelector('button')!.click();
    await new Promise(requestAnimationFrame);
    expect(calls('getLetterCode')).toEqual([]);
    expect(field().value).toBe('');
  });

  it('takes its code away when the page selects somebody else in silence', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    select().value = '2';
    await expect.poll(note, { timeout: 3000 }).toContain('Expéditeur reconnu : Paul Durand.');
    expect(field().value).toBe('');
  });
});

describe('a code that expires before the letter is sent', () => {
  it('is replaced by the next one', async () => {
    codes(
      { kind: 'code', digits: '111111', expiresAt: Date.now() + 700 },
      { kind: 'code', digits: '222222' },
    );
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await expect.element(field(), { timeout: 3000 }).toHaveValue('222222');
  });

  it('is left alone when the person has typed their own', async () => {
    const expiresAt = Date.now() + 900;
    codes({ kind: 'code', digits: '111111', expiresAt }, { kind: 'code', digits: '222222' });
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await userEvent.fill(field(), '654321');
    await expect.poll(note).toContain('Remplir le code');
    await expect.poll(() => Date.now(), { timeout: 3000 }).toBeGreaterThan(expiresAt + 300);
    expect(field().value).toBe('654321');
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('is taken away when the key was locked meanwhile', async () => {
    codes({ kind: 'code', digits: '111111', expiresAt: Date.now() + 700 }, { kind: 'locked' });
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await expect.poll(note, { timeout: 3000 }).toContain('verrouillée');
    expect(field().value).toBe('');
  });
});

describe('when no code can be had', () => {
  it('waits for the next one, counts the seconds and fills it', async () => {
    codes({ kind: 'wait', until: Date.now() + 1500 }, { kind: 'code', digits: '222222' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('sera rempli dès qu’il sera disponible, dans 2 s');
    await expect.element(field(), { timeout: 4000 }).toHaveValue('222222');
  });

  it('opens the panel to unlock the key, then fills by itself', async () => {
    codes({ kind: 'locked' });
    await start();
    await choose('1');
    await screen.getByRole('button', { name: 'Déverrouiller' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'sender', id: jeanne.id, task: null }]);
    codes({ kind: 'code', digits: '123456' });
    announce();
    await expect.element(field()).toHaveValue('123456');
  });

  it('does not fill after the unlocking what the person typed in the meantime', async () => {
    codes({ kind: 'locked' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('verrouillée');
    await userEvent.fill(field(), '654321');
    codes({ kind: 'code', digits: '123456' });
    announce();
    await vi.waitFor(() => expect(calls('listSenders')).toHaveLength(2));
    await expect.poll(note).toContain('Remplir le code');
    expect(field().value).toBe('654321');
  });

  it('says the state of a sender that is not identified and leads to it', async () => {
    answer('listSenders', () => ({
      rows: [{ ...jeanne, state: 'letter-on-its-way', expectedOn: '2026-12-01' }],
      canAdd: true,
    }));
    codes({ kind: 'no-key' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('Courrier en route (attendu le mardi 1 décembre)');
    await screen.getByRole('button', { name: 'Ouvrir l’expéditeur' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'sender', id: jeanne.id, task: null }]);
  });

  it('says that the extension does not answer, and tries again', async () => {
    answer('getLetterCode', () => Promise.reject(new Error('gone')));
    await start();
    await choose('1');
    await expect.poll(note).toContain('L’extension ne répond pas.');
    codes({ kind: 'code', digits: '123456' });
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    await expect.element(field()).toHaveValue('123456');
  });

  it('says « Rechargez la page » once it has lost its extension', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    orphaned = true;
    life.abort();
    expect(note()).toBe('L’extension a été mise à jour. Rechargez la page.');
  });
});

describe.each(languages)('the note in a hostile page, %s', (language) => {
  it.each([
    ['filled', () => codes({ kind: 'code', digits: '123456' })],
    ['waiting', () => codes({ kind: 'wait', until: Date.now() + 20_000 })],
    ['locked', () => codes({ kind: 'locked' })],
    ['not-ready', () => codes({ kind: 'no-key' })],
    ['unreachable', () => answer('getLetterCode', () => Promise.reject(new Error('gone')))],
  ])('is accessible: %s', async (kind, prepare) => {
    speakLanguage(language);
    prepare();
    await start();
    await choose('1');
    await expect.poll(() => host()?.shadowRoot?.querySelector(`[data-kind=${kind}]`)).toBeTruthy();
    await expectAccessible(host()!);
  });
});
