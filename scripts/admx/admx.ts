/** The part of a managed schema that a template is made from. */
export interface ManagedSchema {
  readonly properties: Readonly<
    Record<string, { readonly title: string; readonly description: string; readonly type: string }>
  >;
}

/** Where each browser of Windows looks for the policies of extensions. */
export const WINDOWS_BROWSERS = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

const NAMESPACE = 'ExpediteursLre.Policies';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const SCHEMA = 'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function element(name: string, type: string, key: string): string {
  if (type === 'integer') {
    return `<decimal id="${name}" valueName="${name}" minValue="1" maxValue="480" required="true" />`;
  }
  if (type === 'boolean') {
    const values = ['true', 'false'].map(
      (word, at) => `<${word}Value><decimal value="${1 - at}" /></${word}Value>`,
    );
    return `<boolean id="${name}" valueName="${name}">${values.join('')}</boolean>`;
  }
  if (type === 'array') return `<list id="${name}" key="${key}\\${name}" valuePrefix="" />`;
  return `<text id="${name}" valueName="${name}" required="true" maxLength="10000" />`;
}

/** The template of group policies for one browser: which values of the registry there are. */
export function admx(schema: ManagedSchema, root: string, id: string): string {
  const key = `${root}\\3rdparty\\extensions\\${id}\\policy`;
  const policies = Object.entries(schema.properties).map(
    ([name, { type }]) => `    <policy name="${name}" class="Both" displayName="$(string.${name})"
      explainText="$(string.${name}_explain)" presentation="$(presentation.${name})" key="${key}">
      <parentCategory ref="extension" />
      <supportedOn ref="windows10" />
      <elements>${element(name, type, key)}</elements>
    </policy>`,
  );
  return `${HEAD}
<policyDefinitions ${SCHEMA} revision="1.0" schemaVersion="1.0">
  <policyNamespaces><target prefix="lre" namespace="${NAMESPACE}" /></policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn><definitions>
    <definition name="windows10" displayName="$(string.windows10)" />
  </definitions></supportedOn>
  <categories><category name="extension" displayName="$(string.extension)" /></categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

function presentation(name: string, type: string, title: string): string {
  if (type === 'integer') {
    return `<decimalTextBox refId="${name}" defaultValue="30">${title}</decimalTextBox>`;
  }
  if (type === 'boolean') return `<checkBox refId="${name}">${title}</checkBox>`;
  if (type === 'array') return `<listBox refId="${name}">${title}</listBox>`;
  return `<textBox refId="${name}"><label>${title}</label></textBox>`;
}

/** The words of the template, the same for every browser. */
export function adml({ properties }: ManagedSchema): string {
  const all = Object.entries(properties);
  const strings = all.flatMap(([name, { title, description }]) => [
    `    <string id="${name}">${escaped(title)}</string>`,
    `    <string id="${name}_explain">${escaped(description)}</string>`,
  ]);
  const presentations = all.map(
    ([name, { type, title }]) =>
      `    <presentation id="${name}">${presentation(name, type, escaped(title))}</presentation>`,
  );
  return `${HEAD}
<policyDefinitionResources ${SCHEMA} revision="1.0" schemaVersion="1.0">
  <displayName>LRE senders</displayName>
  <description>Settings of the browser extension for registered electronic letters.</description>
  <resources><stringTable>
    <string id="extension">LRE senders (browser extension)</string>
    <string id="windows10">Windows 10 or newer</string>
${strings.join('\n')}
  </stringTable><presentationTable>
${presentations.join('\n')}
  </presentationTable></resources>
</policyDefinitionResources>
`;
}
