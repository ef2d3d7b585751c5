import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text rendering modes that paint nothing (PDF 2.0, table 104). */
const UNSEEN = new Set<unknown>([3, 7]);
const SHOWING = new Set<number>([
  ...[OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText],
]);

interface TextState {
  mode: unknown;
  opacity: unknown;
}

/**
 * Follows what a page draws, and tells whether text is seen over a picture. What text recognition
 * lays there to be searched is not.
 */
export function seenText() {
  let state: TextState = { mode: 0, opacity: 1 };
  const kept: TextState[] = [];
  let isSeen = false;
  return {
    isSeen: () => isSeen,
    follow(operator: number, args: readonly unknown[] | null, isOverPicture: boolean): void {
      if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(state);
      if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
        state = kept.pop() ?? state;
      if (operator === OPS.setTextRenderingMode) state = { ...state, mode: args?.[0] };
      if (operator === OPS.setGState)
        state = { ...state, opacity: opacityIn(args) ?? state.opacity };
      if (SHOWING.has(operator) && isOverPicture && !UNSEEN.has(state.mode))
        isSeen ||= state.opacity !== 0;
    },
  };
}

/** Of what is filled, `ca`, among the pairs that a graphics state sets. */
function opacityIn(args: readonly unknown[] | null): unknown {
  const pairs = (args?.[0] ?? []) as readonly (readonly [string, unknown])[];
  return pairs.find(([name]) => name === 'ca')?.[1];
}
