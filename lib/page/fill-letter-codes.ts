import type { PageContext } from './page-context';
import { watchPage } from './watch-page';
import { isOwnPage } from './sending/is-own-page';
import { SendingPage } from './sending/sending-page';

/** Fills the code of every letter written in this document, for as long as the context lives. */
export function fillLetterCodes(page: PageContext): void {
  if (!isOwnPage(window)) return;
  const sending = new SendingPage(page);
  sending.start();
  watchPage(document, [{ look: () => sending.look(), isHurried: true }], page.signal);
}
