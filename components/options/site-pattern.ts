import { siteSecurity } from '../../lib/domain/site-security';

export type SiteProblem = 'missing' | 'invalid' | 'not_secure';

export type SitePattern =
  /** `isClear`: what its pages show and take goes unencrypted, over the agency's own network. */
  | { readonly ok: true; readonly pattern: string; readonly isClear: boolean }
  | { readonly ok: false; readonly reason: SiteProblem };

/**
 * The match pattern of a site from its address as typed or pasted: `gestion.example.fr`,
 * `https://gestion.example.fr:8443/compte?x=1` → `https://gestion.example.fr/*` (any port).
 */
export function sitePattern(typed: string): SitePattern {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'missing' };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { ok: false, reason: 'invalid' };
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return { ok: false, reason: 'invalid' };
  // Only builds for testing may be given this computer's own pages.
  const security = siteSecurity(origin);
  const isOfAgency = security === 'own-computer' || security === 'intranet';
  // A bare word is a name of an intranet where somebody says so by « http:// ».
  const form = isOfAgency || hostname === 'localhost' ? /^[^*%]+$/ : /^[^.*%]+(\.[^.*%]+)+\.?$/;
  if (!form.test(hostname)) return { ok: false, reason: 'invalid' };
  if (security === 'insecure') return { ok: false, reason: 'not_secure' };
  return { ok: true, pattern: `${protocol}//${hostname}/*`, isClear: security === 'intranet' };
}

/** The part of a match pattern that a person recognises. */
export function siteHost(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}
