import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import legacyCss from '../../sandbox/back-office/assets/style.css?raw';
import type { LetterCode, SenderRow } from '../../lib/messaging/views';
import { fillLetterCodes } from '../../lib/page/fill-letter-codes';
import { plainSpaces } from '../support/plain-spaces';
import { answer, asked } from './fake-extension';

const row = (digit: number, name: string, email: string): SenderRow => ({
  id: `${digit}1111111-1111-4111-8111-111111111111`,
  name,
  email,
  state: 'identified',
  expectedOn: null,
});
export const jeanne = row(1, 'Jeanne Martin', 'jeanne@agence.example');
export const paul = row(2, 'Paul Durand', 'paul@agence.example');

let life = new AbortController();
let orphaned = false;
/** Events that the page's own handlers of the code field heard. */
export const heard: string[] = [];

/** As the sandbox writes it: the page's own handler empties the code when the sender changes. */
export function letterPage(selected = ''): void {
  document.body.innerHTML = `<style>${legacyCss}</style><main><h1>Envoi d’une LRE</h1><form><table class="fiche">
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
  heard.length = 0;
  for (const type of ['input', 'change']) field().addEventListener(type, () => heard.push(type));
}

export function codes(...given: (Partial<LetterCode> & { kind: LetterCode['kind'] })[]): void {
  let last = given[0]!;
  answer('getLetterCode', () => {
    last = given.shift() ?? last;
    return { expiresAt: Date.now() + 25_000, period: 30, ...last } as LetterCode;
  });
}

/** Another page of the same senders, in the words of its own. */
export async function startOn(html: string): Promise<void> {
  document.body.innerHTML = `<h1>Envoi d’une LRE</h1>${html}`;
  await start();
}

/** The same, where nothing is to be found: nobody is asked for. */
export function startInVain(html: string): void {
  document.body.innerHTML = `<h1>Envoi d’une LRE</h1>${html}`;
  begin();
}

export const select = () => document.querySelector<HTMLSelectElement>('#from')!;
export const field = () => document.querySelector<HTMLInputElement>('#code')!;
export const host = () => document.querySelector('lre-code-note');
export const note = () =>
  plainSpaces(host()?.shadowRoot?.querySelector<HTMLElement>('.lre')?.innerText.trim() ?? '');
export const calls = (name: string) =>
  asked.filter((call) => call.name === name).map(({ params }) => params);

/** By keyboard, as a person: the browser's automation selects with events that aren't trusted. */
export async function choose(value: '' | '1' | '2' | '3'): Promise<void> {
  const steps = Number(value) - Number(select().value);
  const keys: Record<number, string> = { 1: '{ArrowDown}', 3: '{End}' };
  select().focus();
  await userEvent.keyboard(keys[steps] ?? '{Home}');
  expect(select().value).toBe(value);
}

const begin = () => fillLetterCodes({ signal: life.signal, isOrphaned: () => orphaned });

export async function start(): Promise<void> {
  begin();
  await expect.poll(() => calls('listSenders')).toHaveLength(1);
}

/** What happens when the extension is updated under the page. */
export function orphan(): void {
  orphaned = true;
  life.abort();
}

/**
 * A fresh letter page before each test: two senders known, codes to be had, and a clock that goes
 * on only when a test moves it. Call it once per file.
 */
export function useLetterPage(): void {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    life = new AbortController();
    orphaned = false;
    letterPage();
    answer('listSenders', () => ({ rows: [jeanne, paul], canAdd: false }));
    answer('openPanel', () => ({ ok: true, value: undefined }));
    answer('saveErrand', () => undefined);
    answer('resumeErrand', () => null);
    codes({ kind: 'code', digits: '123456' });
  });

  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });
}
