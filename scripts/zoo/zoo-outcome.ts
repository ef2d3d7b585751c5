/** How the extension did on one page. */
export interface Outcome {
  readonly id: string;
  readonly oddity: string;
  /** `missed`: nothing was harmed, but the person has to help. `wrong`: something in a wrong place. */
  readonly verdict: 'right' | 'missed' | 'wrong';
  /** What was seen, for a person. */
  readonly seen: string;
}
