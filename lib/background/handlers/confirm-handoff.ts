import type { Handler } from '../handler';
import { takeStep } from '../handoff';

export const confirmHandoff: Handler<'confirmHandoff'> = (background, { code }) =>
  takeStep(background, { kind: 'confirm', code });
