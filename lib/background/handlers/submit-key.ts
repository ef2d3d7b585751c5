import type { Handler } from '../handler';
import { submitKey as submit } from '../key-proof';
import { movingSender } from '../moving-sender';

export const submitKey: Handler<'submitKey'> = (background, { id, text }) =>
  movingSender(background, id, () => submit(background, id, text));
