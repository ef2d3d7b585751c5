/** What the journal of use tells of a sender's key. Never a code, a key or a passphrase. */
export const useKinds = [
  'code-filled', // into a page's field
  'code-shown', // in the panel
  'unlocked',
  'passphrase-chosen',
  'passkey-added',
  'passkey-removed',
  'key-given',
  'key-from-phone',
  'ordered',
  'backed-up',
  'restored',
  'moved-out', // to another computer of the holder's
  'moved-in', // from there
] as const;

type UseKind = (typeof useKinds)[number];

/** One use of a sender's key. */
export interface Use {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: UseKind;
  /** The back office's host, and the title of its page; null where it was done in the panel. */
  readonly site: string | null;
  readonly page: string | null;
  /** Whose gesture it was: a person's own, or a code that was renewed without one. */
  readonly by: 'person' | 'renewal';
}

/** A use at its place in the chain: each entry's hash covers it and, through `previous`, all before it. */
export interface UseEntry extends Use {
  /** 1 for the first. */
  readonly number: number;
  /** SHA-256 in hexadecimal of the entry before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

const LONGEST_TITLE = 120;
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A page's title as it may be kept: it is the page's own text, so neither long nor a formula. */
export function keptTitle(title: string): string {
  const plain = title.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  const cut = Array.from(plain).slice(0, LONGEST_TITLE).join('');
  return FORMULA.test(cut) ? `'${cut}` : cut;
}

/** How long an entry is kept: 13 months, as long as an order may be disputed at the latest. */
export function isKept(at: number, now: number): boolean {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - 13);
  return at >= oldest.getTime();
}
