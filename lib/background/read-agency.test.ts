import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { createHandlers } from './create-handlers';

const panel = { id: 'ours' };
const windowId = 1;
let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  // No test here reaches AR24.
  world = await testBackground({} as Simulator);
  handlers = createHandlers(world.background);
  world.shownTab.now = { id: 7, url: 'https://gestion.example.fr/compte' };
  world.shownTab.says = [{}, { company: 'Agence du Port', terms: '1' }];
});

describe('what a page says of the agency', () => {
  it('is read where the extension is used, and nothing of it is kept', async () => {
    await handlers.addSite({ pattern: 'https://gestion.example.fr/*' }, panel);
    expect(await handlers.readAgency({ windowId }, panel)).toEqual({ company: 'Agence du Port' });
    expect(await handlers.listSenders(undefined, panel)).toMatchObject({ rows: [] });
  });

  it('is not read anywhere else, permitted or not', async () => {
    expect(await handlers.readAgency({ windowId }, panel)).toBeNull();
    await handlers.addSite({ pattern: 'https://forbidden.example.fr/*' }, panel);
    world.shownTab.now = { id: 7, url: 'https://forbidden.example.fr/compte' };
    expect(await handlers.readAgency({ windowId }, panel)).toBeNull();
    world.shownTab.now = null;
    expect(await handlers.readAgency({ windowId }, panel)).toBeNull();
  });
});
