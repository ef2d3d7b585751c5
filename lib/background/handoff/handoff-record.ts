import { z } from 'zod';
import { isOver, type ComputerSession } from '../../handoff/computer/computer-session';
import type { KeyResult } from '../../handoff/handoff-words';
import type { SessionArea } from '../../storage/session-area';
import { stored } from '../../storage/stored';

/** A key that a phone gave, until it is in the vault. */
export interface GivenToComputer {
  readonly senderId: string;
  /** As the letter's QR code says it. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly keptUntil: number;
}

/** The one hand-off of this browser. */
export interface HandoffRecord {
  /** For whom it was begun. */
  readonly senderId: string;
  readonly relay: string;
  /** What the QR code says, and the topics that it leads to. */
  readonly link: string;
  readonly topics: { readonly toComputer: string; readonly toPhone: string };
  /** The sender of each row. */
  readonly senderOf: Readonly<Record<string, string>>;
  readonly session: ComputerSession;
  readonly given: GivenToComputer | null;
  /** What became of the key given last, once it has gone to the vault or nowhere; null: nowhere. */
  readonly settled: { readonly senderId: string; readonly result: KeyResult | null } | null;
}

const KEY = 'handoff';

const shape = z.looseObject({
  senderId: z.string(),
  relay: z.string(),
  link: z.string(),
  topics: z.object({ toComputer: z.string(), toPhone: z.string() }),
  senderOf: z.record(z.string(), z.string()),
  session: z.looseObject({
    channel: z.string(),
    publicKey: z.string(),
    privateKey: z.string().nullable(),
    expiresAt: z.number(),
    endsAt: z.number(),
    rows: z.array(z.looseObject({ id: z.string() })),
    said: z.number(),
    stage: z.looseObject({ kind: z.string() }),
  }),
  given: z.object({ senderId: z.string(), text: z.string(), keptUntil: z.number() }).nullable(),
  settled: z.looseObject({ senderId: z.string() }).nullable(),
});

/** Kept in `storage.session`: memory of the browser, for trusted contexts, gone with it. */
export class HandoffRecords {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  /** The record as it stands; a key that nobody proved in time is not in it. */
  async get(): Promise<HandoffRecord | null> {
    const record = await this.#stored();
    return record && this.#hasLapsed(record) ? { ...record, given: null } : record;
  }

  /**
   * Erases a key that nobody proved in time; whether there was one. A step of the hand-off: only
   * under its lock, lest an older record overwrite a newer one.
   */
  async prune(): Promise<boolean> {
    const record = await this.#stored();
    if (!record || !this.#hasLapsed(record)) return false;
    await this.put({ ...record, given: null });
    return true;
  }

  async #stored(): Promise<HandoffRecord | null> {
    return stored(shape, (await this.area.get(KEY))[KEY]) as HandoffRecord | null;
  }

  #hasLapsed({ given }: HandoffRecord): boolean {
    return given !== null && given.keptUntil <= this.now();
  }

  async put(record: HandoffRecord): Promise<void> {
    await this.area.set({ [KEY]: record });
  }

  async clear(): Promise<void> {
    await this.area.remove(KEY);
  }
}

/** When something of it is to be forgotten next: the key that was given, or what opens its frames. */
export function nextForgetting({ session, given }: HandoffRecord): number | null {
  const instants = [
    ...(given ? [given.keptUntil] : []),
    ...(session.privateKey === null ? [] : [session.endsAt]),
  ];
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** Whether the phone could still hear something, so that the relay is still to be listened to. */
export function isLive({ session }: HandoffRecord, now: number): boolean {
  if (now >= session.endsAt) return false;
  return !isOver(session) || (session.phone !== null && !session.endHeard);
}
