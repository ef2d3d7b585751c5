import type { SenderRow } from '../../messaging/views';
import type { Note } from '../code-note';
import type { Choice } from './choice';
import type { Errand } from './errand';
import type { CodeFieldContent } from './code-field-content';

/** What there is to be said of. */
export interface Said {
  readonly errand: Errand | null;
  readonly choice: Choice | null;
  /** The known senders that the choice may mean. */
  readonly meant: readonly SenderRow[];
  /** Whether a person's own gesture chose it. */
  readonly isWanted: boolean;
  readonly isReachable: boolean;
}

/** What is said beside the code field. */
export function noteOf(
  { errand, choice, meant, isWanted, isReachable }: Said,
  held: CodeFieldContent,
): Note {
  if (!choice) return { kind: 'none' };
  if (errand) return noteOfErrand(errand, held);
  const [row, another] = meant;
  if (row && another) return { kind: 'which', rows: meant };
  if (row) return { kind: 'offer', row };
  if (!isWanted) return { kind: 'none' };
  return { kind: isReachable ? 'unknown' : 'unreachable' };
}

function noteOfErrand({ row, state }: Errand, held: CodeFieldContent): Note {
  switch (state.kind) {
    case 'in-hand':
      if (!held.isThere(state.digits)) return { kind: 'asking' };
      return { kind: 'filled', row, until: state.expiresAt };
    case 'waiting':
      return { kind: 'waiting', row, until: state.until };
    case 'locked':
    case 'not-ready':
    case 'refused':
      return { kind: state.kind, row };
    case 'unreachable':
      return { kind: 'unreachable' };
    case 'seeking':
    case 'asking':
      return { kind: 'asking' };
  }
}
