import type { parseOtpKey } from '../../lib/domain/otp-key';

/** The parser of keys, brought along only once a letter is about to be given: it is not light. */
export async function loadKeyParser(): Promise<typeof parseOtpKey> {
  return (await import('../../lib/domain/otp-key')).parseOtpKey;
}
