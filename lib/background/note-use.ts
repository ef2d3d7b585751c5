import { keptTitle, type Use } from '../domain/use-entry';
import { logUnexpected } from '../log-unexpected';
import { pageOf, type MessageSender } from '../messaging/receive';
import type { Background } from './background';

type Noted = Pick<Use, 'kind'> & Partial<Use>;

/** Notes a use in the sender's journal; what can't be noted rejects. */
export async function noteUse(background: Background, id: string, noted: Noted): Promise<void> {
  const { uses, unlocked } = await background.stores();
  const use: Use = { at: background.now(), site: null, page: null, by: 'person', ...noted };
  await background.exclusively(`uses:${id}`, () =>
    unlocked.lend(id, (raw) => (raw ? uses.append(id, raw, use) : uses.postpone(id, use))),
  );
}

/** Notes what has been done already: that it could not be noted doesn't undo it. */
export async function noteDone(background: Background, id: string, noted: Noted): Promise<void> {
  await noteUse(background, id, noted).catch((error: unknown) => logUnexpected('journal', error));
}

/** The back office from which a use came, as the browser itself vouches for it. */
export function whereFrom(sender: MessageSender): Pick<Use, 'site' | 'page'> {
  const page = pageOf(sender);
  if (!page) return { site: null, page: null };
  return { site: new URL(page).host, page: keptTitle(sender.tab?.title ?? '') || null };
}
