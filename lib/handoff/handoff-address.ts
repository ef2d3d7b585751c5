const SCHEMES = {
  companion: ['https:', 'http:'],
  relay: ['wss:', 'ws:'],
} as const;

/** The phone's page and the relay, in the order in which they are asked for. */
export const handoffAddresses = ['companion', 'relay'] as const;

const LOOPBACK = ['localhost', '127.0.0.1'];

/** Whether it can be the address of the phone's page or of the relay: over TLS, but on this very machine. */
export function isHandoffAddress(field: keyof typeof SCHEMES, text: string): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const [secure, plain] = SCHEMES[field];
  return protocol === secure || (protocol === plain && LOOPBACK.includes(hostname));
}
