import type { Handler } from '../handler';

export const proveHandoff: Handler<'proveHandoff'> = () =>
  Promise.resolve({ ok: true, value: { view: { kind: 'none' }, outgoing: [] } });
