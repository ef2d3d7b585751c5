import { z } from 'zod';
import type { GiverSession } from '../../handoff/transfer/giver-session';
import type { TakerSession } from '../../handoff/transfer/taker-session';
import type { SessionArea } from '../../storage/session-area';
import { stored } from '../../storage/stored';

interface Meeting {
  readonly relay: string;
  readonly topics: { readonly toComputer: string; readonly toPhone: string };
}

/** This computer gives a sender of its own. */
export interface GiverRecord extends Meeting {
  readonly role: 'giver';
  readonly senderId: string;
  readonly session: GiverSession;
}

/** This computer takes a sender of another's. */
export interface TakerRecord extends Meeting {
  readonly role: 'taker';
  readonly session: TakerSession;
  /** What has come, until it is in a vault: the text that a backup seals. */
  readonly given: { readonly text: string; readonly keptUntil: number } | null;
  /** The sender that came of it. */
  readonly senderId: string | null;
}

/** The one transfer of this browser. */
export type TransferRecord = GiverRecord | TakerRecord;

const KEY = 'transfer';

const session = z.looseObject({
  code: z.string(),
  publicKey: z.string(),
  privateKey: z.string().nullable(),
  nonce: z.string(),
  endsAt: z.number(),
  said: z.number(),
  stage: z.looseObject({ kind: z.string() }),
});
const meeting = {
  relay: z.string(),
  topics: z.object({ toComputer: z.string(), toPhone: z.string() }),
  session,
};
const shape = z.union([
  z.looseObject({ ...meeting, role: z.literal('giver'), senderId: z.string() }),
  z.looseObject({
    ...meeting,
    role: z.literal('taker'),
    given: z.object({ text: z.string(), keptUntil: z.number() }).nullable(),
    senderId: z.string().nullable(),
  }),
]);

/** Kept in `storage.session`: memory of the browser, for trusted contexts, gone with it. */
export class TransferRecords {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  /** The record as it stands; what nobody kept in time is not in it. */
  async get(): Promise<TransferRecord | null> {
    const record = stored(shape, (await this.area.get(KEY))[KEY]) as TransferRecord | null;
    if (record?.role !== 'taker' || !record.given) return record;
    return record.given.keptUntil > this.now() ? record : { ...record, given: null };
  }

  async put(record: TransferRecord): Promise<void> {
    await this.area.set({ [KEY]: record });
  }

  async clear(): Promise<void> {
    await this.area.remove(KEY);
  }
}

/** When something of it is to be forgotten next. */
export function nextForgettingOf(record: TransferRecord): number | null {
  const { session } = record;
  const given = record.role === 'taker' ? record.given : null;
  const instants = [
    ...(given ? [given.keptUntil] : []),
    ...(session.privateKey === null ? [] : [session.endsAt]),
  ];
  return instants.length > 0 ? Math.min(...instants) : null;
}
