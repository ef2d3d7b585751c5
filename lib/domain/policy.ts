import { handoffAddresses, type HandoffAddresses } from './handoff-addresses';

/** What an administrator can set for every workstation: `public/managed-schema.json`. */
export const policyNames = [
  'environment',
  'token',
  'privateKey',
  'lockMinutes',
  'welcomeTab',
  ...handoffAddresses,
] as const;

export type PolicyName = (typeof policyNames)[number];

/** Why a value is not used. */
export type WrongPolicyReason =
  'not-text' | 'not-boolean' | 'environment' | 'minutes' | 'companion' | 'relay';

export interface WrongPolicy {
  readonly name: PolicyName;
  readonly reason: WrongPolicyReason;
}

/** The values that can be used, and what is wrong with the others. */
export interface Policy extends Partial<HandoffAddresses> {
  readonly environment?: 'production' | 'sandbox';
  readonly token?: string;
  readonly privateKey?: string;
  /** How long a key stays unlocked, at most. */
  readonly lockMinutes?: number;
  /** Whether the first steps open by themselves after an installation. */
  readonly welcomeTab?: boolean;
  readonly wrong?: readonly WrongPolicy[];
}
