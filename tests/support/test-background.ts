import { createAr24Client } from '../../lib/ar24/ar24-client';
import { publicLookups } from '../../lib/background/platform/public-lookups';
import type { Background, Stores } from '../../lib/background/background';
import { createStores } from '../../lib/background/platform/create-stores';
import type { Policy } from '../../lib/domain/policy';
import { openDatabase, type Database } from '../../lib/storage/database';
import { ErasableKeys } from '../../lib/storage/erasable-keys';
import type { PageLetter } from '../../lib/storage/page-letter-store';
import { restoreLost } from '../../lib/storage/restore-lost';
import { Settings } from '../../lib/storage/settings';
import { SiteProfileStore } from '../../lib/storage/site-profile-store';
import { UnlockedKeys } from '../../lib/storage/unlocked-keys';
import { goneLetters } from './gone-letters';
import { memoryCopies } from './memory-copies';
import { memoryKeyFiles } from './memory-key-files';
import { memoryLocks } from './memory-locks';
import { memoryPanel, type MemoryPanel } from './memory-panel';
import { memorySession } from './memory-session';
import type { Simulator } from './simulator';

/** Argon2id at a cost that tests can pay; the real one is measured where it matters. */
export const CHEAP = { memory: 8, iterations: 1, parallelism: 1 };

interface ShownTab {
  now: { id: number; url: string | null } | null;
  says: readonly unknown[];
}

const nothing = () => Promise.resolve();

/**
 * A background with a real database (in memory), the real vault and the real client, against a
 * simulator. `dieAt` makes the next worker: the same database and session, nothing else.
 */
export async function testBackground(simulator: Simulator) {
  const name = crypto.randomUUID();
  const files = memoryKeyFiles();
  let erasable = new ErasableKeys(files);
  let database: Database = await openDatabase(name, erasable);
  const session = memorySession();
  const copies = memoryCopies();
  const clock = { offset: 0 };
  const now = () => Date.now() + clock.offset;
  const served: (readonly string[])[] = [];
  const pointedIn: number[] = [];
  const fetchedLetters: PageLetter[] = [];
  const shownTab: ShownTab = { now: null, says: [] };
  const waited: number[] = [];
  const badges: string[] = [];
  let atWait: (instant: number) => Promise<void> = () => Promise.resolve();
  const policy: { -readonly [Name in keyof Policy]: Policy[Name] } = {};
  let announced = 0;
  const emptied: string[] = [];
  const lockAlarm: { at: number | null } = { at: null };
  const lookAlarm: { at: number | null } = { at: null };
  const transferAlarm: { at: number | null } = { at: null };
  const handoffAlarm: { at: number | null } = { at: null };

  const openStores = (): Stores => ({
    ...createStores({
      ...{ database, erasable, copies, session, now, passphraseCost: CHEAP },
      settings: new Settings(database, erasable, () => Promise.resolve(policy)),
      siteProfiles: new SiteProfileStore(database),
    }),
    backupCost: 10,
    async forget() {
      for (const store of ['senders', 'orders', 'vaults', 'values', 'uses'] as const) {
        await database.clear(store);
      }
      await copies.clear();
      await erasable.destroyAll();
      await new UnlockedKeys(session, now).clear();
    },
  });

  function worker(): Background & { panel: MemoryPanel } {
    const stores = openStores();
    return {
      stores: () => Promise.resolve(stores),
      rebuild: () => restoreLost(database, erasable, copies).then(() => undefined),
      ar24: async () =>
        createAr24Client(
          { baseUrl: simulator.ar24, ...simulator.credentials },
          { fetch, fetchOnce: fetch, clock: await stores.clockDrift.clock(), timeoutMs: 1000 },
        ),
      now,
      exclusively: memoryLocks(),
      until: async (instant) => {
        waited.push(instant);
        clock.offset = instant - Date.now();
        await atWait(instant);
      },
      announce: () => Promise.resolve(void (announced += 1)),
      emptyPages: (by) => Promise.resolve(void emptied.push(by)),
      panel: memoryPanel(),
      trial: { start: nothing, open: nothing, openLetter: nothing, end: nothing },
      toolbar: { badge: (text) => Promise.resolve(void badges.push(text)) },
      sites: {
        permits: (pattern) => Promise.resolve(!pattern.includes('forbidden')),
        serve: (patterns) => Promise.resolve(void served.push(patterns)),
        tab: () => Promise.resolve(shownTab.now),
        readAgency: () => Promise.resolve(shownTab.says),
        point: (tab) => Promise.resolve(void pointedIn.push(tab)),
        equip: () => Promise.resolve(),
      },
      lookups: publicLookups((...request) => fetch(...request)),
      pageLetters: goneLetters(fetchedLetters),
      schedule: {
        lockAt: (instant) => Promise.resolve(void (lockAlarm.at = instant)),
        lookIn: (milliseconds) => Promise.resolve(void (lookAlarm.at = milliseconds)),
        lookAtHandoffAt: (instant) => Promise.resolve(void (handoffAlarm.at = instant)),
        lookAtTransferAt: (instant) => Promise.resolve(void (transferAlarm.at = instant)),
      },
    };
  }

  return {
    background: worker(),
    /** What a new worker has after the old one's death. */
    async reborn() {
      database.close();
      erasable = new ErasableKeys(files);
      database = await openDatabase(name, erasable);
      return worker();
    },
    database: () => database,
    keyFiles: files,
    session,
    copies,
    clock,
    lockAlarm,
    lookAlarm,
    handoffAlarm,
    transferAlarm,
    served,
    /** The tab beside the panel; tests set it. */
    shownTab,
    pointedIn,
    fetchedLetters,
    /** What the administrator has set; tests set it. */
    policy,
    waited,
    badges,
    /** What else happens while the background waits for an instant. */
    onWait: (happens: (instant: number) => Promise<void>) => {
      atWait = happens;
    },
    announced: () => announced,
    /** Why our pages were to forget what was typed in them, each time. */
    emptied,
  };
}
