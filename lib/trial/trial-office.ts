import { isEmail } from '../domain/identity';
import { accountOf, requireAccount, requireGoodStanding, withAccount } from './trial-accounts';
import { codeTaken } from './trial-code';
import { refusal } from './trial-profile';
import type { TrialAccount, TrialMail, TrialWorld } from './trial-world';

/** What the sample back office gives AR24 to send. */
export interface TrialSending {
  /** AR24's id of the sender's account. */
  readonly sender: string;
  readonly code: string;
  readonly to: string;
  readonly content: string;
}

/** A letter that was printed, as it lies in the letter box. */
export interface TrialLetter {
  readonly name: string;
  readonly lines: readonly string[];
  readonly email: string;
  /** Base32. */
  readonly key: string;
}

const FIRST_NUMBER = 900_001;

export const nameOf = ({ profile }: TrialAccount): string =>
  `${profile.firstname ?? ''} ${profile.lastname ?? ''}`.trim();

/**
 * `POST /mail`: the sender's code is looked at last, so that a letter refused for another reason costs none.
 * @throws Ar24Refusal
 */
export function sendTrialMail(world: TrialWorld, sending: TrialSending): Promise<TrialMail> {
  return world.change((state) => {
    const sender = requireAccount(state, sending.sender);
    requireGoodStanding(sender);
    if (!isEmail(sending.to.trim())) throw refusal('invalid_email');
    if (accountOf(state, sending.to) === sender) throw refusal('same_sender_recipients_emails');
    if (!sending.content.trim()) throw refusal('error_no_content_no_attachment');
    if (!sending.code.trim()) throw refusal('authentication_missing');
    const keys = sender.proven ? [sender.proven] : [];
    const taken = codeTaken(sender, keys, sending.code.trim(), world.now());
    if (!taken) throw refusal('authentication_otp_invalid');
    const mail: TrialMail = {
      number: String(FIRST_NUMBER + state.mails.length),
      from: nameOf(sender),
      to: sending.to.trim(),
      sentAt: world.now(),
    };
    return [{ ...withAccount(state, taken.account), mails: [...state.mails, mail] }, mail];
  });
}

/** The letter printed last, of whichever sender; null: none yet. */
export async function lastTrialLetter(world: TrialWorld): Promise<TrialLetter | null> {
  const { accounts } = await world.get();
  const account = accounts.findLast(({ printed, proven }) => printed.length > 0 || proven);
  const key = account?.printed.at(-1) ?? account?.proven;
  if (!account || !key) return null;
  const { company = '', address1 = '', address2 = '', zipcode = '', city = '' } = account.profile;
  const lines = [company, nameOf(account), address1, address2, `${zipcode} ${city}`.trim()];
  return {
    ...{ name: nameOf(account), email: account.profile.email ?? '', key },
    lines: lines.filter((line) => line !== ''),
  };
}

/** An authenticator that scans the letter says whose key it is: nobody's. */
const ISSUER = 'ESSAI';

/** What the letter's QR code says. */
export function trialKeyAddress({ email, key }: TrialLetter): string {
  // « @ » is allowed in a path and every issuer leaves it as it is.
  const label = encodeURIComponent(email).replaceAll('%40', '@');
  return `otpauth://totp/${ISSUER}:${label}?secret=${key}&issuer=${ISSUER}`;
}
