import { canBeTyped } from './code-field';
import type { CodePlace } from './code-place';
import { mayAsk, mayFollow, mayRefill, type Errand } from './errand';

/**
 * What comes next of an errand, with the field that the page has for it now: the errand as it then is,
 * after its code was filled in where that is due; `ask`, for a code; or `end`.
 */
export function advance(errand: Errand, place: CodePlace, now: number): Errand | 'ask' | 'end' {
  const { state } = errand;
  const { field, held } = place;
  switch (state.kind) {
    case 'seeking':
      if (!mayFollow(errand, now)) return 'end';
      if (!canBeTyped(field)) return errand;
      held.isExpecting = true;
      return 'ask';
    case 'in-hand':
      if (state.expiresAt <= now) return renew(errand, state.digits, place, now);
      return fill(errand, state.digits, place, now);
    case 'waiting':
      held.withdraw();
      return state.until > now || document.hidden ? errand : 'ask';
    case 'locked':
    case 'not-ready':
      held.withdraw();
      return errand;
    default:
      return errand;
  }
}

/** A hidden page waits until it is looked at: its letter isn't being sent. */
function renew(errand: Errand, digits: string, { field, held }: CodePlace, now: number) {
  if (document.hidden) return errand;
  return held.isThere(digits) && canBeTyped(field) && mayAsk(errand, now) ? 'ask' : 'end';
}

function fill(errand: Errand, digits: string, { field, held }: CodePlace, now: number) {
  const filledAt = errand.filledAt ?? now;
  if (held.isThere(digits)) return errand.filledAt === null ? { ...errand, filledAt } : errand;
  if (!held.isFree) return 'end';
  if (!held.isExpecting && !held.hasOurs) {
    const may = held.had(digits) ? mayRefill : mayFollow;
    if (!may(errand, now)) return 'end';
  }
  if (document.hidden || !canBeTyped(field)) return errand;
  const result = held.put(digits);
  if (result === 'refused') return { ...errand, state: { kind: 'refused' } as const };
  return result === 'there' ? { ...errand, filledAt } : errand;
}
