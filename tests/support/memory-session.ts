import type { SessionArea } from '../../lib/storage/session-area';

/** `storage.session` in memory; like the browser's, it keeps JSON and nothing else. */
export function memorySession(): SessionArea & { readonly text: () => string } {
  let items: Record<string, string> = {};
  return {
    get: (key) =>
      Promise.resolve(key in items ? { [key]: JSON.parse(items[key] ?? 'null') as unknown } : {}),
    set: (changes) => {
      for (const [key, value] of Object.entries(changes)) items[key] = JSON.stringify(value);
      return Promise.resolve();
    },
    remove: (key) => {
      items = Object.fromEntries(Object.entries(items).filter(([name]) => name !== key));
      return Promise.resolve();
    },
    text: () => JSON.stringify(items),
  };
}
