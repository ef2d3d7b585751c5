import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyNames } from '../../lib/domain/policy';
import { admx, adml, WINDOWS_BROWSERS, type ManagedSchema } from './admx';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as ManagedSchema;
const names = Object.keys(schema.properties);

it('the schema names every setting that a policy can have', () => {
  expect(names).toEqual(expect.arrayContaining([...policyNames]));
});

it.each(Object.values(WINDOWS_BROWSERS))('the template has each of them, below %s', (root) => {
  const template = admx(schema, root, ID);
  const found = [...template.matchAll(/<policy name="(\w+)"/g)].map(([, name]) => name);
  expect(found).toEqual(names);
  expect(template.split(`key="${root}\\3rdparty\\extensions\\${ID}\\policy"`)).toHaveLength(
    names.length + 1,
  );
  expect(template).toContain('<decimal id="lockMinutes"');
  expect(template).toContain('<list id="siteProfiles"');
});

it('every word that the template asks for is there', () => {
  const template = admx(schema, WINDOWS_BROWSERS.chrome, ID);
  const words = adml(schema);
  const asked = [...template.matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
  const missing = asked.filter(([, kind = '', id = '']) => !words.includes(`<${kind} id="${id}">`));
  expect(asked.length).toBeGreaterThan(names.length);
  expect(missing).toEqual([]);
});
