import { sampleStatus } from './sample-status';
import { afterEach, beforeEach, vi } from 'vitest';
import { page as screen } from 'vitest/browser';
import legacyCss from '../../sandbox/back-office/assets/style.css?raw';
import type { SenderRow } from '../../lib/messaging/views';
import { showAccountsPanel } from '../../lib/page/show-accounts-panel';
import { plainSpaces } from '../support/plain-spaces';
import { answer, asked } from './fake-extension';

export const jeanne: SenderRow = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Jeanne Martin',
  email: 'jeanne.martin@agence.example',
  state: 'identified',
  expectedOn: null,
};
export const paul: SenderRow = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Paul-Emmanuel Delacroix-Vandenberghe',
  email: 'paul-emmanuel.delacroix-vandenberghe@agence-immobiliere.example',
  state: 'letter-on-its-way',
  expectedOn: '2026-12-01',
};

let life = new AbortController();
let orphaned = false;
/** Asked by the script before it acts. */
export const isOrphaned = vi.fn(() => orphaned);

export function backOffice(css = legacyCss): void {
  document.body.innerHTML = `<style>${css}</style><main>
    <table id="onglets"><tr><td class="onglet actif"><a href="#">COMPTE</a></td></tr></table>
    <h1>Informations du compte</h1></main>`;
  document.title = 'COMPTE - INFORMATIONS';
}

export function know(
  rows: SenderRow[],
  canAdd = rows.length < 2,
  credentials: 'set' | 'missing' = 'set',
) {
  answer('listSenders', () => ({ rows, canAdd }));
  answer('getStatus', () => sampleStatus({ credentials }));
}

export function show(): void {
  showAccountsPanel({ signal: life.signal, isOrphaned });
}

export const host = () => document.querySelector('lre-accounts-panel');
export const words = () =>
  plainSpaces(host()?.shadowRoot?.querySelector<HTMLElement>('.lre')?.innerText ?? '');
export const manage = () =>
  screen.getByRole('button', { name: 'Gérer les expéditeurs de lettres recommandées' });
export const opened = () =>
  asked.filter(({ name }) => name === 'openPanel').map(({ params }) => params);

/** What happens when the extension is updated: the script learns it when it next asks. */
export function loseExtension(): void {
  orphaned = true;
}

/** Ends the script, as a newer copy of it does. */
export function endScript(): void {
  life.abort();
  life = new AbortController();
}

/** A fresh account page before each test. Call it once per file. */
export function useAccountPage(): void {
  beforeEach(() => {
    life = new AbortController();
    orphaned = false;
    backOffice();
    answer('openPanel', () => ({ ok: true, value: undefined }));
  });

  afterEach(() => life.abort());
}
