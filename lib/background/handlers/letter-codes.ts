import type { letterCodes as protocol } from '../../messaging/protocol/letter-codes';
import type { HandlersOf } from '../handler';
import { letterCode } from '../letter-code';

export const letterCodes: HandlersOf<typeof protocol> = {
  getLetterCode: (background, { id, holder }) => letterCode(background, id, holder),
};
