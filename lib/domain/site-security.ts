/**
 * `secure`: over TLS. `own-computer`: it never leaves this computer. `intranet`: in the clear, on a network of
 * the agency's own. `insecure`: in the clear, and across networks of others. `none`: no site at all.
 */
export type SiteSecurity = 'secure' | 'own-computer' | 'intranet' | 'insecure' | 'none';

/** Names that no public register gives away, and addresses that no router passes on. */
const OF_AN_INTRANET =
  /^[^.:[\]]+$|\.(local|lan|intranet|internal|corp|home|home\.arpa|localdomain|private)\.?$|^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2})$|^\[f[cd]/i;

/** How safely the pages of an address come to this computer. */
export function siteSecurity(address: string): SiteSecurity {
  const [, protocol = '', host = ''] =
    /^(https?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(address) ?? [];
  if (!host) return 'none';
  if (protocol.toLowerCase() === 'https') return 'secure';
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host)) return 'own-computer';
  return OF_AN_INTRANET.test(host) ? 'intranet' : 'insecure';
}
