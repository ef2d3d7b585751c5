/**
 * Makes the templates of group policies for Windows, from the schema that the package has, in
 * `artifacts/admx/`.
 *
 * npm run admx -- --id ID   the extension's id, as its store gave it
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { admx, adml, WINDOWS_BROWSERS, type ManagedSchema } from './admx';

const FOLDER = 'artifacts/admx';
const { values } = parseArgs({ options: { id: { type: 'string' } } });
if (!/^[a-p]{32}$/.test(values.id ?? '')) {
  console.error('Give the id of the extension: --id, 32 letters from a to p.');
  process.exit(2);
}
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as ManagedSchema;
mkdirSync(`${FOLDER}/en-US`, { recursive: true });
for (const [browser, root] of Object.entries(WINDOWS_BROWSERS)) {
  const name = `expediteurs-lre-${browser}`;
  writeFileSync(`${FOLDER}/${name}.admx`, admx(schema, root, values.id ?? ''));
  writeFileSync(`${FOLDER}/en-US/${name}.adml`, adml(schema));
}
console.log(`${FOLDER}: copy it to C:\\Windows\\PolicyDefinitions`);
