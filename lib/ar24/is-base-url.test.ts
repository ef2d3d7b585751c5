import { expect, it } from 'vitest';
import { isBaseUrl } from './is-base-url';

it.each([
  'https://app.ar24.fr/api',
  'http://127.0.0.1:4824/api',
  'http://localhost:1',
  'http://[::1]:1/x',
])('lets calls go to %s', (address) => expect(isBaseUrl(address)).toBe(true));

it.each([
  'http://app.ar24.fr/api',
  'http://127.0.0.1.evil.example/api',
  'https://user:word@app.ar24.fr/api',
  'https://app.ar24.fr/api?to=',
  'https://app.ar24.fr/api#x',
  'https://app.ar24.fr/api/',
  'ftp://app.ar24.fr/api',
  'app.ar24.fr',
  '',
])('lets none go to “%s”', (address) => expect(isBaseUrl(address)).toBe(false));
