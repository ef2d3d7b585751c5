import type { MethodName, Params, Result } from '../../lib/messaging/protocol';

type Answer = (params: unknown) => unknown;
type Listener = (changes: Record<string, unknown>, area: string) => void;

const answers = new Map<string, Answer>();
const listeners = new Set<Listener>();
const pageListeners = new Set<(message: unknown) => void>();
let messages: Record<string, { message: string }> = {};

/** Every question asked of the background since the last {@link resetExtension}. */
export const asked: { name: string; params: unknown }[] = [];

/** Says what the background answers to one method. */
export function answer<Name extends MethodName>(
  name: Name,
  reply: (params: Params<Name>) => Result<Name> | Promise<Result<Name>>,
): void {
  answers.set(name, reply as Answer);
}

/** Tells the page that something changed elsewhere, whether it stands for ours or for others'. */
export function announce(): void {
  for (const listener of pageListeners) listener({ type: 'changed' });
  for (const listener of listeners) listener({ revision: {} }, 'local');
}

/** Tells the page that keys were locked. */
export function announceLock(by: 'everybody' | 'time' = 'everybody'): void {
  for (const listener of listeners) listener({ locked: { newValue: { by } } }, 'local');
}

export function resetExtension(): void {
  answers.clear();
  asked.length = 0;
}

/** Puts the interface in one language; `locale` is the built messages file. */
export function speak(locale: Record<string, { message: string }>): void {
  messages = locale;
}

async function reply(message: { type: string; data: unknown }): Promise<unknown> {
  asked.push({ name: message.type, params: message.data });
  const handler = answers.get(message.type);
  if (!handler) throw new Error(`no answer prepared for "${message.type}"`);
  return { res: await handler(message.data) };
}

/** The part of `chrome` that components touch: messages out, words in, the change feed. */
export const fakeChrome = {
  runtime: {
    id: 'test',
    sendMessage: (message: { type: string; data: unknown }, done: (answer: unknown) => void) => {
      reply(message).then(done, (error: unknown) => {
        done({ err: { name: 'Error', message: String(error) } });
      });
    },
    getURL: (path: string) => path,
    onMessage: {
      addListener: (listener: (message: unknown) => void) => pageListeners.add(listener),
      removeListener: (listener: (message: unknown) => void) => pageListeners.delete(listener),
    },
  },
  i18n: { getMessage: (name: string) => messages[name]?.message ?? '' },
  storage: {
    local: {
      set: (items: Record<string, unknown>) => {
        const changes = Object.fromEntries(
          Object.entries(items).map(([name, newValue]) => [name, { newValue }]),
        );
        for (const listener of listeners) listener(changes, 'local');
        return Promise.resolve();
      },
    },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};
