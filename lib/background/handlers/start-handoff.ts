import type { Handler } from '../handler';

export const startHandoff: Handler<'startHandoff'> = () =>
  Promise.resolve({ ok: true, value: { view: { kind: 'none' }, outgoing: [] } });
