/** Shorter passphrases are guessed too fast by whoever has a copy of the disk. */
export const SHORTEST_PASSPHRASE = 12;
