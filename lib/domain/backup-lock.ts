/** What opens a sealed backup: of a passkey, which one, and the nonce that it makes its secrets of. */
export type BackupLock =
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'passkey'; readonly credentialId: string; readonly nonce: string };
