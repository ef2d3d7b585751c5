import { mayBeTheirs, type PageLetterSource, type TakenPageLetter } from '../domain/page-letter';
import type { Sender } from '../domain/sender';
import type { PageLetter } from '../storage/page-letter-store';
import type { Background } from './background';
import type { ReadingBackground } from './reading-background';

/** Takes a letter over from where it lies in a tab. Never rejects. */
export interface PageLetters {
  fetch(letter: PageLetter): Promise<TakenPageLetter>;
}

/** What the person has clicked « Lire ce courrier » on. */
export interface WantedLetter {
  readonly windowId: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly source: PageLetterSource;
  readonly url: string;
}

/** Senders whose letter it may be. */
export async function letterOwners({ stores }: ReadingBackground): Promise<readonly Sender[]> {
  const { senders } = await stores();
  return (await senders.list()).filter(({ state }) => mayBeTheirs(state));
}

/**
 * Opens the panel where the letter is read: at the one sender who awaits one, else where the person says whose it
 * is. Call it before any await: a panel opens in a gesture alone.
 */
export async function wantLetter(background: Background, wanted: WantedLetter): Promise<void> {
  const { panel } = background;
  const { windowId, tabId } = wanted;
  const opened = panel.open(windowId, tabId);
  const asking = letterOwners(background).then(async ([owner, ...others]) => {
    const senderId = owner && others.length === 0 ? owner.id : null;
    const { pageLetters } = await background.stores();
    await pageLetters.put({ ...wanted, senderId });
    await panel.request(
      windowId,
      senderId ? { view: 'sender', id: senderId, task: 'key' } : { view: 'list' },
    );
  });
  const [asked, shown] = await Promise.allSettled([asking, opened]);
  if (asked.status === 'rejected') throw asked.reason;
  if (shown.status === 'rejected') {
    // What has no panel must not be read in the next one.
    const { pageLetters } = await background.stores();
    await pageLetters.drop(windowId);
    await panel.take(windowId);
    throw shown.reason;
  }
  await background.announce();
}
