import type { Route } from '../../messaging/views';
import type { Handler } from '../handler';

export const openPanel: Handler<'openPanel'> = async ({ panel, announce }, target, { tab }) => {
  const windowId = tab?.windowId;
  if (windowId === undefined) return undefined;
  // First of all, and not awaited: the browser opens a panel only within the gesture.
  const opened = panel.open(windowId);
  const route: Route =
    target.view === 'new' ? { view: 'sender', id: crypto.randomUUID(), task: null } : target;
  await panel.request(windowId, route);
  await opened;
  await announce();
  return undefined;
};
