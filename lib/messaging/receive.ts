import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { logUnexpected } from '../log-unexpected';
import type { Caller } from './method';
import { protocol, type MethodName, type Params, type Result } from './protocol';

/** Who is calling, as far as the browser itself vouches for it. */
export interface MessageSender {
  readonly id?: string;
  readonly url?: string;
  /** The word `null` for a sandboxed frame. */
  readonly origin?: string;
  /** 0 for a tab's own page. */
  readonly frameId?: number;
  /** Chrome's name of the very document. */
  readonly documentId?: string;
  readonly tab?: {
    readonly id?: number;
    readonly windowId?: number;
    readonly url?: string;
    readonly title?: string;
  };
}

export type Handlers = {
  readonly [Name in MethodName]: (
    params: Params<Name>,
    sender: MessageSender,
  ) => Promise<Result<Name>> | Result<Name>;
};

export interface Guard {
  readonly extensionId: string;
  /** `chrome-extension://…/` or its like. */
  readonly extensionUrl: string;
  /** Whether the person has permitted this back office's address. */
  readonly isPermittedPage: (url: string) => Promise<boolean>;
  /** Whether one of our own pages plays a back office: it may ask what a back office may, no more. */
  readonly isSamplePage?: (url: string) => boolean;
}

/**
 * Sorts a sender into a page of ours, one of ours that plays a back office (`sample`), a tab of somebody
 * else's, or null: not this extension.
 */
export function originOf(sender: MessageSender, guard: Guard): 'panel' | 'sample' | 'page' | null {
  if (sender.id !== guard.extensionId || !sender.url) return null;
  if (sender.url.startsWith(guard.extensionUrl)) {
    const { origin } = sender;
    if (origin !== undefined && `${origin}/` !== guard.extensionUrl) return null;
    return guard.isSamplePage?.(sender.url) ? 'sample' : 'panel';
  }
  return sender.tab && pageOf(sender) ? 'page' : null;
}

/**
 * The address by which a page is judged, or null where it has none: a frame that a script wrote
 * (`about:blank`, `srcdoc`) has the origin of whoever wrote it, a sandboxed one has nobody's.
 */
export function pageOf({ url = '', origin = url }: MessageSender): string | null {
  if (!URL.canParse(origin)) return null;
  const { protocol, href } = new URL(origin);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * Checks one message and hands it on: who calls, whether they may, and the shape of every parameter,
 * before the handler sees anything. For `panel` and `page-in-gesture` nothing is awaited on the way:
 * the handler runs in the caller's gesture.
 */
export function dispatch<Name extends MethodName>(
  name: Name,
  handlers: Handlers,
  guard: Guard,
  data: unknown,
  sender: MessageSender,
): Promise<Result<Name>> | Result<Name> {
  const { callers, params } = protocol[name] as { callers: readonly Caller[]; params: z.ZodType };
  const origin = originOf(sender, guard);
  // Chrome turns undefined into null on its way through the message channel.
  const parsed = params.safeParse(data ?? undefined);
  if (!parsed.success) throw new Refused(`${name}: malformed parameters`);
  const run = () => handlers[name](parsed.data as Params<Name>, sender);
  if (origin === 'panel' && callers.includes('panel')) return run();
  if (origin === 'sample' && callers.some((caller) => caller !== 'panel')) return run();
  if (origin === 'page' && callers.includes('page-in-gesture')) return run();
  const addresses = origin === 'page' ? judgedAddresses(callers, sender) : null;
  if (addresses) return whilePermitted(name, addresses, guard, run);
  throw new Refused(`${name}: not for this caller`);
}

/** What has to be permitted for this page to be answered; null: nothing would do. */
function judgedAddresses(
  callers: readonly Caller[],
  sender: MessageSender,
): readonly string[] | null {
  const page = pageOf(sender);
  if (!page) return null;
  if (callers.includes('page')) return [page];
  if (!callers.includes('page-in-own-tab')) return null;
  return sender.frameId ? [page, sender.tab?.url ?? ''] : [page];
}

/** Answers only where everything is permitted before and still is after: a site may be withdrawn meanwhile. */
async function whilePermitted<T>(
  name: MethodName,
  addresses: readonly string[],
  guard: Guard,
  run: () => Promise<T> | T,
): Promise<T> {
  const check = async () => {
    for (const address of addresses) {
      if (URL.canParse(address) && (await guard.isPermittedPage(address))) continue;
      throw new Refused(`${name}: this page is not permitted`);
    }
  };
  await check();
  const answer = await run();
  await check();
  return answer;
}

/** The words of `@webext-core/messaging`, whose other half `send.ts` is. */
type Answer = { readonly res: unknown } | { readonly err: SerializedError };
interface SerializedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * The method that a message asks for. Only own names of the protocol count: what every object
 * inherits (`constructor`, `toString`) is no method.
 */
export function methodOf(message: unknown): MethodName | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(protocol, type) ? (type as MethodName) : null;
}

async function answered(name: MethodName, work: () => unknown): Promise<Answer> {
  try {
    return { res: await work() };
  } catch (error) {
    logUnexpected(name, error);
    // What went wrong inside is nobody's business: the caller learns that it did.
    const message = error instanceof Refused ? error.message : `${name}: failed`;
    return { err: { name: 'Error', message, stack: '' } };
  }
}

/**
 * Listens for every method of the protocol. Call it synchronously at start-up.
 * @param handlersFor whose handlers answer this caller; asked once a message
 */
export function receive(handlersFor: (sender: MessageSender) => Handlers, guard: Guard): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const name = methodOf(message);
    if (!name) return undefined;
    const { data } = message as { data?: unknown };
    // Not awaited on the way: the handler may need the caller's gesture.
    return answered(name, () => dispatch(name, handlersFor(sender), guard, data, sender));
  });
}
