import type { Handler } from '../handler';
import { takeStep } from '../handoff';

export const syncHandoff: Handler<'syncHandoff'> = (background, { resend }) =>
  takeStep(background, { kind: resend ? 'resume' : 'time' });
