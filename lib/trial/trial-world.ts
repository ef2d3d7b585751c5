import type { SessionArea } from '../storage/session-area';
import { trialSession } from './trial-session';

/** An account at the simulated AR24; its texts are those that `POST /user` gave. */
export interface TrialAccount {
  readonly id: string;
  readonly profile: Readonly<Record<string, string>>;
  readonly confirmed: boolean;
  readonly cgu: boolean;
  readonly verified: boolean;
  /** Base32. */
  readonly proven: string | null;
  /** Keys that were printed and are not proven yet, oldest first. */
  readonly printed: readonly string[];
  /** `key:step` of the codes that were taken, the last ones. */
  readonly taken: readonly string[];
}

/** A registered letter that was sent. */
export interface TrialMail {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
}

export interface TrialState {
  readonly accounts: readonly TrialAccount[];
  readonly mails: readonly TrialMail[];
}

const KEY = 'ar24';
const nothing: TrialState = { accounts: [], mails: [] };

/** What the simulated AR24 knows: in the browser's memory, shared by worker and sample back office. */
export class TrialWorld {
  /** @param area of the trial's own names */
  constructor(
    private readonly area: SessionArea,
    private readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>,
    readonly now: () => number,
  ) {}

  async get(): Promise<TrialState> {
    return ((await this.area.get(KEY))[KEY] as TrialState | undefined) ?? nothing;
  }

  /**
   * Changes it, one after the other, whoever asks.
   * @param change gives what it is then, and the answer; what it throws leaves everything as it was
   */
  async change<T>(
    change: (state: TrialState) => readonly [next: TrialState, answer: T],
  ): Promise<T> {
    return this.exclusively('trial-ar24', async () => {
      const [next, answer] = change(await this.get());
      await this.area.set({ [KEY]: next });
      return answer;
    });
  }
}

/** The world that all contexts of this browser share. */
export const worldIn = (session: SessionArea, locks: LockManager): TrialWorld =>
  new TrialWorld(trialSession(session), (name, work) => locks.request(name, work), Date.now);
