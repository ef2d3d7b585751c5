import type { Handler } from '../handler';
import { endHandoff as end } from '../handoff';

export const endHandoff: Handler<'endHandoff'> = (background) => end(background);
