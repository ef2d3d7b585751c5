import type { ReasonCode } from 'u8-mqtt-packet/esm/codec_bind.js';

/** What the relay says no to, and its reason code. */
export class RelayRefusal extends Error {
  constructor(
    readonly step: 'connect' | 'subscribe' | 'publish',
    readonly reason: number,
  ) {
    super(`The relay refuses to ${step} (${reason}).`);
    this.name = 'RelayRefusal';
  }
}

/** @throws RelayRefusal for a code that is missing, or at or above the first that means failure */
export function refuseFrom(first: number, step: RelayRefusal['step'], code?: ReasonCode): void {
  const reason = Number(code);
  if (!(reason < first)) throw new RelayRefusal(step, reason);
}
