import type { Agent } from '../../tests/e2e/support/agent';
import type { Stage } from '../../tests/e2e/support/stage';
import { median } from '../median';
import { usableAt } from './usable-mark';

export interface OpeningFigures {
  readonly runs: number;
  /** Medians, milliseconds from the click on the toolbar icon to the first usable frame. */
  readonly empty: number;
  readonly warm: number;
  readonly cold: number;
  /** Calls to AR24 that the openings caused. */
  readonly calls: number;
}

async function opening(agent: Agent, extensionId?: string): Promise<number> {
  const clicked = Date.now();
  await agent.clickToolbarIcon(extensionId);
  const { page } = await agent.panelAppears();
  const usable = await usableAt(page);
  await agent.closePanel();
  return usable - clicked;
}

/** Opens our panel, with a worker alive and without, and an empty one, in turns. */
export async function measureOpening(
  { agent, sandbox }: Stage,
  emptyId: string,
  runs: number,
): Promise<OpeningFigures> {
  await agent.visit('/compte/informations');
  // The first opening of each fills the browser's caches.
  for (const id of [undefined, emptyId]) await opening(agent, id);
  const before = (await sandbox.state()).calls.length;
  const figures = { empty: [] as number[], warm: [] as number[], cold: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    figures.empty.push(await opening(agent, emptyId));
    figures.warm.push(await opening(agent));
    await agent.killWorker();
    figures.cold.push(await opening(agent));
  }
  return {
    runs,
    empty: median(figures.empty),
    warm: median(figures.warm),
    cold: median(figures.cold),
    calls: (await sandbox.state()).calls.length - before,
  };
}
