import type { SenderState } from '../../lib/domain/sender-state';
import type { SenderTruth } from './truth';

/** What is wrong with a state that is shown, or null where AR24 knows the same. */
type Check = (truth: SenderTruth) => string | null;

const ours: Check = ({ account }) =>
  account?.access === 'ours' ? null : 'AR24 has no such account for this agency';

const unverified: Check = ({ account }) =>
  account?.verified ? 'AR24 holds the identity verified' : null;

const verified: Check = ({ account }) =>
  account?.verified ? null : 'AR24 does not hold the identity verified';

const noLetter: Check = ({ letters }) =>
  letters === 0 ? null : `AR24 has printed ${letters} letters`;

const latestOrder =
  (...statuses: string[]): Check =>
  ({ orders }) => {
    const status = orders.at(-1)?.status ?? 'none';
    return statuses.includes(status) ? null : `the newest order is « ${status} »`;
  };

/** Of nobody, not ours yet, or made by this sender's own order whose answer was lost. */
const notAdopted: Check = ({ account, detail }) => {
  if (account?.access !== 'ours') return null;
  // Its e-mail was not asked about yet, or without an answer.
  if (detail.step === 'email') return null;
  return account.custom_ref === detail.id ? null : 'AR24 has the account, and it is ours';
};

const notGranted: Check = ({ account }) =>
  account?.access === 'ours' ? 'AR24 has given access' : null;

const letterUnderWay: Check = ({ letters, account }) =>
  letters > 0 && (account?.pending_otp_keys.length ?? 0) > 0
    ? null
    : 'AR24 has no letter under way';

const keyGiven: Check = ({ ledger }) =>
  ledger.keysGiven.length > 0 ? null : 'no key was ever given';

const keyOfOurs: Check = ({ account, ledger, detail }) =>
  detail.hasKey && ledger.keysGiven.includes(account?.otp_key ?? '')
    ? null
    : 'the key that AR24 has proven was not given here';

const keyElsewhere: Check = ({ detail }) =>
  detail.hasKey ? 'a proven key is on this workstation' : null;

/** AR24 would take the key: it has proven it, or has printed it and waits for it. */
const keyNotTaken: Check = ({ account, ledger }) => {
  const key = ledger.keysGiven.at(-1) ?? '';
  const taken = [account?.otp_key, ...(account?.pending_otp_keys ?? [])];
  return taken.includes(key) ? 'the key is the right one' : null;
};

const underWay: Check = () => 'nothing is under way any more';

/**
 * The shown state equals what AR24 knows, or is `order-uncertain`. Read at rest: each sender has
 * just heard AR24's last word.
 */
export const truthOfState: Readonly<Record<SenderState, readonly Check[]>> = {
  draft: [notAdopted, noLetter, latestOrder('none', 'refused')],
  'access-requested': [notGranted, noLetter, latestOrder('none', 'refused')],
  'account-created': [ours, unverified, noLetter, latestOrder('none', 'refused')],
  ordering: [underWay],
  'order-uncertain': [ours, latestOrder('uncertain', 'refused')],
  'letter-on-its-way': [ours, letterUnderWay, latestOrder('accepted', 'refused')],
  'letter-late': [ours, letterUnderWay, latestOrder('accepted', 'refused')],
  'key-unproven': [ours, keyGiven],
  identified: [ours, verified, keyOfOurs],
  'identified-elsewhere': [ours, verified, keyElsewhere, latestOrder('none', 'refused')],
  'key-refused': [ours, keyGiven, keyNotTaken],
};
