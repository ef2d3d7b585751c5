/** What tells one key from another without giving it away. */
export interface KeyOwner {
  /** As the address says: usually an e-mail address; empty when it does not. */
  readonly account: string;
  readonly issuer: string;
  /** The last four characters of the key. */
  readonly end: string;
}

/** Whose key a code holds, by its label `issuer:account` (Key URI Format) and its parameters. */
export function ownerOf(text: string): KeyOwner {
  const [, label = '', query = ''] =
    /^otpauth:\/\/totp\/([^?]*)\??([^#]*)/i.exec(text.trim()) ?? [];
  const [, prefix, account = ''] = /^(?:(.*?):)?\s*(.*)$/s.exec(decoded(label)) ?? [];
  const secret = query ? (parameter(query, 'secret') ?? '') : text;
  return {
    account: account.trim(),
    issuer: (parameter(query, 'issuer') ?? prefix ?? '').trim(),
    end: secret
      .replace(/[^A-Za-z2-7]/g, '')
      .slice(-4)
      .toUpperCase(),
  };
}

/** The domain has no platform, and so no `URLSearchParams`. */
function parameter(query: string, name: string): string | undefined {
  const pair = query.split('&').find((one) => one.toLowerCase().startsWith(`${name}=`));
  return pair && decoded(pair.slice(name.length + 1).replaceAll('+', ' '));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
