/** A control request that can't be done; the message says what to send instead. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}
