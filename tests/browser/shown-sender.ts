import { page } from 'vitest/browser';
import '../../components/sender-detail';
import type { Route, SenderDetail, SenderTask } from '../../lib/messaging/views';
import { announce, answer, asked } from './fake-extension';
import { sampleSender } from './sample-sender';

/** An order of which nobody knows whether it reached AR24. */
export const uncertain = {
  intendedAt: 1_764_000_000_000,
  sentAt: 1_764_000_002_000,
  address: ['Jeanne Martin', '12 rue de la République', '13002 Marseille'],
  reason: 'timed-out' as const,
};

let kept: SenderDetail | null = null;

/** Where the sender shown asked the panel to go, in order. */
export const chosen: Route[] = [];

/** Shows a sender as the panel does; null is one that the background does not know. */
export function showSender(
  change: Partial<SenderDetail> | null,
  task: SenderTask | null = null,
): void {
  keep(change);
  chosen.length = 0;
  const detail = document.createElement('lre-sender-detail');
  detail.senderId = sampleSender().id;
  detail.task = task;
  detail.addEventListener('lre-route-chosen', ({ detail: route }) => {
    chosen.push(route);
    if (route.view === 'sender') detail.task = route.task;
  });
  document.body.append(detail);
}

/** What the background answers from now on, without saying so. */
export function keep(change: Partial<SenderDetail> | null): void {
  kept = change && sampleSender(change);
}

/** The sender changes elsewhere. */
export function becomes(change: Partial<SenderDetail> | null): void {
  keep(change && { ...kept, ...change });
  announce();
}

export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const calls = (name: string) => asked.filter((call) => call.name === name);
export const succeeds = (change: Partial<SenderDetail>) => ({
  ok: true as const,
  value: sampleSender(change),
});

/** What every screen of a sender asks of the background. */
export function answerForSender(): void {
  answer('getSender', () => kept);
  answer('saveRoute', () => undefined);
  answer('saveDraft', () => ({ ok: true, value: undefined }));
  answer('getLetterCode', () => ({
    kind: 'code',
    digits: '287082',
    expiresAt: Date.now() + 20_000,
    period: 30,
  }));
}
