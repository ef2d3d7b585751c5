import { handoffAddresses, type HandoffAddresses } from './handoff-addresses';
import type { LookupChoices } from './lookups';

/** What an administrator can set for every workstation: `public/managed-schema.json`. */
export const policyNames = [
  'environment',
  'token',
  'privateKey',
  'sites',
  'siteProfiles',
  'senders',
  'lockMinutes',
  'passphraseLength',
  'passkeyRequired',
  'backupAllowed',
  'reminders',
  'priceText',
  'welcomeTab',
  'companyLookup',
  'addressLookup',
  ...handoffAddresses,
] as const;

export type PolicyName = (typeof policyNames)[number];

/** Why a value is not used. */
export type WrongPolicyReason =
  | 'not-text'
  | 'not-list'
  | 'not-boolean'
  | 'environment'
  | 'minutes'
  | 'length'
  | 'site'
  | 'profile'
  | 'sender'
  | 'companion'
  | 'relay';

export interface WrongPolicy {
  readonly name: PolicyName;
  readonly reason: WrongPolicyReason;
}

/** Rules that have no setting of their own on the workstation. */
export interface PolicyRules {
  /** Who may be added as a sender: e-mail addresses, or `@` and a domain. */
  readonly senders?: readonly string[];
  /** The fewest characters of a passphrase that is chosen from now on. */
  readonly passphraseLength?: number;
  /** Whether a passphrase stops unlocking once there is a passkey. */
  readonly passkeyRequired?: boolean;
  /** Whether a sender's key may leave as a file. */
  readonly backupAllowed?: boolean;
  /** Whether the browser reminds of letters that are due. */
  readonly reminders?: boolean;
  /** What is said of the price before an order, in place of our own sentence. */
  readonly priceText?: string;
}

export const ruleNames = [
  'senders',
  'passphraseLength',
  'passkeyRequired',
  'backupAllowed',
  'reminders',
  'priceText',
] as const satisfies readonly (keyof PolicyRules)[];

/** The values that can be used, and what is wrong with the others. */
export interface Policy extends Partial<HandoffAddresses>, Partial<LookupChoices>, PolicyRules {
  readonly environment?: 'production' | 'sandbox';
  readonly token?: string;
  readonly privateKey?: string;
  /** Match patterns of back offices. */
  readonly sites?: readonly string[];
  /** Texts of site profiles. */
  readonly siteProfiles?: readonly string[];
  /** How long a key stays unlocked, at most. */
  readonly lockMinutes?: number;
  /** Whether the first steps open by themselves after an installation. */
  readonly welcomeTab?: boolean;
  readonly wrong?: readonly WrongPolicy[];
}

/** What the settings tell of the administrator's policy. */
export interface PolicyView {
  /** What it has set: it can't be changed here. */
  readonly managed: readonly PolicyName[];
  /** How many minutes a key may stay unlocked, where it says so. */
  readonly lockLimit: number | null;
  readonly rules: PolicyRules;
  /** Back offices that it names, and those of them that the person has still to permit. */
  readonly imposedSites: readonly string[];
  readonly waitingSites: readonly string[];
  /** What it has set and cannot be used. */
  readonly wrongPolicy: readonly WrongPolicy[];
}

/** Whether somebody of this e-mail address may be added as a sender. */
export function isAllowedSender(email: string, { senders }: PolicyRules): boolean {
  const address = email.trim().toLowerCase();
  const fits = (allowed: string) =>
    allowed.startsWith('@') ? address.endsWith(allowed) : address === allowed;
  return senders?.some((allowed) => fits(allowed.trim().toLowerCase())) ?? true;
}
