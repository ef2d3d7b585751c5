import type { Handler } from '../handler';
import { proveKeptKey } from '../key-proof';
import { movingSender } from '../moving-sender';

export const proveKey: Handler<'proveKey'> = (background, { id }) =>
  movingSender(background, id, () => proveKeptKey(background, id));
