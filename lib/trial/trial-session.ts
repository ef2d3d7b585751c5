import type { SessionArea } from '../storage/session-area';

const PREFIX = 'trial:';

/** The part of `storage.session` that is the trial's: names of its own, and nobody else's in sight. */
export function trialSession(area: SessionArea): SessionArea & { clear(): Promise<void> } {
  const own = async () =>
    Object.entries(await area.get(null)).filter(([name]) => name.startsWith(PREFIX));
  return {
    async get(key) {
      const found = key === null ? await own() : Object.entries(await area.get(PREFIX + key));
      return Object.fromEntries(found.map(([name, value]) => [name.slice(PREFIX.length), value]));
    },
    set: (items) =>
      area.set(
        Object.fromEntries(Object.entries(items).map(([name, value]) => [PREFIX + name, value])),
      ),
    remove: (key) => area.remove(PREFIX + key),
    async clear() {
      for (const [name] of await own()) await area.remove(name);
    },
  };
}
