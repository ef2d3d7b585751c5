import { describe, expect, it } from 'vitest';
import { siteHost, sitePattern } from './site-pattern';

describe('the address of a back office', () => {
  it.each([
    ['gestion.example.fr', 'https://gestion.example.fr/*'],
    ['  Gestion.Example.FR  ', 'https://gestion.example.fr/*'],
    ['gestion.example.fr/compte/informations', 'https://gestion.example.fr/*'],
    ['https://gestion.example.fr:8443/compte?onglet=1#haut', 'https://gestion.example.fr/*'],
    ['https://moi:secret@gestion.example.fr/', 'https://gestion.example.fr/*'],
    ['agence-évidence.fr', 'https://xn--agence-vidence-hkb.fr/*'],
    ['http://127.0.0.1:4825/compte/informations', 'http://127.0.0.1/*'],
    ['http://localhost:4825', 'http://localhost/*'],
  ])('%s becomes %s', (typed, pattern) => {
    expect(sitePattern(typed)).toEqual({ ok: true, pattern, isClear: false });
  });

  it.each([
    ['http://gestion', 'http://gestion/*'],
    ['http://192.168.1.20:8080/compte', 'http://192.168.1.20/*'],
    ['http://serveur.local/appli', 'http://serveur.local/*'],
  ])('%s becomes %s, in the clear', (typed, pattern) => {
    expect(sitePattern(typed)).toEqual({ ok: true, pattern, isClear: true });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['gestion', 'invalid'],
    ['*.example.fr', 'invalid'],
    ['https://', 'invalid'],
    ['nom@agence fr', 'invalid'],
    ['ftp://gestion.example.fr', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['http://gestion.example.fr', 'not_secure'],
    ['http://gestion:secret@gestion.example.fr', 'not_secure'],
  ])('%j is refused as %s', (typed, reason) => {
    expect(sitePattern(typed)).toEqual({ ok: false, reason });
  });

  it('is shown by its host', () => {
    expect(siteHost('https://gestion.example.fr/*')).toBe('gestion.example.fr');
  });
});
