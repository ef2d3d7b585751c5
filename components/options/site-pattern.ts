export type SiteProblem = 'missing' | 'invalid' | 'not_secure';

export type SitePattern =
  | { readonly ok: true; readonly pattern: string }
  | { readonly ok: false; readonly reason: SiteProblem };

/** Where pages come from this computer itself; only builds for testing may be given these. */
const LOOPBACK = ['localhost', '127.0.0.1'];

/**
 * The match pattern of a site from its address as typed or pasted: `gestion.example.fr`,
 * `https://gestion.example.fr:8443/compte?x=1` → `https://gestion.example.fr/*` (any port).
 */
export function sitePattern(typed: string): SitePattern {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'missing' };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { ok: false, reason: 'invalid' };
  const { protocol, hostname } = new URL(address);
  const isLoopback = LOOPBACK.includes(hostname);
  if (protocol !== 'https:' && protocol !== 'http:') return { ok: false, reason: 'invalid' };
  if (!isLoopback && !/^[^.*%]+(\.[^.*%]+)+\.?$/.test(hostname))
    return { ok: false, reason: 'invalid' };
  if (protocol === 'http:' && !isLoopback) return { ok: false, reason: 'not_secure' };
  return { ok: true, pattern: `${protocol}//${hostname}/*` };
}

/** The part of a match pattern that a person recognises. */
export function siteHost(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}
