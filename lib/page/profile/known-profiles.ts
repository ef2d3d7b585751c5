import {
  profileOf,
  type Anchors,
  type PlaceName,
  type SiteKnowledge,
} from '../../domain/site-profile';
import { ownAgreement } from './agreement';
import { ownAnchors } from './anchors-of';
import { findAnchored } from './find-anchored';

/** What site profiles say of this site, as the background last said; a page script has one site all its life. */
let knowledge: SiteKnowledge = { profiles: [], chosen: null };

/** What was found last for each place; looked for anew once it is gone or is something else. */
const found = new Map<PlaceName, Element>();
const listeners = new Set<() => void>();

/** Goes by these profiles from now on. */
export function learnProfiles(learned: SiteKnowledge): void {
  const hadNone = knowledge.profiles.length === 0 && learned.profiles.length === 0;
  knowledge = learned;
  found.clear();
  if (!hadNone) for (const listener of listeners) listener();
}

/** Calls `look` whenever other profiles are learned, until the signal aborts. */
export function onProfilesLearned(look: () => void, signal: AbortSignal): void {
  listeners.add(look);
  signal.addEventListener('abort', () => listeners.delete(look));
}

/** The element of a document that a site profile names; null: none names it, or it isn't found. */
export function pointedIn(page: Document, place: PlaceName): HTMLElement | null {
  if (knowledge.profiles.length === 0) return null;
  const anchors = knownAnchors(page, place);
  if (!anchors) return null;
  const last = found.get(place);
  if (last?.isConnected && last.ownerDocument === page) {
    if (ownAgreement(anchors, ownAnchors(last, anchors.label !== '')).isNamed)
      return last as HTMLElement;
  }
  const element = findAnchored(page, anchors);
  if (element) found.set(place, element);
  return element as HTMLElement | null;
}

/** What a site profile says of a place of a document. */
export function knownAnchors(page: Document, place: PlaceName): Anchors | null {
  return profileOf(knowledge, place, addressOf(page))?.places[place]?.anchors ?? null;
}

/** The id of the profile that names a place of a document. */
export function namingProfile(page: Document, place: PlaceName): string | null {
  return profileOf(knowledge, place, addressOf(page))?.id ?? null;
}

/** The address of a document; that of the page around it where a script of the site wrote it. */
export function addressOf(page: Document): string {
  let view: Window | null = page.defaultView;
  while (view && !/^https?:$/.test(view.location.protocol)) {
    if (view.parent === view) break;
    view = view.parent;
  }
  return view?.location.href ?? page.URL;
}
