import { fromBase64 } from '../../handoff/wire/base64';
import type { Handler } from '../handler';
import { takeStep } from '../handoff';

export const receiveHandoff: Handler<'receiveHandoff'> = (background, { frame }) =>
  takeStep(background, { kind: 'frame', frame: fromBase64(frame) ?? new Uint8Array() });
