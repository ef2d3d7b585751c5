import type { OtpKey } from '../domain/otp-key';

/** The key as it is read out and typed: its letters in groups of four. */
export function groupedKey({ secret }: OtpKey): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}
