import { problem } from '../../errors';
import type { panel as protocol } from '../../messaging/protocol/panel';
import type { Params } from '../../messaging/protocol';
import type { Route } from '../../messaging/views';
import type { MessageSender } from '../../messaging/receive';
import type { Background } from '../background';
import type { HandlersOf } from '../handler';
import { placeOf } from '../page-place';
import type { ReadingBackground } from '../reading-background';
import { WELCOME_PAGE } from '../welcome';

/** A row of a page may show a sender that has been removed since: its id is then no new sender's. */
async function routeTo({ stores }: ReadingBackground, target: Params<'openPanel'>): Promise<Route> {
  if (target.view === 'new') return { view: 'sender', id: crypto.randomUUID(), task: null };
  if (target.view !== 'sender') return target;
  const known = await stores().then(({ senders }) => senders.get(target.id));
  return known ? target : { view: 'list' };
}

const passkeyPage = (id: string, deed: 'add' | 'unlock') =>
  `/passkey.html?sender=${id}&deed=${deed}`;

/** A person who wants a code in this tab, and whose key a touch unlocks, is asked for it at once. */
async function askForTouch(
  background: Background,
  target: Params<'openPanel'>,
  sender: MessageSender,
): Promise<void> {
  const place = placeOf(sender);
  const { windowId } = sender.tab ?? {};
  if (target.view !== 'sender' || !place || windowId === undefined) return;
  const { allowance, passkeys, unlocked } = await background.stores();
  if (!(await allowance.isFor(...place, target.id)) || (await unlocked.isUnlocked(target.id)))
    return;
  if ((await passkeys.list(target.id)).length === 0) return;
  const [tabId] = place;
  await background.panel.openPage(passkeyPage(target.id, 'unlock'), { windowId, tabId });
}

export const panel: HandlersOf<typeof protocol> = {
  async openPanel(background, target, sender) {
    const { panel } = background;
    const { tab } = sender;
    const windowId = tab?.windowId;
    if (windowId === undefined) return;
    // First of all, and not awaited: the browser opens a panel only within the gesture.
    const opened = panel.open(windowId, tab?.id);
    const asking = routeTo(background, target).then((route) => panel.request(windowId, route));
    const [requested, shown] = await Promise.allSettled([asking, opened]);
    if (shown.status === 'fulfilled' && requested.status === 'fulfilled') {
      await askForTouch(background, target, sender);
      return;
    }
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

  openPasskey: ({ panel }, { id, deed }) => panel.openPage(passkeyPage(id, deed)),

  openBackup: ({ panel }, { id }) => panel.openPage(`/backup.html?sender=${id}`),

  // A tab of its own each time: it asks for the backup once, when it opens.
  openRestore: ({ panel }) => panel.openPage(`/backup.html?restore=${crypto.randomUUID()}`),

  openCamera: ({ panel }, { id }) => panel.openPage(`/camera.html?sender=${id}`),

  openWelcome: ({ panel }) => panel.openPage(WELCOME_PAGE),

  openOptions: ({ panel }) => panel.openOptions(),
};
