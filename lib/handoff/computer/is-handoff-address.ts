import type { HandoffAddress } from '../../domain/handoff-addresses';

const SCHEMES = {
  companion: ['https:', 'http:'],
  relay: ['wss:', 'ws:'],
} as const satisfies Record<HandoffAddress, unknown>;

const LOOPBACK = ['localhost', '127.0.0.1'];

/** Whether it can be the address of the phone's page or of the relay: over TLS, but on this very machine. */
export function isHandoffAddress(field: HandoffAddress, text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const [secure, plain] = SCHEMES[field];
  return protocol === secure || (protocol === plain && LOOPBACK.includes(hostname));
}
