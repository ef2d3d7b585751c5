import { toBase64Url } from './base64';

/** Where the two sides meet at the relay: derived from the channel, which the relay never learns. */
export interface Topics {
  /** The computer listens here, the phone publishes. */
  readonly toComputer: string;
  /** The phone listens here, the computer publishes. */
  readonly toPhone: string;
}

const text = (words: string) => new TextEncoder().encode(words);

/** HKDF-SHA-256 of the channel: 16 bytes name the meeting place, `lre/1/<22 letters>/…`. */
export async function topicsOf(channel: Uint8Array<ArrayBuffer>): Promise<Topics> {
  const key = await crypto.subtle.importKey('raw', channel, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text('lre-handoff/1 topic') },
    key,
    128,
  );
  const place = `lre/1/${toBase64Url(new Uint8Array(bits))}`;
  return { toComputer: `${place}/computer`, toPhone: `${place}/phone` };
}
