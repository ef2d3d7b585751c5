import { placeNames } from '../../domain/site-profile';
import { onChange } from '../../messaging/changes';
import { send } from '../../messaging/send';
import type { PageContext } from '../page-context';
import { learnProfiles, namingProfile, pointedIn } from './known-profiles';

/** A page has its places by then, or lacks them, in ms. */
const SETTLED_MS = 3000;

/** Learns what site profiles say of this site, and says which of their places the page lacks. */
export function followProfiles(page: PageContext): void {
  const { signal } = page;
  let noting: ReturnType<typeof setTimeout> | undefined;
  const load = async () => {
    const known = await send('getSiteProfiles').catch(() => null);
    if (!known || signal.aborted) return;
    learnProfiles(known);
    clearTimeout(noting);
    if (known.profiles.length > 0) noting = setTimeout(() => void notePlaces(), SETTLED_MS);
  };
  onChange(() => void load(), signal);
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
