/** What a step of a session would otherwise take from the platform. */
export interface Surroundings {
  /** Epoch milliseconds. */
  readonly now: number;
  /** So many bytes of the platform's cryptographic random source. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>;
}

/** The platform's own, at an instant. */
export const surroundingsAt = (now: number): Surroundings => ({
  now,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
