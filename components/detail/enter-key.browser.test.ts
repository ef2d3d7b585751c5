import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { sampleSender } from '../../tests/browser/sample-sender';
import type { LreEvents } from '../events';
import './enter-key';

const sender = sampleSender();
const step = { view: 'sender', id: sender.id, task: 'key' };

/** Shows the button. @returns where it leads, in order */
function show(): unknown[] {
  const button = document.createElement('lre-enter-key');
  button.sender = sender;
  const routes: unknown[] = [];
  button.addEventListener('lre-route-chosen', ({ detail }: LreEvents['lre-route-chosen']) =>
    routes.push(detail),
  );
  document.body.append(button);
  return routes;
}

function phoneOf(senderId: string): void {
  const view = {
    kind: 'received' as const,
    senderId,
    vault: 'locked' as const,
    keptUntil: 0,
    live: null,
  };
  answer('syncHandoff', () => ({ view, outgoing: [] }));
}

it('leads to the step when it is pressed, and not before', async () => {
  phoneOf('11111111-25a4-4b62-9f40-0f2d3a1f6b77');
  const routes = show();
  await expectAccessible();
  expect(routes).toEqual([]);
  await page.getByRole('button', { name: 'Saisir ou modifier vos identifiants' }).click();
  expect(routes).toEqual([step]);
});

it('leads there by itself while a phone is connected for its sender', async () => {
  phoneOf(sender.id);
  const routes = show();
  await expect.poll(() => routes).toEqual([step]);
});
