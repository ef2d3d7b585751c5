import { emptyIdentity } from '../../lib/domain/identity-fields';
import type { MethodName } from '../../lib/messaging/protocol';

const id = '11111111-1111-4111-8111-111111111111';
const secret = 'A'.repeat(44);
const backupTouch = { credentialId: 'x', nonce: 'A'.repeat(22), first: secret, second: secret };
const access = { environment: 'production', baseUrl: '', token: '', privateKey: '' };

const words = { type: '', label: '', text: '', landmark: '', before: '', after: '' };
const anchors = { tag: 'input', ...words, attributes: {}, path: '', selector: '' };

/** One well-formed payload of each method. */
const wellFormed: Partial<Record<MethodName, unknown>> = {
  saveDraft: { id, email: 'a@b.fr' },
  submitEmail: { id, email: 'a@b.fr' },
  submitIdentity: { id, fields: emptyIdentity },
  orderCredentials: { id, intention: id },
  settleOrder: { id, verdict: 'ordered' },
  setReminder: { id, wanted: true },
  choosePassphrase: { id, passphrase: 'x' },
  changePassphrase: { id, passphrase: 'x', next: 'y' },
  unlock: { id, passphrase: 'x' },
  submitKey: { id, text: 'x' },
  addPasskey: { id, credentialId: 'x', output: secret, salt: secret },
  removePasskey: { id, credentialId: 'x' },
  unlockByPasskey: { id, credentialId: 'x', output: secret },
  openPasskey: { id, deed: 'add' },
  exportBackup: { id, passphrase: 'x' },
  exportForPasskey: { id, touch: backupTouch },
  getBackupLock: { file: 'x' },
  importByPasskey: { file: 'x', touch: backupTouch, passphrase: 'x' },
  importBackup: { file: 'x', passphrase: 'x' },
  getLetterCode: { id, holder: id },
  saveErrand: { errand: { id, holder: id } },
  syncHandoff: { resend: false },
  receiveHandoff: { frame: '' },
  joinTransfer: { code: '0123456789' },
  syncTransfer: { resend: false },
  receiveTransfer: { frame: '' },
  confirmTransfer: { words: null, among: [] },
  keepTransferred: { passphrase: 'x' },
  confirmHandoff: { code: null, among: [] },
  saveAccess: access,
  saveLockMinutes: { minutes: 5 },
  saveHandoffAddresses: { relay: '', companion: '' },
  saveLookup: { name: 'company', wanted: false },
  findCompany: { siret: '50123456000016' },
  findAddresses: { id, typed: 'x' },
  getLetterOwners: { windowId: 1 },
  addressPageLetter: { windowId: 1, id },
  takePageLetter: { windowId: 1, id },
  dropPageLetter: { windowId: 1 },
  addSite: { pattern: 'https://a.fr/*' },
  removeSite: { pattern: 'https://a.fr/*' },
  getTabSite: { windowId: 1 },
  readAgency: { windowId: 1 },
  startPointing: { windowId: 1, places: ['code'] },
  leavePointing: { skips: true },
  savePointed: { place: 'code', page: '/', anchors, html: '' },
  notePlaces: { id: 'x', found: [], missing: ['code'] },
  importProfile: { file: '{}' },
  getProfileFile: { id: 'x' },
  removeProfile: { id: 'x' },
  chooseProfile: { windowId: 1, id: 'x' },
  openPanel: { view: 'new' },
  getRoute: { windowId: 1 },
  takeRequestedRoute: { windowId: 1 },
  saveRoute: { view: 'list' },
};

const bySender: readonly string[] = [
  'getSender',
  'getJournal',
  'listPasskeys',
  'watchSender',
  'refreshSender',
  'requestTerms',
  'requestPayment',
  'removeSender',
  'proveKey',
  'openBackup',
  'openCamera',
  'startHandoff',
  'startTransfer',
];

/** What is no value of any parameter, and what is far too long for one. */
const junk: readonly unknown[] = [
  null,
  true,
  -1,
  Number.MAX_SAFE_INTEGER,
  '',
  'x'.repeat(300_000),
  '__proto__',
  [],
  [[]],
  {},
  { toString: 1 },
  Array.from({ length: 1000 }, () => id),
];

/** A generator of its own for each test, so that a failure can be seen again (mulberry32). */
export function seeded(seed: string): () => number {
  let state = 7;
  for (const letter of seed) state = (state * 31 + letter.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MUTATIONS = 12;

/** A well-formed payload, the same with a part replaced, dropped or added, and plain junk. */
export function payloads(name: MethodName, draw: () => number): unknown[] {
  const good = wellFormed[name] ?? (bySender.includes(name) ? { id } : undefined);
  const pick = <T>(of: readonly T[]) => of[Math.floor(draw() * of.length)];
  const mutated = Array.from({ length: MUTATIONS }, () => {
    const copy: Record<string, unknown> = Object.assign({}, good);
    const key = pick([...Object.keys(copy), 'constructor']) ?? 'extra';
    if (draw() < 0.3) Reflect.deleteProperty(copy, key);
    else copy[key] = pick(junk);
    return copy;
  });
  return [good, ...junk, ...mutated];
}
