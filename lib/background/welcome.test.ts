import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { createHandlers } from './create-handlers';
import { welcome } from './welcome';

const panel = { id: 'ours', url: 'chrome-extension://ours/welcome.html' };
const access = { environment: 'production', baseUrl: '', token: 'tok', privateKey: 'key' } as const;
let world: Awaited<ReturnType<typeof testBackground>>;
let opened: string[];

beforeEach(async () => {
  // No test here reaches AR24.
  world = await testBackground({} as Simulator);
  ({ asked: opened } = world.background.panel as unknown as { asked: string[] });
});

describe('after an installation', () => {
  it('the first steps open in a tab', async () => {
    await welcome(world.background);
    expect(opened).toEqual(['page /welcome.html']);
  });

  it('they do not where the administrator says no', async () => {
    world.policy.welcomeTab = false;
    await welcome(world.background);
    expect(opened).toEqual([]);
  });

  it('they open while one of the two is left to do, and not when both are done', async () => {
    const handlers = createHandlers(world.background);
    await handlers.saveAccess(access, panel);
    await welcome(world.background);
    expect(opened).toEqual(['page /welcome.html']);
    await handlers.addSite({ pattern: 'https://gestion.example.fr/*' }, panel);
    await welcome(world.background);
    expect(opened).toEqual(['page /welcome.html']);
  });
});
