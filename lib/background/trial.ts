/** The way into the trial, and out of it (docs/decisions/0033). */
export interface Trial {
  /** The sample back office is there: what it asks from now on is answered. */
  start(): Promise<void>;
  /** Shows the sample back office. */
  open(): Promise<void>;
  openLetter(): Promise<void>;
  /** Forgets everything of the trial, and leaves its pages. */
  end(): Promise<void>;
}
