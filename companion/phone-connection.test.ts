import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { computerSide, type ComputerSide } from '../tests/support/handoff-sides';
import { parsePairingLink } from '../lib/handoff/wire/pairing-link';
import { surroundingsAt } from '../lib/handoff/wire/surroundings';
import { CONFIRMATION_MS, RESEND_MS, SESSION_MS } from '../lib/handoff/wire/timing';
import type { TransportOptions } from '../lib/handoff/wire/transport';
import { PhoneConnection, type ConnectionNews } from './phone-connection';

let computer: ComputerSide;
let connection: PhoneConnection;
let relay: TransportOptions;
let news: ConnectionNews[];
let sent: Uint8Array[];

const last = () => news.at(-1)!;
const shown = async (change: Partial<ConnectionNews['view']>) => {
  await vi.waitFor(() => expect(last().view).toMatchObject(change));
};

/** The computer hears what the phone has said last, and its answer reaches the phone. */
async function answered(): Promise<void> {
  const frame = sent.at(-1) as Uint8Array<ArrayBuffer>;
  const answers = await computer.take({ kind: 'frame', frame });
  for (const answer of answers) relay.onMessage(answer);
}

/** Lets time pass for whoever has set a timer, and what was begun by then come to its end. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  [news, sent] = [[], []];
  computer = await computerSide(() => surroundingsAt(Date.now()));
  const parsed = parsePairingLink(computer.link());
  if (!parsed.ok) throw new Error(parsed.reason);
  connection = new PhoneConnection(
    parsed.link,
    'wss://relais.example.fr/',
    (heard) => news.push(heard),
    (options) => {
      relay = options;
      return { send: (frame) => Promise.resolve(void sent.push(frame)), close: () => undefined };
    },
  );
  await connection.start();
  relay.onState('open');
  await vi.waitFor(() => expect(sent).toHaveLength(1));
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

it('says that a code has lapsed, once, and asks for the next as for any answer', async () => {
  await answered();
  await shown({ kind: 'code', lapsed: false });
  const told = news.length;
  await pass(CONFIRMATION_MS + 10);
  await shown({ kind: 'code', lapsed: true });
  await pass(RESEND_MS - 100);
  expect(news.length - told).toBeLessThan(5);
  expect(last().unanswered).toBe(false);
  await pass(RESEND_MS);
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(1));
  await pass(RESEND_MS);
  expect(last().unanswered).toBe(true);
  await answered();
  await shown({ kind: 'code', lapsed: false, code: computer.code()! });
  expect(last().unanswered).toBe(false);
});

it('ends at the deadline where a code has lapsed long before', async () => {
  await answered();
  await shown({ kind: 'code', lapsed: false });
  await pass(CONFIRMATION_MS + 10);
  await shown({ kind: 'code', lapsed: true });
  await pass(SESSION_MS - CONFIRMATION_MS);
  await shown({ kind: 'ended', reason: 'expired' });
  expect(vi.getTimerCount()).toBe(1);
});

it('is patient with a key that was sent, then says that no answer comes', async () => {
  await answered();
  await shown({ kind: 'code' });
  for (const frame of await computer.take(computer.picking(computer.code()))) {
    relay.onMessage(frame);
  }
  await shown({ kind: 'rows' });
  const { view } = last();
  connection.give(view.kind === 'rows' ? view.rows[0]!.id : '', 'KEY');
  await shown({ kind: 'sent', result: null });
  expect(last().unanswered).toBe(false);
  await pass(6_000);
  expect(last().unanswered).toBe(true);
  await answered();
  await shown({ kind: 'sent', result: 'proving' });
  expect(last().unanswered).toBe(false);
});
