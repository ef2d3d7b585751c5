const ISSUER = 'AR24';

/** What the letter's QR code says: RFC 6238 defaults, so only secret and issuer. */
export function otpauthUri(email: string, key: string): string {
  // `@` is allowed in a path and every issuer leaves it as it is.
  const label = encodeURIComponent(email).replaceAll('%40', '@');
  return `otpauth://totp/${ISSUER}:${label}?secret=${key}&issuer=${ISSUER}`;
}
