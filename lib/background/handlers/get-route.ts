import type { Handler } from '../handler';

export const getRoute: Handler<'getRoute'> = async ({ panel }, { windowId }) =>
  (await panel.requested(windowId)) ?? (await panel.last()) ?? { view: 'list' };
