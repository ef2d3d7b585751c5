import { TransferConnection } from '../../components/transfer/transfer-connection';
import type { Connect, TransportOptions } from '../../lib/handoff/wire/transport';
import type { TransferStep, TransferView } from '../../lib/messaging/protocol/transfer';
import type { OutgoingFrame } from '../../lib/messaging/views';
import { answer } from './fake-extension';
import { sampleSettings } from './sample-settings';

/** A transfer that the other side may still hear of. */
export const live = (isAnswerDue = false) => ({
  relay: 'wss://relais.example',
  topics: { subscribe: 'lre/1/place/computer', publish: 'lre/1/place/phone' },
  endsAt: Date.now() + 590_000,
  isAnswerDue,
});

/** A page's end of a transfer, with a background and a relay that say what a test wants. */
export function transferOnComputer() {
  const over = new AbortController();
  const relays: TransportOptions[] = [];
  const published: Uint8Array[] = [];
  const background: { view: TransferView; outgoing: OutgoingFrame[] } = {
    view: { kind: 'none' },
    outgoing: [],
  };
  const connect: Connect = (options) => {
    relays.push(options);
    return {
      send: (message) => Promise.resolve(void published.push(message)),
      close: () => undefined,
    };
  };
  const step = (): TransferStep => ({ ...background });
  const turned = (view: TransferView) => {
    background.view = view;
    return step();
  };
  answer('syncTransfer', step);
  answer('receiveTransfer', step);
  answer('endTransfer', () => turned({ kind: 'none' }));
  answer('confirmTransfer', () => ({ ok: true, value: step() }));
  answer('getSettings', () => sampleSettings());
  return {
    ...{ relays, published, background, turned },
    connection: new TransferConnection(() => Promise.resolve(connect), over.signal),
    close: () => over.abort(),
  };
}

export type TransferOnComputer = ReturnType<typeof transferOnComputer>;
