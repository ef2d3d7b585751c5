import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { surroundings } from '../../../tests/support/handoff-sides';
import {
  carry,
  givingSide,
  takingSide,
  type GivingSide,
  type TakingSide,
} from '../../../tests/support/transfer-sides';
import { toBase64Url } from '../wire/base64';
import { FRAME_BYTES, makeFrame } from '../wire/frame';
import { makeKeys } from '../wire/seal';
import { meetingPlace } from './transfer-code';
import { counted, type ToGiver, type ToTaker } from './transfer-message';
import { commitmentTo } from './transfer-words';

const { around } = surroundings();
let giver: GivingSide;
let taker: TakingSide;
const hello = () => taker.take({ kind: 'resume' });
const meet = async () => carry(giver, taker, await hello());
const agree = async () => carry(giver, taker, [], await giver.take(giver.picking(taker.words())));

beforeEach(async () => {
  giver = await givingSide(around);
  taker = await takingSide(giver.session().code, around);
});

type Frame = Uint8Array<ArrayBuffer>;

/** Somebody between the two who has the code: takes the giver's part to one, the taker's to the other. */
async function between(code: string) {
  const place = await meetingPlace(code);
  const keys = await makeKeys();
  const publicKey = toBase64Url(keys.publicKey);
  const to = (side: 'giver' | 'taker', message: ToGiver | ToTaker, number: number, key: Frame) => {
    const isFirst = message.kind === 'hello' || message.kind === 'welcome';
    const direction = side === 'giver' ? ('to-computer' as const) : ('to-phone' as const);
    const from = isFirst ? null : keys;
    const way = { link: place.link, direction, from, to: key };
    return makeFrame(counted({ number, heard: 1, message }), way);
  };
  return { place, keys, publicKey, to };
}

describe('somebody between the two computers who knows the code', () => {
  const nonce = toBase64Url(new Uint8Array(16).fill(7));
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

  it('shows other words on each side, whatever nonces they choose', async () => {
    const eve = await between(giver.session().code);
    const commitment = toBase64Url(await commitmentTo(eve.keys.publicKey, bytes(nonce)));
    const said = { kind: 'hello', publicKey: eve.publicKey, commitment } as const;
    await giver.take({
      kind: 'frame',
      frame: await eve.to('giver', said, 1, eve.place.keys.publicKey),
    });
    const reveal = await eve.to(
      'giver',
      { kind: 'reveal', nonce },
      2,
      bytes(giver.session().publicKey),
    );
    await giver.take({ kind: 'frame', frame: reveal });
    const welcome = { kind: 'welcome', publicKey: eve.publicKey, nonce } as const;
    const takerKey = bytes(taker.session().publicKey);
    await taker.take({ kind: 'frame', frame: await eve.to('taker', welcome, 1, takerKey) });
    const { stage } = giver.session();
    if (stage.kind !== 'confirming') throw new Error(stage.kind);
    expect(taker.words()).toBeTruthy();
    expect(stage.among).not.toContain(taker.words());
    expect(await giver.take(giver.picking(taker.words()))).toHaveLength(1);
    expect(giver.stage()).toMatchObject({ kind: 'ended', reason: 'not-confirmed' });
  });

  it('cannot change its nonce once it has heard the giver’s', async () => {
    const eve = await between(giver.session().code);
    const commitment = toBase64Url(await commitmentTo(eve.keys.publicKey, bytes(nonce)));
    const said = { kind: 'hello', publicKey: eve.publicKey, commitment } as const;
    await giver.take({
      kind: 'frame',
      frame: await eve.to('giver', said, 1, eve.place.keys.publicKey),
    });
    const other = toBase64Url(new Uint8Array(16).fill(8));
    const reveal = await eve.to(
      'giver',
      { kind: 'reveal', nonce: other },
      2,
      bytes(giver.session().publicKey),
    );
    await giver.take({ kind: 'frame', frame: reveal });
    expect(giver.stage()).toEqual({ kind: 'ended', reason: 'failed', left: false });
  });

  it('has nothing repeated, invented, cut or flipped taken for either’s word', async () => {
    await meet();
    await agree();
    const recorded = [...giver.sent, ...taker.sent];
    const [before, after] = [JSON.stringify(giver.session()), JSON.stringify(taker.session())];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(recorded.length - 1),
        fc.nat(FRAME_BYTES * 8 - 1),
        async (at, bit) => {
          const frame = recorded[at]!.slice();
          const flipped = frame.slice();
          flipped[bit >> 3]! ^= 1 << (bit & 7);
          for (const wrong of [
            frame,
            flipped,
            frame.slice(0, bit >> 3),
            crypto.getRandomValues(frame.slice()),
          ]) {
            await giver.take({ kind: 'frame', frame: wrong });
            await taker.take({ kind: 'frame', frame: wrong });
          }
          expect(JSON.stringify(giver.session())).toBe(before);
          expect(JSON.stringify(taker.session())).toBe(after);
          expect(taker.given).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cannot play frames of one transfer in another', async () => {
    await meet();
    await agree();
    const recorded = [...giver.sent, ...taker.sent];
    giver = await givingSide(around);
    taker = await takingSide(giver.session().code, around);
    for (const frame of recorded) {
      await giver.take({ kind: 'frame', frame });
      await taker.take({ kind: 'frame', frame });
    }
    expect(giver.stage()).toEqual({ kind: 'waiting' });
    expect(taker.stage()).toEqual({ kind: 'greeting' });
  });
});
