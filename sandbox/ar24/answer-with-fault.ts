import { setTimeout as sleep } from 'node:timers/promises';
import { inMaintenance, refused, serverPage } from './answer';
import type { Answer } from './answer';
import type { Fault } from './faults';

/** The connection is cut instead of an answer. */
export const CUT = Symbol('connection cut');

/**
 * Lets a fault spoil one call.
 * @param perform does what the call asks, and makes the true answer
 */
export async function answerWithFault(
  fault: Fault | undefined,
  perform: () => Answer,
): Promise<Answer | typeof CUT> {
  switch (fault?.kind) {
    case undefined:
      return perform();
    case 'delay':
      // Must not hold a process that wants to end.
      await sleep(fault.ms, undefined, { ref: false });
      return perform();
    case 'drop-before':
      return CUT;
    case 'drop-after':
      perform();
      return CUT;
    case 'truncate':
      return truncate(perform());
    case 'maintenance':
      return inMaintenance();
    case 'http-500':
      return serverPage(500, '500 Internal Server Error', 'http-500');
    case 'http-429':
      return {
        ...serverPage(429, '429 Too Many Requests', 'http-429'),
        headers: { 'Retry-After': '30' },
      };
    case 'slug':
      return refused(fault.slug, `Simulated refusal: ${fault.slug}.`);
  }
}

/** Half of the body, well delivered: neither a block of the cipher nor JSON any more. */
function truncate(whole: Answer): Answer {
  const body = whole.body.slice(0, Math.floor(whole.body.length / 2) - 1);
  return { ...whole, outcome: 'truncate', body };
}
