/** What the background's answers look like: never a key, a token or a passphrase. */
import type { HandoffAddresses } from '../domain/handoff-addresses';
import type { IdentityFields } from '../domain/identity-fields';
import type { LookupView } from '../domain/lookups';
import type { PolicyRules, PolicyView } from '../domain/policy';
import type { AccountTodo, DraftStep } from '../domain/sender';
import type { SenderState } from '../domain/sender-state';
import type { UseEntry } from '../domain/use-entry';
import type { ProblemReason } from '../errors';
import type { HandoffEndReason, KeyRefusal } from '../handoff/handoff-words';

/** Where the side panel stands. An unknown id is a new sender, kept from its first typed letter on. */
export type Route =
  | { readonly view: 'list' }
  | { readonly view: 'sender'; readonly id: string; readonly task: SenderTask | null };

/** What the person set out to do with a sender that could also be left as it is. */
export type SenderTask = 'order' | 'key' | 'unlock';

export interface SenderRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  /** AR24's id of the account, where it is known. */
  readonly ar24Id?: string | null;
  readonly state: SenderState;
  /** `YYYY-MM-DD`, for a letter under way. */
  readonly expectedOn: string | null;
}

export interface SenderList {
  readonly rows: readonly SenderRow[];
  readonly canAdd: boolean;
}

/** What a page load leaves to the one that it reloads itself into. `wantedAt`: epoch ms of the gesture. */
export interface KeptErrand {
  readonly id: string;
  readonly holder: string;
  readonly wantedAt: number;
}

/** `none`: no passphrase chosen yet, so no key can be kept. */
export type VaultState = 'none' | 'locked' | 'unlocked';

/** Wrong passphrases given for a sender before the right one. `lastAt`: epoch ms of the last one. */
export type MissedTries = Readonly<{ count: number; lastAt: number }>;

/** A passkey of a sender: nothing of it is secret. `salt` in base64; `addedAt` in epoch ms. */
export type PasskeyView = Readonly<{ credentialId: string; salt: string; addedAt: number }>;

export interface OrderView {
  readonly intendedAt: number;
  readonly sentAt: number | null;
  readonly address: readonly string[];
  readonly reason: ProblemReason | null;
}

export interface SenderDetail extends SenderRow {
  readonly step: DraftStep;
  readonly fields: IdentityFields;
  /** Whether AR24 has the account: its identity and address can then no longer be changed here. */
  readonly hasAccount: boolean;
  readonly todo: readonly AccountTodo[];
  readonly order: OrderView | null;
  readonly vault: VaultState;
  readonly passkeys: number;
  /** Whether a key proven by AR24 is in the vault, so that codes can be made. */
  readonly hasKey: boolean;
  readonly reminderWanted: boolean;
  /** Epoch milliseconds of AR24's last word on the account, or null. */
  readonly syncedAt: number | null;
  /** What to call `orderCredentials` with: one per letter, and the same in every window. */
  readonly intention: string;
  /** The day a letter ordered now would be expected. */
  readonly expectedIfOrderedNow: string;
  /** What the administrator has decided. */
  readonly rules: PolicyRules;
}

/** The code of the moment; or the instant from which the next one may be had; or what is missing. */
export type LetterCode =
  | {
      readonly kind: 'code';
      readonly digits: string;
      readonly expiresAt: number;
      readonly period: number;
    }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'no-key' }
  /** To a page alone: what a person did there has had its codes. */
  | { readonly kind: 'gesture-needed' };

/** What was done with a sender's key, oldest first; null where the key is locked. */
export interface JournalView {
  readonly entries: readonly UseEntry[];
  /** Whether nothing of it was changed or taken out. */
  readonly isIntact: boolean;
}

export interface Status {
  readonly credentials: 'missing' | 'set';
  /** Whether there is a back office in which the extension may act. */
  readonly hasSite: boolean;
  readonly environment: Environment;
  /** By how many milliseconds AR24's clock is ahead of this computer's, where that is worth saying. */
  readonly clockDrift: number | null;
  readonly clockDriftTold: boolean;
  /** Whether keys may leave and come back as sealed backups. */
  readonly backupAllowed: boolean;
}

export const environments = ['production', 'sandbox', 'other'] as const;
export type Environment = (typeof environments)[number];

/** Settings as they may be shown: of the secrets, only whether they are there. */
export interface SettingsView extends HandoffAddresses, PolicyView {
  readonly environment: Environment;
  readonly baseUrl: string;
  /** Whether this build may talk to an address other than AR24's two. */
  readonly otherAllowed: boolean;
  readonly tokenSet: boolean;
  readonly privateKeySet: boolean;
  /** Match patterns of the back offices, such as `https://gestion.example.fr/*`. */
  readonly sites: readonly string[];
  readonly lockMinutes: number;
  /** What may be looked up at public services, and whether it is. */
  readonly lookups: readonly LookupView[];
}

/** A frame to be published at the relay, as it stands, in base64. */
export interface OutgoingFrame {
  /** That of the hand-off it belongs to: a goodbye of the one before has another than the view's. */
  readonly topic: string;
  readonly frame: string;
}

/** How far the hand-off to a phone is, and what the page that shows it has to send. */
export interface HandoffStep {
  readonly view: HandoffView;
  readonly outgoing: readonly OutgoingFrame[];
}

/** A hand-off under way. Instants are epoch milliseconds. */
export interface LiveHandoff {
  readonly senderId: string;
  readonly expiresAt: number;
  /** The relay's address (`wss://…`). */
  readonly relay: string;
  /** Where this side listens, and where it speaks. */
  readonly topics: { readonly subscribe: string; readonly publish: string };
  /** Another phone has also scanned the QR code, and was told that it is taken. */
  readonly otherPhone: boolean;
}

export type HandoffView =
  | { readonly kind: 'none' }
  /** No relay is set up: the key is typed by hand. `page`: where a phone reads a letter all the same. */
  | { readonly kind: 'no-relay'; readonly page: string | null }
  /** `link` is what the QR code says. */
  | ({ readonly kind: 'waiting'; readonly link: string } & LiveHandoff)
  /** The person picks the code that the phone shows: six digits each, one of them right. */
  | ({
      readonly kind: 'confirming';
      readonly candidates: readonly string[];
      /** This one included. */
      readonly triesLeft: number;
      readonly until: number;
    } & LiveHandoff)
  /** The phone has the rows and is to scan the letter. */
  | ({ readonly kind: 'paired'; readonly last: KeyRefusal | null } & LiveHandoff)
  /**
   * The key of `senderId` has come. Unlocked, it is to be proven (`proveHandoff`); otherwise it is kept
   * until `keptUntil` for the passphrase.
   */
  | {
      readonly kind: 'received';
      readonly senderId: string;
      readonly vault: VaultState;
      readonly keptUntil: number;
      /** Null once the five minutes are over: the phone hears no more. */
      readonly live: LiveHandoff | null;
    }
  /** `live`: as long as the phone may not know yet. */
  | {
      readonly kind: 'done';
      readonly senderId: string;
      readonly result: 'proven' | 'unproven';
      readonly live: LiveHandoff | null;
    }
  | {
      readonly kind: 'ended';
      readonly senderId: string;
      readonly reason: HandoffEndReason;
      readonly live: LiveHandoff | null;
    };
