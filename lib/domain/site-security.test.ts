import { expect, it } from 'vitest';
import { siteSecurity } from './site-security';

it.each([
  ['https://gestion.example.fr/x', 'secure'],
  ['http://127.0.0.1:4825/', 'own-computer'],
  ['http://localhost/', 'own-computer'],
  ['http://logiciel/', 'intranet'],
  ['http://logiciel.agence.local:8080/', 'intranet'],
  ['http://192.168.1.20/', 'intranet'],
  ['http://172.16.0.4/', 'intranet'],
  ['http://172.32.0.4/', 'insecure'],
  ['http://gestion.example.fr/', 'insecure'],
  ['http://gestion:secret@gestion.example.fr/', 'insecure'],
  ['http://10.example.fr/', 'insecure'],
  ['chrome://extensions', 'none'],
  ['', 'none'],
])('%s is %s', (address, security) => {
  expect(siteSecurity(address)).toBe(security);
});
