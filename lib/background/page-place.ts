import { pageOf, type MessageSender } from '../messaging/receive';

/** The tab and site of a page, where its errand is kept. */
export function placeOf(sender: MessageSender): readonly [tab: number, origin: string] | null {
  const page = pageOf(sender);
  return page !== null && sender.tab?.id !== undefined
    ? [sender.tab.id, new URL(page).origin]
    : null;
}
