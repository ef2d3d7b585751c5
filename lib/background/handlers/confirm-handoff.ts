import type { Handler } from '../handler';
import { takeStep } from '../handoff';

export const confirmHandoff: Handler<'confirmHandoff'> = (background, pick) =>
  takeStep(background, { kind: 'confirm', ...pick });
