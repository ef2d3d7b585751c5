import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { createHandlers } from './create-handlers';

const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const ID = '11111111-1111-4111-8111-111111111111';
let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  // No test here reaches AR24.
  world = await testBackground({} as Simulator);
  handlers = createHandlers(world.background);
});

describe('what does something', () => {
  it('is announced once it is done', async () => {
    expect(await handlers.lockAll(undefined, panel)).toEqual({ ok: true, value: undefined });
    expect(world.announced()).toBe(1);
  });

  it('is announced after a failure too, which is part of the answer', async () => {
    expect(await handlers.setReminder({ id: ID, wanted: true }, panel)).toEqual({
      ok: false,
      problem: { reason: 'sender-gone' },
    });
    expect(world.announced()).toBe(1);
  });

  it('is answered though the others could not be told', async () => {
    const deaf = { ...world.background, announce: () => Promise.reject(new Error('full')) };
    expect(await createHandlers(deaf).lockAll(undefined, panel)).toMatchObject({ ok: true });
  });
});

it('what only asks is announced to nobody', async () => {
  await handlers.listSenders(undefined, panel);
  await handlers.getSettings(undefined, panel);
  await handlers.getSender({ id: ID }, panel);
  expect(world.announced()).toBe(0);
});
