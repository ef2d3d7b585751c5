/** What one method of the protocol is: what it does, its parameters, its answer and who may call. */
import type { z } from 'zod';
import type { Outcome } from '../errors';

/**
 * `panel`: a page of the extension. `page`: our content script in a permitted back office.
 * `page-in-gesture`: the same, without the look at its permission before the handler runs, whose wait
 * would use up the gesture; for what reveals nothing. `page-in-own-tab`: as `page`, and a frame only
 * where the page around it is of a permitted site as well. `sample`: the page of ours that plays a back
 * office in the trial, which may also ask what any `page` may.
 */
export type Caller = 'panel' | 'page' | 'page-in-gesture' | 'page-in-own-tab' | 'sample';

/**
 * `asks`: reads, and may be asked twice. `does`: changes what others show; they are told of it, also
 * after a failure, which is part of the answer. `steps`: changes nothing that others show, or tells
 * them itself, when something has changed.
 */
export type Effect = 'asks' | 'does' | 'steps';

export interface Method<E extends Effect = Effect, P extends z.ZodType = z.ZodType, V = unknown> {
  readonly effect: E;
  readonly params: P;
  readonly callers: readonly Caller[];
  /** Never set: carries the type of what its handler returns. */
  readonly value?: () => V;
}

/** `declares('asks')<Value>()(params, …callers)` declares one method. */
const declares =
  <E extends Effect>(effect: E) =>
  <V>() =>
  <P extends z.ZodType>(params: P, ...callers: Caller[]): Method<E, P, V> => ({
    effect,
    params,
    callers,
  });

export const asks = declares('asks');
export const does = declares('does');
export const steps = declares('steps');

/** What the handler of a method returns. */
export type ValueOf<M extends Method> = ReturnType<NonNullable<M['value']>>;
/** What its caller is answered. */
export type ResultOf<M extends Method> =
  M extends Method<'does'> ? Outcome<ValueOf<M>> : ValueOf<M>;
