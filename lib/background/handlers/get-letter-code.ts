import type { Handler } from '../handler';
import { letterCode } from '../letter-code';

export const getLetterCode: Handler<'getLetterCode'> = (background, { id, holder }) =>
  letterCode(background, id, holder);
