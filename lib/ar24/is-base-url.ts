const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether calls may go to this address, such as `https://app.ar24.fr/api`: encrypted, or on this
 * computer itself, where the sandbox is. Without a slash at its end, a name, a query or a fragment.
 */
export function isBaseUrl(address: string): boolean {
  if (!URL.canParse(address) || address.endsWith('/')) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
