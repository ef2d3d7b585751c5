/** Milliseconds that anything is waited for: far more than a machine needs that does much else. */
export const PATIENCE = 60_000;
