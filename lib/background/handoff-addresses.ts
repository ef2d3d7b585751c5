/** Loopback addresses may go without TLS: they are the sandbox's. */
function isAddress(text: string, secure: string, plain: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === secure || (local && protocol === plain);
}

/** Whether this can be the address of a relay. */
export const isRelay = (text: string): boolean => isAddress(text, 'wss:', 'ws:');

/** Whether this can be the address of the phone's page. */
export const isWebPage = (text: string): boolean => isAddress(text, 'https:', 'http:');
