import { describe, expect, it } from 'vitest';
import { builtInProfiles } from './built-in-profiles';
import { holdsFor, matchesPage, pagePattern, profileOf, type SiteProfile } from './site-profile';
import { readProfile, writeProfile } from './site-profile-file';

const [modelo, sandbox] = builtInProfiles as [SiteProfile, SiteProfile];

describe('the sites of a profile', () => {
  it.each([
    ['https://gestion.example.fr', 'https://gestion.example.fr/compte', true],
    ['https://gestion.example.fr', 'https://gestion.example.fr:8443/', true],
    ['https://gestion.example.fr', 'http://gestion.example.fr/', false],
    ['https://gestion.example.fr', 'https://gestion.example.fr.evil.example/', false],
    ['https://gestion.example.fr', 'https://a.gestion.example.fr/', false],
    ['https://*.example.fr', 'https://a.b.example.fr/', true],
    ['https://*.example.fr', 'https://example.fr/', true],
    ['https://*.example.fr', 'https://notexample.fr/', false],
    ['http://intranet', 'http://intranet/x', true],
    ['http://intranet', 'about:blank', false],
  ])('%s and %s: %s', (origin, address, holds) => {
    expect(holdsFor({ origins: [origin] }, address)).toBe(holds);
  });
});

describe('the pages of a place', () => {
  const site = 'https://a.fr';
  it.each([
    ['/lre/envoi', '/lre/envoi?x=1', true],
    ['/lre/envoi', '/lre/envois', false],
    ['/lre/*', '/lre/12', true],
    ['/lre/*', '/lre/12/envoi', true],
    ['/lre/*', '/lre/', false],
    ['/lre/*/envoi', '/lre/12/envoi', true],
    ['/lre/*/envoi', '/lre/12/suivi', false],
    ['/index.php?module=lre', '/index.php?a=1&module=lre', true],
    ['/index.php?module=lre', '/index.php?module=biens', false],
    ['/#/compte', '/#/compte', true],
    ['/#/compte', '/#/biens', false],
    ['*', '/anything', true],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(matchesPage(pattern, site + path)).toBe(matches);
  });

  it.each([
    ['/lre/124/envoi', '/lre/*/envoi'],
    ['/lre/0b6c1c55-3c0e-4f3c-9e0f-7d9b1f3b2a10', '/lre/*'],
    ['/index.php?module=lre&id=4&PHPSESSID=abc', '/index.php?module=lre'],
    ['/app#/compte/7', '/app#/compte/*'],
    ['', '/'],
  ])('%j is one of %j', (path, pattern) => {
    expect(pagePattern(site + path)).toBe(pattern);
    expect(matchesPage(pattern, site + path)).toBe(true);
  });
});

describe('two profiles that say the same place', () => {
  const other = { ...sandbox, id: 'other' };
  const address = 'http://127.0.0.1:4825/lre/envoi';

  it('are for the person to choose from', () => {
    const both = [sandbox, other];
    expect(profileOf({ profiles: both, chosen: null }, 'code', address)).toBeNull();
    expect(profileOf({ profiles: both, chosen: 'other' }, 'code', address)).toBe(other);
    expect(profileOf({ profiles: [sandbox], chosen: null }, 'code', address)).toBe(sandbox);
    expect(profileOf({ profiles: [sandbox], chosen: null }, 'panel', address)).toBeNull();
  });
});

describe('the file of a profile', () => {
  it('is read as it was written', () => {
    expect(readProfile(writeProfile(modelo))).toEqual({ ok: true, profile: modelo });
  });

  it.each([
    ['', 'unreadable'],
    ['{"format":1}', 'unreadable'],
    [writeProfile({ ...modelo, origins: ['*://*'] }), 'unreadable'],
    [writeProfile({ ...modelo, origins: ['javascript://a'] }), 'unreadable'],
    [writeProfile({ ...modelo, format: 2 as 1 }), 'newer'],
  ])('%.40j is %s', (text, reason) => {
    expect(readProfile(text)).toEqual({ ok: false, reason });
  });
});
