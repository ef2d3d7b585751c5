import { RESEND_MS } from '../../lib/handoff/wire/timing';
import type { Connect } from '../../lib/handoff/wire/transport';
import type { TransferStep, TransferView } from '../../lib/messaging/protocol/transfer';
import { send } from '../../lib/messaging/send';
import { RelayConnection } from '../controllers/relay-connection';

/** A transfer that the other computer takes part in, or waits for: it is shown wherever the panel opens. */
export const isUnderWay = ({ kind }: TransferView): boolean =>
  !['none', 'no-relay', 'done', 'ended'].includes(kind);

/** This page's end of a transfer to or from another computer. */
export class TransferConnection extends RelayConnection<TransferView> {
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(load?: () => Promise<Connect>, over?: AbortSignal) {
    super({ kind: 'none' }, load, over);
  }

  give(id: string): Promise<void> {
    return this.attempt(() => send('startTransfer', { id }));
  }

  join(code: string): Promise<void> {
    return this.attempt(() => send('joinTransfer', { code }));
  }

  confirm(words: string | null, among: readonly string[]): Promise<void> {
    return this.attempt(() => send('confirmTransfer', { words, among: [...among] }));
  }

  keep(passphrase: string): Promise<void> {
    return this.attempt(() => send('keepTransferred', { passphrase }));
  }

  end(): Promise<void> {
    return this.attempt(async () => ({ ok: true, value: await send('endTransfer') }));
  }

  protected liveOf(view: TransferView) {
    return 'live' in view ? view.live : null;
  }

  protected askStep(resend: boolean): Promise<TransferStep> {
    return send('syncTransfer', { resend });
  }

  protected receive(frame: string): Promise<TransferStep> {
    return send('receiveTransfer', { frame });
  }

  /** A side that is owed an answer says its last word again; the end of the time is news as well. */
  protected afterStep(view: TransferView): void {
    clearTimeout(this.#clock);
    const live = this.liveOf(view);
    if (!live) return;
    const left = Math.max(0, live.endsAt - Date.now()) + 50;
    const wait = live.isAnswerDue ? Math.min(RESEND_MS, left) : left;
    this.#clock = setTimeout(() => void this.sync(live.isAnswerDue), wait);
  }
}

/** The one of this page. */
export const transferConnection = new TransferConnection();
