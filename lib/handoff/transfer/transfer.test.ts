import { beforeEach, describe, expect, it } from 'vitest';
import { surroundings } from '../../../tests/support/handoff-sides';
import {
  carry,
  givingSide,
  SENDER_TEXT,
  takingSide,
  type GivingSide,
  type TakingSide,
} from '../../../tests/support/transfer-sides';
import { FRAME_BYTES } from '../wire/frame';

type Frame = Uint8Array<ArrayBuffer>;

const { around, clock } = surroundings();
const START = clock.now;
let giver: GivingSide;
let taker: TakingSide;
const hello = () => taker.take({ kind: 'resume' });
const meet = async () => carry(giver, taker, await hello());
const agree = async () => carry(giver, taker, [], await giver.take(giver.picking(taker.words())));

beforeEach(async () => {
  clock.now = START;
  giver = await givingSide(around);
  taker = await takingSide(giver.session().code, around);
});

describe('a transfer', () => {
  it('shows the same words on both, and gives the sender once the holder has picked them', async () => {
    await meet();
    expect(giver.stage()).toMatchObject({ kind: 'confirming', words: taker.words() });
    expect(taker.words()).toMatch(/^[a-z]{5} [a-z]{5}$/);
    expect(taker.given).toEqual([]);
    await agree();
    expect(taker.given).toEqual([SENDER_TEXT]);
    expect(giver.stage()).toEqual({ kind: 'taken' });
    await carry(giver, taker, await taker.take({ kind: 'result', result: 'proven' }));
    expect(giver.stage()).toEqual({ kind: 'done', result: 'proven' });
  });

  it('gives nothing after a wrong pick, and ends on both', async () => {
    await meet();
    await carry(giver, taker, [], await giver.take(giver.picking(null)));
    expect(giver.stage()).toEqual({ kind: 'ended', reason: 'not-confirmed', left: false });
    expect(taker.stage()).toEqual({ kind: 'ended', reason: 'not-confirmed' });
    expect(await giver.take(giver.picking('another word'))).toEqual([]);
    expect(taker.given).toEqual([]);
  });

  it('takes no pick among words that are not the ones shown', async () => {
    await meet();
    const words = taker.words();
    await giver.take({ kind: 'confirm', words, among: ['babab babab'] });
    expect(giver.stage()).toMatchObject({ kind: 'confirming' });
  });

  it('is for one computer: a second one is told, and changes nothing', async () => {
    await meet();
    const second = await takingSide(giver.session().code, around);
    const words = taker.words();
    await carry(giver, second, await second.take({ kind: 'resume' }));
    expect(second.stage()).toEqual({ kind: 'ended', reason: 'used' });
    expect(giver.stage()).toMatchObject({ kind: 'confirming', words });
    await agree();
    expect(second.given).toEqual([]);
    expect(taker.given).toEqual([SENDER_TEXT]);
  });

  it('goes on over every lost frame, once either side comes back', async () => {
    for (let lost = 0; lost < 6; lost += 1) {
      giver = await givingSide(around);
      taker = await takingSide(giver.session().code, around);
      let count = 0;
      const through = async (first: Promise<Frame[]>, toGiver: boolean) => {
        let [frames, way] = [await first, toGiver];
        while (frames.length > 0) {
          const passed = frames.filter(() => count++ !== lost);
          const answers: Frame[] = [];
          for (const frame of passed) {
            const side = way ? giver : taker;
            answers.push(...(await side.take({ kind: 'frame', frame } as never)));
          }
          [frames, way] = [answers, !way];
        }
      };
      await through(hello(), true);
      await through(hello(), true);
      await through(giver.take(giver.picking(taker.words())), false);
      await through(hello(), true);
      await through(taker.take({ kind: 'result', result: 'proven' }), true);
      await through(hello(), true);
      expect(taker.given, `frame ${lost} lost`).toEqual([SENDER_TEXT]);
      expect(giver.stage(), `frame ${lost} lost`).toEqual({ kind: 'done', result: 'proven' });
    }
  });

  it('has every frame of every session of one length, and nothing in it to be read', async () => {
    await meet();
    await agree();
    const all = Buffer.concat([...giver.sent, ...taker.sent]);
    expect([...giver.sent, ...taker.sent].every(({ length }) => length === FRAME_BYTES)).toBe(true);
    for (const secret of ['LETTERKEY', 'jeanne', giver.session().code]) {
      expect(all.includes(secret)).toBe(false);
    }
    expect(JSON.stringify([giver.session(), taker.session()])).not.toContain('LETTERKEY');
  });

  it('sends nothing while the key is locked, and goes on once it is not', async () => {
    await meet();
    giver.state.locked = true;
    await carry(giver, taker, [], await giver.take(giver.picking(taker.words())));
    expect(taker.given).toEqual([]);
    giver.state.locked = false;
    await carry(giver, taker, await hello());
    expect(taker.given).toEqual([SENDER_TEXT]);
  });

  it('is over after ten minutes, and says whether the key had left', async () => {
    await meet();
    await giver.take(giver.picking(taker.words()));
    clock.now += 10 * 60_000;
    expect(await taker.take({ kind: 'time' })).toEqual([]);
    await giver.take({ kind: 'time' });
    expect(giver.stage()).toEqual({ kind: 'ended', reason: 'expired', left: true });
    expect(taker.stage()).toEqual({ kind: 'ended', reason: 'expired' });
    expect([giver.session().privateKey, taker.session().privateKey]).toEqual([null, null]);
  });

  it('is ended from either side', async () => {
    await meet();
    await carry(giver, taker, await taker.take({ kind: 'close' }));
    expect(giver.stage()).toMatchObject({ kind: 'ended', reason: 'closed', left: false });
    giver = await givingSide(around);
    taker = await takingSide(giver.session().code, around);
    await meet();
    await agree();
    await carry(giver, taker, [], await giver.take({ kind: 'close' }));
    expect(taker.stage()).toEqual({ kind: 'ended', reason: 'closed' });
    expect(giver.stage()).toMatchObject({ kind: 'ended', reason: 'closed', left: true });
  });

  it('is not ended by the other’s clock once the sender has come', async () => {
    await meet();
    await agree();
    clock.now += 9 * 60_000;
    const late = await giver.take({ kind: 'time' });
    clock.now += 60_000;
    await carry(giver, taker, [], [...late, ...(await giver.take({ kind: 'time' }))]);
    expect(taker.stage()).toEqual({ kind: 'received' });
  });
});
