import type { Handler } from '../handler';

export const syncHandoff: Handler<'syncHandoff'> = () =>
  Promise.resolve({ view: { kind: 'none' }, outgoing: [] });
