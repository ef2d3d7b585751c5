import { toBase64Url } from '../../lib/handoff/wire/base64';
import { makeFrame } from '../../lib/handoff/wire/frame';
import { written, type ToComputer, type ToPhone } from '../../lib/handoff/wire/message';
import { parsePairingLink } from '../../lib/handoff/wire/pairing-link';
import { makeKeys } from '../../lib/handoff/wire/seal';
import { FRAME_BYTES } from '../../lib/handoff/wire/frame';
import {
  computerSide,
  phoneSide,
  surroundings,
  type ComputerSide,
  type Frame,
  type PhoneSide,
} from './handoff-sides';

export type Target = 'computer' | 'phone' | 'eve';

/** What a relay, or whoever has photographed the QR code, may do; and what the honest people do. */
export type Action =
  /** Any frame that was ever sent, to anybody, as often as it likes. */
  | { readonly kind: 'deliver'; readonly pick: number; readonly to: Target }
  /** The newest frame of either side, to whom it is for. */
  | { readonly kind: 'forward'; readonly from: 'computer' | 'phone' }
  | { readonly kind: 'flip'; readonly pick: number; readonly to: Target; readonly bit: number }
  | { readonly kind: 'cut'; readonly pick: number; readonly to: Target; readonly length: number }
  /** The encapsulated key of one frame in front of the rest of another. */
  | { readonly kind: 'swap'; readonly pick: number; readonly with: number; readonly to: Target }
  | { readonly kind: 'noise'; readonly to: Target; readonly long: boolean }
  /** Well-formed messages under keys of the relay's own. */
  | { readonly kind: 'forge'; readonly to: Target; readonly which: number }
  | { readonly kind: 'resume'; readonly who: 'computer' | 'phone' }
  | { readonly kind: 'person' }
  | { readonly kind: 'settle'; readonly proven: boolean }
  | { readonly kind: 'wait'; readonly seconds: number };

const forgeries: readonly (ToComputer | ToPhone)[] = [
  { kind: 'key', rowId: 'row', key: 'FORGEDFORGEDFORG' },
  { kind: 'bye' },
  { kind: 'code', nonce: toBase64Url(new Uint8Array(16)) },
  { kind: 'rows', rows: [{ id: 'forged', name: 'Forged', email: '' }] },
  { kind: 'result', result: 'proven' },
  { kind: 'end', reason: 'failed' },
];

/** One hand-off on a hostile relay. `photographed`: the attacker also has the QR code. */
export class HostileRelay {
  readonly traffic: Frame[] = [];
  readonly codes = new Set<string>();
  readonly givenByPhone: string[] = [];
  readonly told = new Set<string>();
  #keys = 0;

  private constructor(
    readonly computer: ComputerSide,
    readonly phone: PhoneSide,
    readonly eve: PhoneSide | null,
    private readonly clock: { now: number },
  ) {}

  static async start(photographed: boolean): Promise<HostileRelay> {
    const { clock, around } = surroundings();
    const computer = await computerSide(around);
    const phone = await phoneSide(computer.link(), around);
    const eve = photographed ? await phoneSide(computer.link(), around) : null;
    const relay = new HostileRelay(computer, phone, eve, clock);
    relay.traffic.push(...phone.hello, ...(eve?.hello ?? []));
    return relay;
  }

  async act(action: Action): Promise<void> {
    const made = await this.#frameOf(action);
    if (made && 'to' in action) return this.hand(made, action.to);
    switch (action.kind) {
      case 'forward':
        return this.forward(action.from);
      case 'resume':
        return this.resume(action.who);
      case 'person':
        return this.person();
      case 'settle':
        return this.settle(action.proven ? 'proven' : 'refused');
      case 'wait':
        this.clock.now += action.seconds * 1000;
    }
  }

  async hand(frame: Frame, to: Target): Promise<void> {
    const side = to === 'computer' ? this.computer : to === 'phone' ? this.phone : this.eve;
    this.#note((await side?.take({ kind: 'frame', frame })) ?? []);
  }

  async forward(from: 'computer' | 'phone'): Promise<void> {
    const newest = (from === 'computer' ? this.computer.sent : this.phone.sent).at(-1);
    if (newest) await this.hand(newest, from === 'computer' ? 'phone' : 'computer');
  }

  async resume(who: 'computer' | 'phone'): Promise<void> {
    const side = who === 'computer' ? this.computer : this.phone;
    this.#note(await side.take({ kind: 'resume' }));
  }

  /** Picks the code only where the phone shows it; scans when there are rows. */
  async person(): Promise<void> {
    const stage = this.computer.stage();
    const view = this.phone.view();
    if (stage.kind === 'confirming') {
      const seen = view.kind === 'code' && stage.candidates.includes(view.code) ? view.code : null;
      this.#note(await this.computer.take(this.computer.picking(seen)));
    }
    if (view.kind === 'rows') {
      const key = `LETTERKEYLETTERKEY${(this.#keys += 1)}`;
      this.givenByPhone.push(key);
      this.#note(await this.phone.take({ kind: 'give', rowId: view.rows[0]!.id, key }));
    }
  }

  async settle(result: 'proven' | 'refused'): Promise<void> {
    if (this.computer.stage().kind !== 'given') return;
    this.told.add(result);
    this.#note(await this.computer.take({ kind: 'result', result }));
  }

  #note(frames: readonly Frame[]): void {
    this.traffic.push(...frames);
    const code = this.computer.code();
    if (code) this.codes.add(code);
  }

  #picked(pick: number): Frame {
    return this.traffic[pick % this.traffic.length]!;
  }

  async #frameOf(action: Action): Promise<Frame | null> {
    switch (action.kind) {
      case 'deliver':
        return this.#picked(action.pick);
      case 'flip': {
        const frame = Uint8Array.from(this.#picked(action.pick));
        const bit = action.bit % (frame.length * 8);
        frame[bit >> 3]! ^= 1 << (bit & 7);
        return frame;
      }
      case 'cut':
        return this.#picked(action.pick).slice(0, action.length % FRAME_BYTES);
      case 'swap': {
        const frame = Uint8Array.from(this.#picked(action.pick));
        frame.set(this.#picked(action.with).subarray(0, 66));
        return frame;
      }
      case 'noise':
        return crypto.getRandomValues(new Uint8Array(action.long ? FRAME_BYTES : 40));
      case 'forge':
        return this.#forged(action.to, forgeries[action.which % forgeries.length]!);
      default:
        return null;
    }
  }

  /** Made with all that a photographer knows, or without it; the private keys of both sides it never is. */
  async #forged(to: Target, message: ToComputer | ToPhone): Promise<Frame> {
    const parsed = parsePairingLink(this.computer.link());
    const own = await makeKeys();
    if (!parsed.ok) throw new Error(parsed.reason);
    const link = this.eve ? parsed.link : { ...parsed.link, publicKey: own.publicKey };
    const phoneKey = this.phone.session().keys?.publicKey ?? own.publicKey;
    const way =
      to === 'computer'
        ? ({ direction: 'to-computer', from: own, to: link.publicKey } as const)
        : ({ direction: 'to-phone', from: own, to: phoneKey } as const);
    const numbered = { number: 9, heard: 9, left: 60_000, message };
    return makeFrame(written(numbered), { link, ...way });
  }
}
