import { HandoffConnection } from '../../components/verification/phone/handoff-connection';
import '../../components/verification/phone/phone-handoff';
import type { Connect, TransportOptions } from '../../lib/handoff/wire/transport';
import type { HandoffView, OutgoingFrame } from '../../lib/messaging/views';
import { answer, asked } from './fake-extension';
import { waiting } from './sample-handoff';
import { sampleSender } from './sample-sender';

/** The calls of one method that the background was asked. */
export const calls = (name: string) => asked.filter((call) => call.name === name);

/** « Connexion mobile » on the computer, with a background and a relay that say what a test wants. */
export function handoffOnComputer() {
  const over = new AbortController();
  const relays: TransportOptions[] = [];
  const published: Uint8Array[] = [];
  const background: { view: HandoffView; outgoing: OutgoingFrame[] } = {
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
  const step = () => ({ ...background });
  const turned = (view: HandoffView) => {
    background.view = view;
    return step();
  };
  answer('syncHandoff', step);
  answer('receiveHandoff', step);
  answer('confirmHandoff', step);
  answer('startHandoff', () => ({ ok: true, value: turned(waiting()) }));
  answer('endHandoff', () => turned({ kind: 'none' }));
  answer('proveHandoff', () => ({ ok: true, value: step() }));
  answer('getSender', ({ id }) => sampleSender({ id, name: 'Camille Durand' }));

  return {
    relays,
    published,
    background,
    close: () => over.abort(),
    show(shown: HandoffView, change: Parameters<typeof sampleSender>[0] = {}) {
      background.view = shown;
      const element = document.createElement('lre-phone-handoff');
      element.line = new HandoffConnection(() => Promise.resolve(connect), over.signal);
      element.sender = sampleSender(change);
      document.body.append(element);
      return element;
    },
  };
}

export type HandoffOnComputer = ReturnType<typeof handoffOnComputer>;
