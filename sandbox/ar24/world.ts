import { Accounts } from './accounts';
import { Faults } from './faults';
import type { Attachment, Call, Letter, Lookup, Mail, Session } from './records';

/** What the simulator holds: everything in memory, one per process that starts it. */
export class World {
  /** Milliseconds ahead of the machine's clock. */
  clockOffsetMs = 0;
  /** The API customer pays for the accounts it creates. */
  agencyPays = true;
  /** Off: each answer closes its connection (see README, « Transport »). */
  keepAlive = true;
  accounts = new Accounts();
  faults = new Faults();
  letters: Letter[] = [];
  mails: Mail[] = [];
  attachments: Attachment[] = [];
  sessions = new Map<string, Session>();
  calls: Call[] = [];
  /** What the State's public services were asked. */
  lookups: Lookup[] = [];

  /** The simulator's clock, milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  /** Back to the first minute: nobody, nothing, the machine's time. */
  reset(): void {
    Object.assign(this, new World());
  }
}
