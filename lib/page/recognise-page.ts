import { send } from '../messaging/send';
import { findAccountPlaces } from './account-place';
import { keepEarlyChoice } from './early-choice';
import { framePages } from './frame-page';
import { inEachDocument } from './in-each-document';
import type { PageContext } from './page-context';
import { watchPage, type PageLook } from './watch-page';
import { followProfiles } from './profile/follow-profiles';
import { isOwnPage } from './sending/is-own-page';
import { hasSender } from './sending/sender-places';

/**
 * Has the background load our tools into this frame as soon as it shows itself to be an account page, or
 * one that sends registered letters. Most pages of a back office never do, and pay for this look alone.
 */
export function recognisePage(page: PageContext): void {
  const life = new AbortController();
  let isAsked = false;
  const look = (isRecognised: () => boolean) => {
    if (isAsked || page.isOrphaned() || !isRecognised()) return;
    isAsked = true;
    send('loadPageTools').then(
      () => life.abort(),
      // Looked at again with the page's next change.
      () => (isAsked = false),
    );
  };
  const signal = AbortSignal.any([page.signal, life.signal]);
  inEachDocument({ ...page, signal }, (one) => {
    followProfiles(one);
    const looks: PageLook[] = [{ look: () => look(isAccount) }];
    if (isOwnPage(window)) looks.push({ look: () => look(isSending), isHurried: true });
    keepEarlyChoice(document, one.signal);
    watchPage(document, looks, one.signal);
  });
}

const isAccount = () => findAccountPlaces(document, framePages(window)).length > 0;
const isSending = () => hasSender(document);
