import { afterAll } from 'vitest';
import { startSimulator, type Simulator } from './simulator';

/** The simulator for the tests of one file; it is closed after the last of them. */
export async function useSimulator(): Promise<Simulator> {
  const simulator = await startSimulator();
  afterAll(() => simulator.close());
  return simulator;
}
