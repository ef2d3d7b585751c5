import type { LitElement } from 'lit';
import { expect, it } from 'vitest';
import { answer, announceLock } from '../../tests/browser/fake-extension';
import { sampleSender } from '../../tests/browser/sample-sender';
import '../backup-import';
import '../key-backup';
import '../options/access-form';
import '../passphrase-form';
import '../verification/typed/otp-key-form';
import { sampleSettings } from '../../tests/browser/sample-settings';

const SECRET = 'huit mots que personne ne devine';
const sender = sampleSender({ vault: 'locked' });

interface Form {
  readonly name: keyof HTMLElementTagNameMap;
  readonly properties: object;
  readonly fields: readonly string[];
}

/** Each form in which something secret is typed, with what it needs. */
const forms: readonly Form[] = [
  { name: 'lre-passphrase-form', properties: { sender }, fields: ['passphrase'] },
  {
    name: 'lre-key-backup',
    properties: { sender },
    fields: ['passphrase', 'passphrase-again'],
  },
  { name: 'lre-backup-import', properties: {}, fields: ['passphrase'] },
  { name: 'lre-otp-key-form', properties: {}, fields: ['otp-key'] },
  {
    name: 'lre-access-form',
    properties: { settings: sampleSettings() },
    fields: ['token', 'privateKey'],
  },
];

async function typedIn({ name, properties, fields }: Form) {
  answer('getSettings', () => sampleSettings());
  const element = Object.assign(document.createElement(name), properties) as LitElement;
  document.body.append(element);
  await element.updateComplete;
  const root = element.renderRoot as ShadowRoot;
  for (const details of root.querySelectorAll('details')) details.open = true;
  const inputs = fields.map((field) => root.querySelector<HTMLInputElement>(`#${field}`)!);
  for (const input of inputs) {
    input.value = SECRET;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
  const typed = async () => {
    await element.updateComplete;
    return inputs.map(({ value }) => value);
  };
  return { inputs, typed };
}

it.each(forms)('empties what was typed in $name once keys are locked', async (form) => {
  const { inputs, typed } = await typedIn(form);
  inputs[0]?.focus();
  announceLock('everybody');
  expect(await typed()).toEqual(inputs.map(() => ''));
});

it.each(forms)(
  'leaves $name alone while somebody types in it and a time runs out',
  async (form) => {
    const { inputs, typed } = await typedIn(form);
    inputs[0]?.focus();
    announceLock('time');
    expect(await typed()).toEqual(inputs.map(() => SECRET));
    inputs[0]?.blur();
    announceLock('time');
    expect(await typed()).toEqual(inputs.map(() => ''));
  },
);
