import type { Handler } from '../handler';

export const takeRequestedRoute: Handler<'takeRequestedRoute'> = async (
  { panel },
  { windowId },
) => {
  const requested = await panel.take(windowId);
  // The panel will stand there: closed and opened again, it comes back to it.
  if (requested) await panel.saveLast(requested);
  return requested;
};
