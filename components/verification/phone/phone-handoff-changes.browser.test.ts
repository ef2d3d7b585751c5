import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { announce, answer } from '../../../tests/browser/fake-extension';
import { focused } from '../../../tests/browser/focused';
import {
  calls,
  handoffOnComputer,
  type HandoffOnComputer,
} from '../../../tests/browser/handoff-on-computer';
import { confirming, paired, received, waiting } from '../../../tests/browser/sample-handoff';

const button = (name: string | RegExp) => page.getByRole('button', { name });

let on: HandoffOnComputer;
beforeEach(() => {
  on = handoffOnComputer();
});
afterEach(() => on.close());

describe('« Connexion mobile », whose screens change by themselves,', () => {
  it.each([
    ['Arrêter la connexion mobile', 'endHandoff', paired],
    ['Régénérer le QR Code', 'startHandoff', paired],
    ['Aucun de ces codes', 'confirmHandoff', confirming],
    ['318 264', 'confirmHandoff', confirming],
  ] as const)(
    'takes the second click of a double click for none: %s',
    async (name, call, shown) => {
      on.show(shown());
      const found = button(name);
      await expect.element(found).toBeVisible();
      const click = (detail: number) =>
        found.element().dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      click(2);
      click(1);
      await expect.poll(() => calls(call)).toHaveLength(1);
    },
  );

  it('says that its QR code is soon no longer valid, and waits longer for whoever asks', async () => {
    on.show({ ...waiting(), expiresAt: Date.now() + 100_000 } as ReturnType<typeof waiting>);
    answer('prolongHandoff', () => {
      on.background.view = waiting();
      return { ...on.background };
    });
    const told = page.getByRole('status').filter({ hasText: 'plus valable que deux minutes' });
    await expect.element(told).toBeVisible();
    await expectAccessible();
    await button('Prolonger de cinq minutes').click();
    await expect.element(button('Prolonger de cinq minutes')).not.toBeInTheDocument();
    await expect.element(told).not.toBeInTheDocument();
    expect(calls('prolongHandoff')).toHaveLength(1);
  });

  it('keeps the page for the phone where there is no relay, whatever changes elsewhere', async () => {
    answer('startHandoff', () => ({
      ok: true,
      value: { view: { kind: 'no-relay', page: 'https://telephone.example/' }, outgoing: [] },
    }));
    const element = on.show({ kind: 'none' });
    const code = page.getByRole('img', { name: 'QR Code' });
    await expect.element(code).toBeVisible();
    const before = calls('syncHandoff').length;
    announce();
    await expect.poll(() => calls('syncHandoff').length).toBeGreaterThan(before);
    await element.updateComplete;
    await expect.element(code).toBeVisible();
  });

  it('takes the focus to what has come by itself, and to what follows a pick', async () => {
    on.show(waiting());
    const way = document.createElement('input');
    way.type = 'radio';
    document.body.append(way);
    way.focus();
    await expect
      .element(page.getByRole('heading', { name: 'Scannez ce QR Code avec votre téléphone' }))
      .toBeVisible();
    await expect.poll(() => calls('syncHandoff').length).toBeGreaterThan(0);
    expect(focused()).toBe(way);
    on.background.view = confirming();
    announce();
    const which = 'Quel code s’affiche sur le téléphone';
    await expect.poll(() => focused()?.textContent).toContain(which);
    const first = focused();
    await button('318 264').click();
    on.background.view = confirming(2, ['111222', '318265', '775311', '906483']);
    announce();
    await expect.poll(() => focused()?.textContent).toContain(which);
    expect(focused()).not.toBe(first);
    on.background.view = paired();
    announce();
    await expect.poll(() => focused()?.textContent).toBe('Téléphone connecté');
  });

  it('leaves whoever types the passphrase where they are', async () => {
    const element = on.show(paired());
    const typing = document.createElement('input');
    typing.type = 'password';
    document.body.append(typing);
    await expect.element(page.getByText('Téléphone connecté')).toBeVisible();
    await expect.poll(() => calls('syncHandoff').length).toBeGreaterThan(0);
    typing.focus();
    on.background.view = received('locked');
    announce();
    await expect.element(page.getByText('Le QR Code a bien été scanné')).toBeVisible();
    await element.updateComplete;
    expect(focused()).toBe(typing);
  });
});
