import type { Handler } from '../handler';

export const getRoute: Handler<'getRoute'> = async ({ panel }, { windowId }) => {
  const requested = await panel.take(windowId);
  if (!requested) return (await panel.last()) ?? { view: 'list' };
  // The panel will stand there: closed and opened again, it comes back to it.
  await panel.saveLast(requested);
  return requested;
};
