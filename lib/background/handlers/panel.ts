import { problem } from '../../errors';
import type { panel as protocol } from '../../messaging/protocol/panel';
import type { Route } from '../../messaging/views';
import type { HandlersOf } from '../handler';

export const panel: HandlersOf<typeof protocol> = {
  async openPanel({ panel }, target, { tab }) {
    const windowId = tab?.windowId;
    if (windowId === undefined) return;
    // First of all, and not awaited: the browser opens a panel only within the gesture.
    const opened = panel.open(windowId);
    const route: Route =
      target.view === 'new' ? { view: 'sender', id: crypto.randomUUID(), task: null } : target;
    const [requested, shown] = await Promise.allSettled([panel.request(windowId, route), opened]);
    if (shown.status === 'fulfilled' && requested.status === 'fulfilled') return;
    // What was refused must not be shown the next time either.
    await panel.take(windowId);
    throw problem('not-possible-now');
  },

  async getRoute({ panel }, { windowId }) {
    return (await panel.requested(windowId)) ?? (await panel.last()) ?? { view: 'list' };
  },

  async takeRequestedRoute({ panel }, { windowId }) {
    const requested = await panel.take(windowId);
    // The panel will stand there: closed and opened again, it comes back to it.
    if (requested) await panel.saveLast(requested);
    return requested;
  },

  saveRoute: ({ panel }, route) => panel.saveLast(route),

  openCamera: ({ panel }, { id }) => panel.openPage(`/camera.html?sender=${id}`),

  openOptions: ({ panel }) => panel.openOptions(),
};
