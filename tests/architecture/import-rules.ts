export interface Rule {
  /** Start of the path of the files it is about: the first rule that fits a file holds. */
  readonly from: string;
  /** Starts of paths that may be imported, beside the file's own folder. */
  readonly may: readonly string[];
  /** What may be imported for its types alone. */
  readonly types?: readonly string[];
  /** Packages; a name ending in `/` allows everything below it. */
  readonly packages?: readonly string[];
}

const LEAVES = ['lib/errors', 'lib/log-unexpected', 'lib/i18n'];
/** How panel and page word a sender alike. */
const SENDER_WORDS = ['lib/state-words', 'lib/sender-name'];
const UI_PACKAGES = ['lit', 'lit/'];
const CHANGES = 'lib/messaging/changes';
const SEND = 'lib/messaging/send';
const PROTOCOL = 'lib/messaging/protocol';
const VIEWS = 'lib/messaging/views';

/** docs/architecture.md, « Who may import whom », in order of precedence. */
export const rules: readonly Rule[] = [
  { from: 'lib/errors', may: [], types: ['lib/domain'] },
  { from: 'lib/log-unexpected', may: [] },
  { from: 'lib/i18n', may: [], types: ['.wxt/i18n'], packages: ['@wxt-dev/i18n', 'wxt/browser'] },
  ...SENDER_WORDS.map((from) => ({ from, may: ['lib/i18n'], types: ['lib/domain'] })),
  {
    from: 'lib/domain',
    may: ['lib/domain'],
    types: ['lib/errors'],
    packages: [
      ...['zod', '@socialgouv/jours-feries', 'otpauth', 'stdnum', 'stdnum/'],
      'i18n-iso-countries/',
    ],
  },
  { from: 'lib/ar24', may: ['lib/domain', ...LEAVES], packages: ['zod'] },
  {
    from: 'lib/storage',
    may: ['lib/domain', ...LEAVES],
    packages: ['idb', 'zod', 'hash-wasm', 'age-encryption', '@noble/ciphers/', 'wxt/browser'],
  },
  { from: 'lib/lookups', may: ['lib/domain'], packages: ['zod'] },
  {
    from: 'lib/messaging',
    may: LEAVES,
    types: ['lib/domain', 'lib/handoff/handoff-words'],
    packages: ['@webext-core/messaging', 'zod', 'wxt/browser'],
  },
  {
    from: 'lib/background',
    may: [
      ...['lib/domain', 'lib/ar24', 'lib/storage', 'lib/messaging', 'lib/handoff', 'lib/trial'],
      'lib/lookups',
      ...LEAVES,
    ],
    packages: ['wxt/browser', 'zod'],
  },
  {
    from: 'lib/trial',
    may: ['lib/domain', 'lib/ar24/ar24-errors'],
    types: ['lib/ar24', 'lib/storage/session-area', 'lib/storage/erasable-keys'],
  },
  {
    from: 'lib/page',
    may: ['lib/domain', SEND, CHANGES, ...SENDER_WORDS, ...LEAVES],
    types: [PROTOCOL, VIEWS],
    packages: ['preact', 'wxt/', '@medv/finder'],
  },
  { from: 'lib/reading/rescue', may: ['lib/reading/image'] },
  {
    from: 'lib/reading',
    may: ['lib/domain', ...LEAVES],
    packages: [
      'zxing-wasm/',
      '@zxing/browser',
      '@zxing/browser/',
      '@zxing/library',
      '@zxing/library/',
      'pdfjs-dist',
      'pdfjs-dist/',
      'postal-mime',
      'fflate',
    ],
  },
  { from: 'lib/handoff/handoff-words', may: [] },
  {
    from: 'lib/handoff/mqtt',
    may: ['lib/handoff/wire'],
    packages: ['u8-mqtt-packet/'],
  },
  {
    from: 'lib/handoff/wire',
    may: ['lib/domain', 'lib/handoff/handoff-words', ...LEAVES],
    packages: ['@hpke/core'],
  },
  {
    from: 'lib/handoff/computer',
    may: ['lib/domain', 'lib/handoff/wire', 'lib/handoff/handoff-words', ...LEAVES],
  },
  {
    from: 'lib/handoff/phone',
    may: ['lib/handoff/wire', 'lib/handoff/handoff-words', ...LEAVES],
  },
  {
    from: 'lib/handoff/transfer',
    may: ['lib/handoff/wire', 'lib/handoff/handoff-words'],
  },
  { from: 'lib/handoff', may: ['lib/domain', ...LEAVES] },
  {
    from: 'components/trial',
    may: [
      ...['components/controllers', 'components/ui', 'components/events', 'lib/trial'],
      ...['lib/ar24/ar24-errors', SEND, CHANGES, ...LEAVES],
    ],
    types: [PROTOCOL, VIEWS],
    packages: [...UI_PACKAGES, 'qr'],
  },
  {
    from: 'components/verification',
    may: [
      ...['components/controllers', 'components/ui', 'components/events'],
      ...['components/passphrase', 'components/passphrase-form'],
      ...['lib/domain', SEND, CHANGES, 'lib/reading', 'lib/handoff', ...LEAVES],
    ],
    types: [PROTOCOL, VIEWS],
    packages: [...UI_PACKAGES, 'qr'],
  },
  {
    from: 'components',
    may: [
      ...['components', 'lib/domain', SEND, CHANGES, ...SENDER_WORDS],
      ...['lib/reading', 'lib/handoff', ...LEAVES],
    ],
    types: [PROTOCOL, VIEWS],
    packages: [...UI_PACKAGES, 'qr', '@zxcvbn-ts/', '@scure/bip39/'],
  },
  {
    from: 'entrypoints/background',
    may: ['lib/background', ...LEAVES],
    packages: ['wxt/'],
  },
  {
    from: 'entrypoints/page.content',
    may: ['lib/page', ...LEAVES],
    packages: ['wxt/'],
  },
  {
    from: 'entrypoints/overwrite',
    may: ['lib/storage/overwrite-in-place'],
    packages: ['wxt/'],
  },
  { from: 'entrypoints/page-tools', may: ['lib/page', ...LEAVES], packages: ['wxt/'] },
  { from: 'entrypoints/page-agency', may: ['lib/page', ...LEAVES], packages: ['wxt/'] },
  { from: 'entrypoints/pointing', may: ['lib/page', ...LEAVES], packages: ['wxt/'] },
  {
    from: 'entrypoints/trial',
    may: ['components', 'lib/page', 'lib/trial', SEND, ...LEAVES],
    packages: ['wxt/', ...UI_PACKAGES],
  },
  {
    from: 'entrypoints/trial-letter',
    may: ['components', 'lib/trial', ...LEAVES],
    packages: ['wxt/', ...UI_PACKAGES],
  },
  {
    from: 'entrypoints',
    may: ['components', SEND, 'lib/trial/trial-address', ...LEAVES],
    packages: ['wxt/', ...UI_PACKAGES],
  },
  {
    from: 'companion/build',
    may: [],
    packages: ['vite', 'yaml', 'node:crypto', 'node:fs', 'node:path'],
  },
  { from: 'companion/browser', may: [], packages: ['virtual:companion-messages'] },
  {
    from: 'companion',
    may: [
      'components/verification',
      'components/ui',
      'components/controllers/focus-heading',
      'components/tokens.css',
      'lib/reading',
      'lib/handoff',
      ...LEAVES,
    ],
    types: ['lib/domain'],
    packages: UI_PACKAGES,
  },
];
