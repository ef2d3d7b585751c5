import type { PostalAddress } from './account';
import type { Caller, FaultKind } from './faults';
import type { ReceivedFile } from './params';

/** A paid paper letter that left for an account's holder. */
export interface Letter {
  id: number;
  id_user: number;
  /** ISO 8601, UTC, on the simulator's clock. */
  ordered_at: string;
  address: PostalAddress & { name: string; company: string };
  /** Base32. */
  otp_key: string;
  otpauth_uri: string;
}

/** A question to one of the State's public services. */
export interface Lookup {
  path: string;
  question: string;
  /** Milliseconds since the epoch, on the simulator's clock. */
  at: number;
  /** Whether a cookie came with it. */
  cookie: boolean;
  referrer: string | null;
}

export interface Attachment extends ReceivedFile {
  id: number;
  id_user: number;
}

/** An electronic registered letter. */
export interface Mail {
  id: number;
  id_sender: number;
  from_name: string;
  from_email: string;
  to_email: string;
  to_firstname: string;
  to_lastname: string;
  to_company: string;
  dest_statut: string;
  eidas: boolean;
  content: string;
  attachments: number[];
  ref_dossier: string;
  ref_client: string;
  ref_facturation: string;
  custom_name_sender: string;
  payment_slug: string;
  webhook: string;
  /** Milliseconds since the epoch. */
  sentAt: number;
}

/** An hour's authentication of a sender. */
export interface Session {
  id_user: number;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** One call as the log keeps it: no parameter, no header, hence no secret. */
export interface Call {
  method: string;
  path: string;
  /** `in-progress`, then `success`, the slug, or the kind of the fault that replaced the answer. */
  outcome: string;
  /** The fault that was injected, whatever the outcome. */
  fault?: FaultKind;
  by: Caller;
  /** ISO 8601, UTC, on the simulator's clock. */
  at: string;
}
