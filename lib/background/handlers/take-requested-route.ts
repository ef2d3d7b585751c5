import type { Handler } from '../handler';

export const takeRequestedRoute: Handler<'takeRequestedRoute'> = ({ panel }, { windowId }) =>
  panel.take(windowId);
