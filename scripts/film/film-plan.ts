export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card with a title, what a person sees before a click, or what a step has led to. */
export type Kind = 'card' | 'click' | 'result';

/** When a picture is shown, in seconds, and where the pointer goes meanwhile. */
export interface Showing {
  readonly begins: number;
  readonly ends: number;
  /** Where the pointer is at the beginning; nowhere on a card and before the first click. */
  readonly from: Point | null;
  readonly to: Point | null;
  readonly clicks: boolean;
}

/** How long each kind is looked at, as a share: results are read, clicks are followed. */
const SHARES: Readonly<Record<Kind, number>> = { card: 2.4, click: 1.2, result: 2.4 };

/** Divides the film's length among its pictures. */
export function filmPlan(
  pictures: readonly { readonly kind: Kind; readonly click: Point | null }[],
  seconds: number,
): Showing[] {
  const whole = pictures.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  let shared = 0;
  let pointer: Point | null = null;
  return pictures.map(({ kind, click }) => {
    const begins = (shared / whole) * seconds;
    shared += SHARES[kind];
    const from = pointer ?? click;
    pointer = click ?? pointer;
    return {
      begins,
      ends: (shared / whole) * seconds,
      from: kind === 'card' ? null : from,
      to: kind === 'card' ? null : pointer,
      clicks: click !== null,
    };
  });
}
