import { Secret, TOTP } from 'otpauth';
import type { OtpKey } from './otp-key';

/** The code of one time step (RFC 6238). */
export interface TotpCode {
  readonly digits: string;
  /** Number of periods since the epoch. */
  readonly step: number;
  /** Epoch milliseconds at which the next step begins. */
  readonly expiresAt: number;
}

/** The code of `key` at an instant in epoch milliseconds. */
export function totpAt(key: OtpKey, instant: number): TotpCode {
  const { algorithm, digits, period } = key;
  const totp = new TOTP({ secret: Secret.fromBase32(key.secret), algorithm, digits, period });
  const step = Math.floor(instant / 1000 / period);
  return {
    digits: totp.generate({ timestamp: instant }),
    step,
    expiresAt: (step + 1) * period * 1000,
  };
}
