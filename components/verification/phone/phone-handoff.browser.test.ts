import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { toBase64 } from '../../../lib/handoff/wire/base64';
import { announce, answer } from '../../../tests/browser/fake-extension';
import {
  calls,
  handoffOnComputer,
  type HandoffOnComputer,
} from '../../../tests/browser/handoff-on-computer';
import {
  codes,
  confirming,
  link,
  live,
  other,
  paired,
  sender,
  waiting,
} from '../../../tests/browser/sample-handoff';
import { sampleSender } from '../../../tests/browser/sample-sender';

const button = (name: string | RegExp) => page.getByRole('button', { name });

let on: HandoffOnComputer;
beforeEach(() => {
  on = handoffOnComputer();
});
afterEach(() => on.close());

describe('« Connexion mobile »', () => {
  it('begins at once and shows the QR code, with the relay in it', async () => {
    const element = on.show({ kind: 'none' });
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
    expect(calls('startHandoff')).toHaveLength(1);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await button('Copier le lien').click();
    expect(written).toHaveBeenCalledWith(`${link}~${encodeURIComponent('wss://relais.example')}`);
    await expect.element(page.getByText('Lien copié. Ouvrez-le sur le téléphone.')).toBeVisible();
    expect(element.shadowRoot?.textContent).not.toContain('AAAA');
  });

  it('begins anew where a QR code waits for the letter of another sender', async () => {
    on.show({ ...waiting(), senderId: other } as ReturnType<typeof waiting>);
    await expect.poll(() => calls('startHandoff')).toMatchObject([{ params: { id: sender.id } }]);
  });

  it('offers to type the key where the phone alone is cut off', async () => {
    const ways: unknown[] = [];
    const element = on.show(waiting());
    element.addEventListener('lre-way-wanted', ({ detail }) => ways.push(detail));
    await button('Saisir la clé lue par le téléphone').click();
    expect(ways).toEqual(['key']);
  });

  it('goes on with the one that was under way', async () => {
    on.show(confirming());
    await expect.element(button('042 917')).toBeVisible();
    expect(calls('startHandoff')).toEqual([]);
  });

  it('carries frames from the relay to the background, and back', async () => {
    on.show(waiting());
    await expect.poll(() => on.relays.length).toBe(1);
    on.relays[0]!.onState('open');
    await expect.poll(() => calls('syncHandoff').at(-1)?.params).toEqual({ resend: true });
    on.background.outgoing = [
      { topic: live().topics.publish, frame: toBase64(new Uint8Array([7, 8])) },
    ];
    on.background.view = confirming();
    on.relays[0]!.onMessage(new Uint8Array([1, 2, 3]));
    await expect.element(button('042 917')).toBeVisible();
    expect(calls('receiveHandoff')[0]?.params).toEqual({ frame: 'AQID' });
    expect(on.published).toEqual([new Uint8Array([7, 8])]);
  });

  it('sends the code that was chosen', async () => {
    on.show(confirming());
    await button('318 264').click();
    await expect
      .poll(() => calls('confirmHandoff'))
      .toMatchObject([{ params: { code: '318264', among: [...codes] } }]);
  });

  it('says how often one may still try after a wrong code', async () => {
    on.show(confirming(2));
    await expect.element(page.getByText(/Essais restants\s: 2/)).toBeVisible();
    await button('Aucun de ces codes').click();
    await expect.poll(() => calls('confirmHandoff')).toMatchObject([{ params: { code: null } }]);
  });

  it('proves the key that came, once, whatever changes meanwhile', async () => {
    const keptUntil = Date.now() + 60_000;
    on.show({ kind: 'received', senderId: sender.id, vault: 'unlocked', keptUntil, live: live() });
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
    const element = on.show({ ...received, vault: 'locked' }, { vault: 'locked' });
    await expect.element(page.getByText(/dès que la phrase secrète sera saisie/)).toBeVisible();
    expect(calls('proveHandoff')).toEqual([]);
    on.background.view = { ...received, vault: 'unlocked' };
    element.sender = sampleSender({ vault: 'unlocked' });
    await expect.poll(() => calls('proveHandoff')).toHaveLength(1);
  });

  it.each([
    { kind: 'received', senderId: other, vault: 'none', keptUntil: 9e15, live: null },
    { kind: 'done', senderId: other, result: 'proven', live: null },
    { kind: 'done', senderId: other, result: 'unproven', live: null },
  ] as const)('leads to the sender whose letter was given: %j', async (given) => {
    const routes: unknown[] = [];
    const element = on.show(waiting());
    await expect.poll(() => element.line.view.kind).toBe('waiting');
    on.background.view = given;
    announce();
    element.addEventListener('lre-route-chosen', ({ detail }) => routes.push(detail));
    await expect.element(page.getByText(/le courrier de Camille Durand/)).toBeVisible();
    await button('Voir l’expéditeur').click();
    await expect.element(page.getByText(/AR24 a confirmé/)).not.toBeInTheDocument();
    expect(routes).toEqual([{ view: 'sender', id: other, task: 'key' }]);
  });

  it('begins anew after the end', async () => {
    on.show(waiting());
    await button('Arrêter la connexion mobile').click();
    await expect.element(page.getByText('La connexion mobile est arrêtée.')).toBeVisible();
    await button('Régénérer').click();
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
  });

  it('begins anew at once for a phone whose page was opened again', async () => {
    on.show({ ...paired(), otherPhone: true } as ReturnType<typeof paired>);
    await button('Régénérer le QR Code').click();
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
    expect(button('Régénérer le QR Code').query()).toBeNull();
  });

  it('says that the key is to be typed when the relay does not answer', async () => {
    const ways: unknown[] = [];
    const element = on.show(waiting());
    element.addEventListener('lre-way-wanted', ({ detail }) => ways.push(detail));
    await expect.poll(() => on.relays.length).toBe(1);
    on.relays[0]!.onState('unreachable');
    await button('Saisir la clé affichée').click();
    expect(ways).toEqual(['key']);
    await expect.element(page.getByRole('img', { name: /QR Code à viser/ })).toBeVisible();
  });

  it('says why nothing can begin, and tries again on demand', async () => {
    answer('startHandoff', () => ({ ok: false, problem: { reason: 'sender-gone' } }));
    on.show({ kind: 'none' });
    await expect.element(page.getByText('Cet expéditeur n’est plus sur ce poste.')).toBeVisible();
    await button('Réessayer').click();
    await expect.poll(() => calls('startHandoff')).toHaveLength(2);
  });
});
