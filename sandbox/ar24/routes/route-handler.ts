import type { Params } from '../params';
import type { World } from '../world';

/**
 * One endpoint. Runs to its end without waiting, so that two calls never interleave.
 * @returns the envelope's `result`; undefined for an envelope alone
 * @throws Refusal
 */
export type Handler = (world: World, params: Params) => unknown;
