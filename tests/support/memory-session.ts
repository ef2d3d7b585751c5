import type { SessionArea } from '../../lib/storage/session-area';

/** `storage.session` in memory; like the browser's, it keeps JSON and nothing else. */
export function memorySession(): SessionArea & {
  readonly text: () => string;
  readonly clear: () => void;
} {
  let items: Record<string, string> = {};
  return {
    get: (key) => {
      const wanted = Object.entries(items).filter(([name]) => key === null || name === key);
      const parsed = wanted.map(([name, text]) => [name, JSON.parse(text) as unknown]);
      return Promise.resolve(Object.fromEntries(parsed) as Record<string, unknown>);
    },
    set: (changes) => {
      for (const [key, value] of Object.entries(changes)) items[key] = JSON.stringify(value);
      return Promise.resolve();
    },
    remove: (key) => {
      items = Object.fromEntries(Object.entries(items).filter(([name]) => name !== key));
      return Promise.resolve();
    },
    text: () => JSON.stringify(items),
    clear: () => {
      items = {};
    },
  };
}
