import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lookupNames, lookupService } from '../../lib/domain/lookups';
import config from '../../wxt.config';
import { FIREFOX_ID } from './extension-ids';

interface Manifest {
  readonly key?: string;
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly optional_host_permissions: string[];
  readonly browser_specific_settings?: { gecko: { id: string } };
}
type Maker = (build: { browser: string; mode: string }) => Manifest;

const manifest = (browser: string, mode = 'store') =>
  (config.manifest as unknown as Maker)({ browser, mode });

it('has a reason in both languages for each permission, and none too many', () => {
  const { permissions, host_permissions, optional_host_permissions } = manifest('chrome');
  const reasons = parse(readFileSync('store/permissions.yml', 'utf8')) as Record<string, object>;
  const asked = [...permissions, ...host_permissions, ...optional_host_permissions];
  // WXT adds it for the panel's entry point.
  expect(Object.keys(reasons).sort()).toEqual([...asked, 'sidePanel'].sort());
  for (const reason of Object.values(reasons)) {
    expect(reason).toEqual({
      fr: expect.stringMatching(/.{20}/) as string,
      en: expect.stringMatching(/.{20}/) as string,
    });
  }
});

it('names the host of each look-up in the reason for optional hosts', () => {
  const reasons = parse(readFileSync('store/permissions.yml', 'utf8')) as Record<
    string,
    Record<'en' | 'fr', string>
  >;
  for (const name of lookupNames) {
    const { host, protocol } = new URL(lookupService(name, null));
    expect(reasons[`${protocol}//*/*`]?.fr).toContain(host);
    expect(reasons[`${protocol}//*/*`]?.en).toContain(host);
    expect(readFileSync('docs/privacy.md', 'utf8').split(host).length).toBeGreaterThan(2);
    expect(readFileSync('store/data.md', 'utf8')).toContain(host);
  }
});

it('calls one host of its own accord: AR24', () => {
  for (const browser of ['chrome', 'edge', 'firefox']) {
    expect(manifest(browser).host_permissions).toEqual(['https://app.ar24.fr/*']);
  }
});

it('has no key where the store gives the id, and the same id for good elsewhere', () => {
  expect(manifest('chrome')).not.toHaveProperty('key');
  expect(manifest('edge')).not.toHaveProperty('key');
  expect(manifest('chrome', 'production').key).toMatch(/^MII/);
  expect(manifest('firefox').browser_specific_settings?.gecko.id).toBe(FIREFOX_ID);
});
