import { fromBase64 } from '../../handoff/wire/base64';
import type { handoff as protocol } from '../../messaging/protocol/handoff';
import type { HandlersOf } from '../handler';
import { endHandoff, startHandoff, takeStep } from '../handoff/handoff-session';
import { proveGivenKey } from '../handoff/prove-given-key';

export const handoff: HandlersOf<typeof protocol> = {
  startHandoff: (background, { id }) => startHandoff(background, id),

  syncHandoff: (background, { resend }) =>
    takeStep(background, { kind: resend ? 'resume' : 'time' }),

  receiveHandoff: (background, { frame }) =>
    takeStep(background, { kind: 'frame', frame: fromBase64(frame) ?? new Uint8Array() }),

  confirmHandoff: (background, pick) => takeStep(background, { kind: 'confirm', ...pick }),

  proveHandoff: (background) => proveGivenKey(background),

  prolongHandoff: (background) => takeStep(background, { kind: 'prolong' }),

  endHandoff: (background) => endHandoff(background),
};
