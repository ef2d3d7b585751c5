import type { KeyFiles } from '../storage/erasable-keys';
import type { SessionArea } from '../storage/session-area';

const PREFIX = 'erasable:';

/** Keys in the browser's memory: what the trial leaves on disk, nothing opens once it has ended. */
export function sessionKeys(area: SessionArea): KeyFiles {
  return {
    async all() {
      const kept = Object.entries(await area.get(null)).filter(([name]) => name.startsWith(PREFIX));
      return new Map(
        kept.map(([name, bytes]) => [
          name.slice(PREFIX.length),
          Uint8Array.from(bytes as number[]),
        ]),
      );
    },
    create: (name, key) => area.set({ [PREFIX + name]: [...key] }),
    async destroy(names) {
      for (const name of names) await area.remove(PREFIX + name);
    },
  };
}
