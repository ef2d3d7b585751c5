/** From the QR code's first showing to its end, whatever happens meanwhile. */
export const SESSION_MS = 5 * 60_000;
/** How much later than that it may end where the person prolongs the wait for a phone. */
export const LONGEST_WAIT_MS = 55 * 60_000;
/** For each short code to be confirmed on the computer. */
export const CONFIRMATION_MS = 60_000;
/** Short codes shown before the pairing ends. */
export const CONFIRMATIONS = 3;
/** After so long without an answer either side sends its last message again (`resume`). */
export const RESEND_MS = 3_000;
/** Keys taken from the phone in one session, one after each refusal. */
export const KEYS = 5;
