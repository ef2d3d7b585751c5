import { components } from './licences';

/**
 * CycloneDX 1.5: what the package is made of. Neither time nor serial number, so that the same
 * packages are the same file.
 */
export function billOfMaterials(version: string): string {
  const name = 'expediteurs-lre';
  const listed = components().map((component) => ({
    type: 'library',
    'bom-ref': `${component.folder}@${component.version}`,
    name: component.name,
    version: component.version,
    licenses: [{ expression: component.licence }],
    purl: `pkg:npm/${component.name.replace('@', '%40')}@${component.version}`,
  }));
  const metadata = { component: { type: 'application', name, version, 'bom-ref': name } };
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata };
  return `${JSON.stringify({ ...bill, components: listed }, null, 2)}\n`;
}
