import type { Handler } from '../handler';

export const receiveHandoff: Handler<'receiveHandoff'> = () =>
  Promise.resolve({ view: { kind: 'none' }, outgoing: [] });
