import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { proveGivenKey } from '../handoff-proof';

export const proveHandoff: Handler<'proveHandoff'> = (background) =>
  attempt(() => proveGivenKey(background));
