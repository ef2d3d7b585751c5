import { expect, it } from 'vitest';
import { patternOf } from './sites';

it.each([
  ['https://gestion.example.fr/compte?x=1', 'https://gestion.example.fr/*'],
  ['https://gestion.example.fr:8443/compte', 'https://gestion.example.fr/*'],
  ['http://127.0.0.1:4824/api', 'http://127.0.0.1/*'],
])('asks about %s by its site, on any port', (url, pattern) => {
  expect(patternOf(url)).toBe(pattern);
});
