import { placeNames } from '../../domain/site-profile';
import { onChangeInPage } from '../on-change-in-page';
import { send } from '../../messaging/send';
import type { PageContext } from '../page-context';
import { learnProfiles, namingProfile, pointedIn } from './known-profiles';

/** A page has its places by then, or lacks them, in ms. */
const SETTLED_MS = 3000;

/**
 * Learns what site profiles say of this site, and says which of their places the page lacks. A page that
 * nobody sees asks once it is seen: of twenty tabs of frames one is.
 */
export function followProfiles(page: PageContext): void {
  const { signal } = page;
  let noting: ReturnType<typeof setTimeout> | undefined;
  let isStale = true;
  const load = async () => {
    isStale = document.hidden;
    if (isStale) return;
    const known = await send('getSiteProfiles').catch(() => null);
    if (!known || signal.aborted) return;
    learnProfiles(known);
    clearTimeout(noting);
    if (known.profiles.length > 0) noting = setTimeout(() => void notePlaces(), SETTLED_MS);
  };
  const seen = () => {
    if (isStale) void load();
  };
  onChangeInPage(() => void load(), signal);
  document.addEventListener('visibilitychange', seen, { signal });
  signal.addEventListener('abort', () => clearTimeout(noting));
  void load();
}

async function notePlaces(): Promise<void> {
  if (document.hidden) return;
  const named = placeNames.flatMap((place) => {
    const id = namingProfile(document, place);
    return id ? [{ id, place, isThere: pointedIn(document, place) !== null }] : [];
  });
  for (const id of new Set(named.map((one) => one.id))) {
    const of = (isThere: boolean) =>
      named.filter((one) => one.id === id && one.isThere === isThere).map(({ place }) => place);
    // Worth knowing, not worth an error.
    await send('notePlaces', { id, found: of(true), missing: of(false) }).catch(() => undefined);
  }
}
