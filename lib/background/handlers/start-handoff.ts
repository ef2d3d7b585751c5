import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { startHandoff as start } from '../handoff';

export const startHandoff: Handler<'startHandoff'> = (background, { id }) =>
  attempt(() => start(background, id));
