import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { TransferView } from '../lib/messaging/protocol/transfer';
import type { SenderDetail } from '../lib/messaging/views';
import { toBase64 } from '../lib/handoff/wire/base64';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import {
  live,
  transferOnComputer,
  type TransferOnComputer,
} from '../tests/browser/transfer-on-computer';
import './key-transfer';

const senderId = sampleSender().id;
const among = ['babab dabab', 'lusab tanok', 'vitil zomon', 'hanip jurav'];
const waiting = (): TransferView => ({
  ...{ kind: 'waiting', senderId, code: 'K7QX2-9MFTR' },
  live: live(),
});
const confirming = (): TransferView => ({ kind: 'confirming', senderId, among, live: live() });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const calls = (name: string) => asked.filter((call) => call.name === name);
let on: TransferOnComputer;

async function show(view: TransferView, change: Partial<SenderDetail> = {}) {
  on.background.view = view;
  const element = document.createElement('lre-key-transfer');
  element.connection = on.connection;
  element.sender = sampleSender({ state: 'identified', hasKey: true, ...change });
  document.body.append(element);
  await on.connection.follow();
  await element.updateComplete;
  element.shadowRoot!.querySelector('details')!.open = true;
  return element;
}

beforeEach(() => {
  on = transferOnComputer();
});
afterEach(() => {
  on.close();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('« Utiliser sur un autre ordinateur »', () => {
  it('shows a code for this sender, to be typed or pasted, and can be cancelled', async () => {
    answer('startTransfer', () => ({ ok: true, value: on.turned(waiting()) }));
    await show({ kind: 'none' });
    await button('Afficher un code').click();
    await expect.element(page.getByText('K7QX2-9MFTR')).toBeVisible();
    expect(calls('startTransfer')).toMatchObject([{ params: { id: senderId } }]);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await button('Copier le code').click();
    expect(written).toHaveBeenCalledWith('K7QX2-9MFTR');
    await expect.element(page.getByText('Code copié.')).toBeVisible();
    await button('Annuler').click();
    await expect.element(button('Afficher un code')).toBeVisible();
    expect(calls('endTransfer')).toHaveLength(1);
  });

  it('has the holder agree by picking the other computer’s words', async () => {
    await show(confirming());
    await expect.element(page.getByText(/vous acceptez que la clé de Jeanne Martin/)).toBeVisible();
    answer('confirmTransfer', () => {
      const view = { kind: 'sent', senderId, taken: false, live: live() } as const;
      return { ok: true, value: on.turned(view) };
    });
    await button('lusab tanok').click();
    await expect.element(page.getByText('La clé est partie.')).toBeVisible();
    expect(calls('confirmTransfer')).toMatchObject([{ params: { words: 'lusab tanok', among } }]);
  });

  it('agrees to nothing where none of the words is right', async () => {
    await show(confirming());
    await button('Aucun de ceux-là').click();
    expect(calls('confirmTransfer')).toMatchObject([{ params: { words: null } }]);
  });

  it('carries frames between relay and background, and says its last word at each connection', async () => {
    await show(waiting());
    await expect.poll(() => on.relays.length).toBe(1);
    on.relays[0]!.onState('open');
    await expect.poll(() => calls('syncTransfer').at(-1)?.params).toEqual({ resend: true });
    const topic = live().topics.publish;
    on.background.outgoing = [{ topic, frame: toBase64(new Uint8Array([7, 8])) }];
    on.background.view = confirming();
    on.relays[0]!.onMessage(new Uint8Array([1, 2, 3]));
    await expect.element(button('lusab tanok')).toBeVisible();
    expect(calls('receiveTransfer')).toMatchObject([{ params: { frame: 'AQID' } }]);
    expect(on.published).toEqual([new Uint8Array([7, 8])]);
  });

  it('says that the relay is lost, and that it goes on trying', async () => {
    await show(waiting());
    await expect.poll(() => on.relays.length).toBe(1);
    on.relays[0]!.onState('unreachable');
    await expect.element(page.getByText('Le relais ne répond pas.')).toBeVisible();
    on.relays[0]!.onState('open');
    await expect.element(page.getByText('Le relais ne répond pas.')).not.toBeInTheDocument();
  });

  it('says when it ended after the key had left', async () => {
    const ended = {
      kind: 'ended',
      role: 'giver',
      senderId,
      reason: 'expired',
      left: true,
    } as const;
    await show({ ...ended, live: null });
    await expect.element(page.getByText(/La clé était déjà partie/)).toBeVisible();
    await expect.element(button('Afficher un code')).toBeVisible();
  });

  it('asks for the key to be unlocked first, and shows nothing of another sender’s', async () => {
    const other = '7d1f3c11-5f0f-4c58-9a7b-6c4f5d0d2f01';
    await show({ ...waiting(), senderId: other } as TransferView, { vault: 'locked' });
    await expect.element(page.getByText('Déverrouillez d’abord la clé.')).toBeVisible();
    expect(page.getByText('K7QX2-9MFTR').elements()).toEqual([]);
  });

  it('shows what was done on the other computer', async () => {
    const element = await show({ kind: 'sent', senderId, taken: true, live: live() });
    on.turned({ kind: 'done', role: 'giver', senderId, result: 'proven', live: null });
    announce();
    await expect.element(page.getByText('L’autre ordinateur peut s’en servir.')).toBeVisible();
    expect(element.shadowRoot!.querySelector('.shown')).toBeNull();
  });

  it.each(languages)('is accessible in %s', async (language) => {
    speakLanguage(language);
    await show(waiting());
    await expectAccessible();
    on.turned(confirming());
    announce();
    await expect.element(button('lusab tanok')).toBeVisible();
    await expectAccessible();
  });
});
