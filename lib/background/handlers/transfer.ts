import { fromBase64 } from '../../handoff/wire/base64';
import type { transfer as protocol } from '../../messaging/protocol/transfer';
import type { HandlersOf } from '../handler';
import { keepTransferred } from '../transfer/keep-transferred';
import {
  endTransfer,
  joinTransfer,
  startTransfer,
  takeTransferStep,
} from '../transfer/transfer-session';

export const transfer: HandlersOf<typeof protocol> = {
  startTransfer: (background, { id }) => startTransfer(background, id),

  joinTransfer: (background, { code }) => joinTransfer(background, code),

  syncTransfer: (background, { resend }) =>
    takeTransferStep(background, { kind: resend ? 'resume' : 'time' }),

  receiveTransfer: (background, { frame }) =>
    takeTransferStep(background, { kind: 'frame', frame: fromBase64(frame) ?? new Uint8Array() }),

  confirmTransfer: (background, pick) => takeTransferStep(background, { kind: 'confirm', ...pick }),

  keepTransferred: (background, { passphrase }) => keepTransferred(background, passphrase),

  endTransfer: (background) => endTransfer(background),
};
