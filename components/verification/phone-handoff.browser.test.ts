import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { toBase64 } from '../../lib/handoff/base64';
import type { Connect, TransportOptions } from '../../lib/handoff/transport';
import type { HandoffView, LiveHandoff, OutgoingFrame } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/accessible';
import { announce, answer, asked } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSender } from '../../tests/browser/sample-sender';
import { HandoffLine } from './handoff-line';
import './phone-handoff';

const sender = sampleSender();
const live = (): LiveHandoff => ({
  senderId: sender.id,
  expiresAt: Date.now() + 290_000,
  relay: 'wss://relais.example',
  topics: { subscribe: 'lre/1/place/computer', publish: 'lre/1/place/phone' },
  otherPhone: false,
});
const link = `https://telephone.example/#${'A'.repeat(115)}`;
const waiting = (): HandoffView => ({ kind: 'waiting', link, ...live() });
const confirming = (triesLeft = 3): HandoffView => ({
  ...{ kind: 'confirming', triesLeft, until: Date.now() + 60_000, ...live() },
  candidates: ['042917', '318264', '775310', '906482'],
});

let over: AbortController;
let view: HandoffView;
let outgoing: OutgoingFrame[];
const relays: TransportOptions[] = [];
const published: Uint8Array[] = [];
const connect: Connect = (options) => {
  relays.push(options);
  return {
    send: (message) => {
      published.push(message);
      return Promise.resolve();
    },
    close: () => undefined,
  };
};

function show(shown: HandoffView, change: Parameters<typeof sampleSender>[0] = {}) {
  view = shown;
  const element = document.createElement('lre-phone-handoff');
  element.line = new HandoffLine(() => Promise.resolve(connect), over.signal);
  element.sender = sampleSender(change);
  document.body.append(element);
  return element;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const calls = (name: string) => asked.filter((call) => call.name === name);

beforeEach(() => {
  over = new AbortController();
  relays.length = published.length = 0;
  outgoing = [];
  view = { kind: 'none' };
  const step = () => ({ view, outgoing });
  answer('syncHandoff', step);
  answer('receiveHandoff', step);
  answer('confirmHandoff', step);
  answer('startHandoff', () => {
    view = waiting();
    return { ok: true, value: step() };
  });
  answer('endHandoff', () => {
    view = { kind: 'none' };
    return step();
  });
  answer('proveHandoff', () => ({ ok: true, value: step() }));
  answer('getSender', ({ id }) => sampleSender({ id, name: 'Camille Durand' }));
});

afterEach(() => over.abort());

describe('« Connexion mobile »', () => {
  it('begins at once and shows the QR code, with the relay in it', async () => {
    const element = show({ kind: 'none' });
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
    expect(calls('startHandoff')).toHaveLength(1);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await button('Copier le lien').click();
    expect(written).toHaveBeenCalledWith(`${link}~${encodeURIComponent('wss://relais.example')}`);
    await expect.element(page.getByText('Lien copié. Ouvrez-le sur le téléphone.')).toBeVisible();
    expect(element.shadowRoot?.textContent).not.toContain('AAAA');
  });

  it('goes on with the one that was under way', async () => {
    show(confirming());
    await expect.element(button('042 917')).toBeVisible();
    expect(calls('startHandoff')).toEqual([]);
  });

  it('carries frames from the relay to the background, and back', async () => {
    show(waiting());
    await expect.poll(() => relays.length).toBe(1);
    relays[0]!.onState('open');
    await expect.poll(() => calls('syncHandoff').at(-1)?.params).toEqual({ resend: true });
    outgoing = [{ topic: live().topics.publish, frame: toBase64(new Uint8Array([7, 8])) }];
    view = confirming();
    relays[0]!.onMessage(new Uint8Array([1, 2, 3]));
    await expect.element(button('042 917')).toBeVisible();
    expect(calls('receiveHandoff')[0]?.params).toEqual({ frame: 'AQID' });
    expect(published).toEqual([new Uint8Array([7, 8])]);
  });

  it('sends the code that was chosen', async () => {
    show(confirming());
    await button('318 264').click();
    await expect
      .poll(() => calls('confirmHandoff'))
      .toMatchObject([{ params: { code: '318264' } }]);
  });

  it('says how often one may still try after a wrong code', async () => {
    show(confirming(2));
    await expect.element(page.getByText(/Essais restants\s: 2/)).toBeVisible();
    await button('Aucun de ces codes').click();
    await expect.poll(() => calls('confirmHandoff')).toMatchObject([{ params: { code: null } }]);
  });

  it('proves the key that came, once, whatever changes meanwhile', async () => {
    const keptUntil = Date.now() + 60_000;
    show({ kind: 'received', senderId: sender.id, vault: 'unlocked', keptUntil, live: live() });
    await expect.element(page.getByText('Le QR Code a bien été scanné')).toBeVisible();
    announce();
    announce();
    await expect.poll(() => calls('syncHandoff').length).toBeGreaterThan(2);
    expect(calls('proveHandoff')).toHaveLength(1);
  });

  it('proves it as soon as the passphrase is there', async () => {
    const received = {
      kind: 'received',
      senderId: sender.id,
      keptUntil: 9e15,
      live: live(),
    } as const;
    const element = show({ ...received, vault: 'locked' }, { vault: 'locked' });
    await expect.element(page.getByText(/dès que la phrase secrète sera saisie/)).toBeVisible();
    expect(calls('proveHandoff')).toEqual([]);
    view = { ...received, vault: 'unlocked' };
    element.sender = sampleSender({ vault: 'unlocked' });
    await expect.poll(() => calls('proveHandoff')).toHaveLength(1);
  });

  it('leads to the sender whose letter was given', async () => {
    const id = '7d1f3c11-5f0f-4c58-9a7b-6c4f5d0d2f01';
    const routes: unknown[] = [];
    const element = show({
      ...{ kind: 'received', senderId: id, vault: 'none', keptUntil: 9e15, live: null },
    });
    element.addEventListener('lre-route-chosen', ({ detail }) => routes.push(detail));
    await expect.element(page.getByText(/le courrier de Camille Durand/)).toBeVisible();
    await button('Voir l’expéditeur').click();
    expect(routes).toEqual([{ view: 'sender', id, task: 'key' }]);
  });

  it('begins anew after the end', async () => {
    show(waiting());
    await button('Arrêter la connexion mobile').click();
    await expect.element(page.getByText('La connexion mobile est arrêtée.')).toBeVisible();
    await button('Régénérer').click();
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
  });

  it('begins anew at once for a phone whose page was opened again', async () => {
    show({ kind: 'paired', last: null, ...live(), otherPhone: true });
    await button('Régénérer le QR Code').click();
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
    expect(button('Régénérer le QR Code').query()).toBeNull();
  });

  it('says that the key is to be typed when the relay does not answer', async () => {
    const ways: unknown[] = [];
    const element = show(waiting());
    element.addEventListener('lre-way-wanted', ({ detail }) => ways.push(detail));
    await expect.poll(() => relays.length).toBe(1);
    relays[0]!.onState('unreachable');
    await button('Saisir la clé affichée').click();
    expect(ways).toEqual(['key']);
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
  });

  it('says why nothing can begin, and tries again on demand', async () => {
    answer('startHandoff', () => ({ ok: false, problem: { reason: 'sender-gone' } }));
    show({ kind: 'none' });
    await expect.element(page.getByText('Cet expéditeur n’est plus sur ce poste.')).toBeVisible();
    await button('Réessayer').click();
    await expect.poll(() => calls('startHandoff')).toHaveLength(2);
  });
});

const received = (vault: 'locked' | 'unlocked', senderId = sender.id): HandoffView => ({
  ...{ kind: 'received', senderId, vault, keptUntil: Date.now() + 60_000, live: null },
});
const states: Readonly<Record<string, () => HandoffView>> = {
  waiting,
  confirming,
  'confirming again': () => confirming(1),
  paired: () => ({ kind: 'paired', last: null, ...live() }),
  'paired with another phone about': () => ({
    ...{ kind: 'paired', last: null, ...live(), otherPhone: true },
  }),
  'paired after a refusal': () => ({ kind: 'paired', last: 'refused', ...live() }),
  'paired after an unreadable key': () => ({ kind: 'paired', last: 'unreadable', ...live() }),
  received: () => received('unlocked'),
  'received and locked': () => received('locked'),
  'received for another': () => received('locked', '7d1f3c11-5f0f-4c58-9a7b-6c4f5d0d2f01'),
  'without relay': () => ({ kind: 'no-relay', page: 'https://telephone.example/' }),
  'without page': () => ({ kind: 'no-relay', page: null }),
};
const ends = [
  'expired',
  'not-confirmed',
  'closed-on-computer',
  'closed-on-phone',
  'failed',
] as const;

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speakLanguage(language));

  it.each(Object.entries(states))('is accessible and fits in 320 px: %s', async (_, state) => {
    await page.viewport(320, 640);
    const shown = state();
    answer('startHandoff', () => ({ ok: true, value: { view: shown, outgoing: [] } }));
    const element = show(shown);
    await expect.poll(() => element.line.view.kind).toBe(shown.kind);
    await element.updateComplete;
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it.each(ends)('is accessible and fits in 320 px: ended, %s', async (reason) => {
    await page.viewport(320, 640);
    const element = show(waiting());
    await expect.poll(() => element.line.view.kind).toBe('waiting');
    view = { kind: 'ended', senderId: sender.id, reason, live: null };
    announce();
    await expect.poll(() => element.line.view.kind).toBe('ended');
    await expect.element(button(/Régénérer|Regenerate/)).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
