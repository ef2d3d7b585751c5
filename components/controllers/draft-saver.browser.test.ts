import { LitElement } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import type { Outcome } from '../../lib/errors';
import { answer, asked } from '../../tests/browser/fake-extension';
import { DraftSaver } from './draft-saver';

class Host extends LitElement {
  readonly saver = new DraftSaver(this);
}
customElements.define('draft-saver-host', Host);

const saved: Outcome<undefined> = { ok: true, value: undefined };
const draft = (email: string) => ({
  id: '0b6c1c55-3c0e-4f3c-9e0f-7d9b1f3b2a10',
  step: 'email' as const,
  email,
  fields: emptyIdentity,
});
const sent = () => asked.map(({ params }) => (params as { email: string }).email);

let host: Host;
let release: (outcome: Outcome<undefined>) => void;

beforeEach(() => {
  host = new Host();
  document.body.append(host);
  answer('saveDraft', () => new Promise((resolve) => (release = resolve)));
});

it('keeps the first change at once, and then only the newest of those that waited', async () => {
  for (const email of ['a', 'ab', 'abc']) host.saver.save(draft(email));
  await expect.poll(sent).toEqual(['a']);
  answer('saveDraft', () => saved);
  release(saved);
  await host.saver.settled();
  expect(sent()).toEqual(['a', 'abc']);
  expect(host.saver.busy).toBe(false);
});

it.each([
  ['the page goes', () => globalThis.dispatchEvent(new Event('pagehide'))],
  ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['its element goes', () => host.remove()],
])('does not wait for an answer when %s', async (_, leave) => {
  host.saver.save(draft('a'));
  host.saver.save(draft('ab'));
  leave();
  await expect.poll(sent).toEqual(['a', 'ab']);
});

it('says why a draft could not be kept, until one is', async () => {
  host.saver.save(draft('a'));
  await expect.poll(sent).toEqual(['a']);
  release({ ok: false, problem: { reason: 'sender-limit-reached' } });
  await host.saver.settled();
  expect(host.saver.problem?.reason).toBe('sender-limit-reached');
  answer('saveDraft', () => saved);
  host.saver.save({ id: draft('a').id, fields: { city: 'Lyon' } });
  await host.saver.settled();
  expect(host.saver.problem).toBeNull();
  // What could not be kept before has gone with it.
  expect(asked.at(-1)?.params).toMatchObject({ email: 'a', fields: { city: 'Lyon' } });
});

it('sends together what changed while it waited', async () => {
  const { id } = draft('');
  host.saver.save({ id, fields: { city: 'L' } });
  host.saver.save({ id, fields: { city: 'Lyon' } });
  host.saver.save({ id, email: 'a@b.fr', fields: { zipcode: '69001' } });
  answer('saveDraft', () => saved);
  await expect.poll(sent).toHaveLength(1);
  release(saved);
  await host.saver.settled();
  expect(asked.at(-1)?.params).toEqual({
    id,
    email: 'a@b.fr',
    fields: { city: 'Lyon', zipcode: '69001' },
  });
});
