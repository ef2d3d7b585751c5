import type { Handler } from '../handler';

export const endHandoff: Handler<'endHandoff'> = () =>
  Promise.resolve({ view: { kind: 'none' }, outgoing: [] });
