import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, type TestContext } from 'vitest';
import { Stage, type StageOptions } from './stage';

/**
 * Gives the tests of one file a stage of their own, and keeps pictures of what a failed one saw in
 * `artifacts/e2e/`.
 */
export function onStage(options: StageOptions = {}): { readonly stage: Stage } {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await Stage.set(options);
  });
  beforeEach(({ task, onTestFailed }: TestContext) => {
    onTestFailed(async () => {
      await mkdir('artifacts/e2e', { recursive: true });
      await stage?.picture(`artifacts/e2e/${task.name.replace(/[^\w]+/g, '-')}`);
    });
  });
  afterAll(() => stage?.strike());
  return {
    get stage() {
      if (!stage) throw new Error('The stage is set before the first test, not before.');
      return stage;
    },
  };
}
