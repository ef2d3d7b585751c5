import type { HandoffView, LiveHandoff } from '../../lib/messaging/views';
import { sampleSender } from './sample-sender';

/** The sender at whom « Connexion mobile » is opened, and another whose letter may be given. */
export const sender = sampleSender();
export const other = '7d1f3c11-5f0f-4c58-9a7b-6c4f5d0d2f01';

export const live = (): LiveHandoff => ({
  senderId: sender.id,
  expiresAt: Date.now() + 290_000,
  relay: 'wss://relais.example',
  topics: { subscribe: 'lre/1/place/computer', publish: 'lre/1/place/phone' },
  otherPhone: false,
});

export const link = `https://telephone.example/#${'A'.repeat(115)}`;
export const waiting = (): HandoffView => ({ kind: 'waiting', link, ...live() });

export const codes = ['042917', '318264', '775310', '906482'];
export const confirming = (triesLeft = 3, candidates = codes): HandoffView => ({
  ...{ kind: 'confirming', triesLeft, until: Date.now() + 60_000, ...live() },
  candidates: [...candidates],
});

export const paired = (): HandoffView => ({ kind: 'paired', last: null, ...live() });

export const received = (vault: 'locked' | 'unlocked', senderId = sender.id): HandoffView => ({
  ...{ kind: 'received', senderId, vault, keptUntil: Date.now() + 60_000, live: null },
});
