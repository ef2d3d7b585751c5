import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../image/grey-image';
import type { FrameEngine } from './frame-engine';
import type { Outline } from './frame-messages';
import { FrameReader } from './frame-reader';

const KEY_URI =
  'otpauth://totp/AR24:camille@agence.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const OTHER_TEXT = 'https://www.example.fr/suivi/2C00000000001';

/** What it shows, the engine of each test says. */
const frame: GreyImage = {
  width: 320,
  height: 240,
  pixels: Uint8ClampedArray.from({ length: 320 * 240 }, (_, at) => (at * 7919) % 251),
};

const readerWith = (engine: FrameEngine) =>
  new FrameReader(
    engine,
    () => null,
    () => 0,
  );

describe('another code beside that of the letter', () => {
  const foreign = { text: OTHER_TEXT, located: undefined };

  it('spares the frame no second look', async () => {
    const looks: unknown[] = [];
    const engine: FrameEngine = {
      name: 'zxing-wasm',
      see: (_, look) => {
        looks.push(look);
        const key = { text: KEY_URI, located: undefined };
        return Promise.resolve(looks.length === 1 ? [foreign] : [foreign, key]);
      },
    };
    const reader = readerWith(engine);
    expect((await reader.read(frame, 0)).texts).toEqual([OTHER_TEXT, KEY_URI]);
    expect(looks).toHaveLength(2);
  });

  it('does not keep frames from being handed over together', async () => {
    const engine: FrameEngine = { name: 'zxing-wasm', see: () => Promise.resolve([foreign]) };
    const reader = readerWith(engine);
    const counts = [];
    for (let at = 0; at < 32; at++) {
      if ((await reader.read(frame, at * 33)).combined) counts.push(at);
    }
    expect(counts).toEqual([23]);
  });

  it('is not outlined while the one that is not read yet can be', async () => {
    const at = (x: number) => ({
      outline: [x, x + 9, x + 9, x].map((left) => ({ x: left, y: 0 })) as unknown as Outline,
      module: 1,
    });
    const codes = [
      { text: OTHER_TEXT, located: at(10) },
      { text: undefined, located: at(50) },
    ];
    const engine: FrameEngine = { name: 'zxing-wasm', see: () => Promise.resolve(codes) };
    const reader = readerWith(engine);
    expect((await reader.read(frame, 0)).located).toEqual(at(50));
  });
});
