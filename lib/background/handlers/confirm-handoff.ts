import type { Handler } from '../handler';

export const confirmHandoff: Handler<'confirmHandoff'> = () =>
  Promise.resolve({ view: { kind: 'none' }, outgoing: [] });
