import { beforeAll, describe, expect, it } from 'vitest';
import { moved, randomFrom, withNoise } from '../../../tests/support/grey-scenes';
import { blankSheet, KEY_URI, stampCode } from '../../../tests/support/letter-pictures';
import { loadFrameEngine, type FrameEngine } from './frame-engine';
import { locateByFinders } from './locate-by-finders';
import { FrameReader } from './frame-reader';
import { greyFromRgba, type GreyImage } from '../image/grey-image';

let engine: FrameEngine;
beforeAll(async () => {
  engine = await loadFrameEngine();
});

/** The middle of a webcam's picture, the letter's code in it. */
function letterFrame(): GreyImage {
  const sheet = blankSheet(640, 480);
  stampCode(sheet, { text: KEY_URI, x: 330, y: 250, side: 148, degrees: 4 });
  const { data } = sheet.context.getImageData(0, 0, 640, 480);
  return greyFromRgba(data, 640, 480);
}

/** A letter in a room so dark that grain drowns the print, held by a hand that shakes. */
function darkFilm(length: number): GreyImage[] {
  const random = randomFrom(11);
  const letter = letterFrame();
  const faint = { ...letter, pixels: letter.pixels.map((pixel) => 60 + pixel / 3) };
  return Array.from({ length }, (_, frame) =>
    withNoise(moved(faint, (frame * 4) % 11, (frame * 7) % 9), 42, random),
  );
}

describe('frames that show the letter too noisily', () => {
  it('are read together, though none can be read alone', async () => {
    const film = darkFilm(16);
    const alone = [];
    for (const frame of film) {
      const reader = new FrameReader(
        engine,
        () => null,
        () => 0,
      );
      alone.push(...(await reader.read(frame, 0)).texts);
    }
    expect(alone).toEqual([]);
    const reader = new FrameReader(
      engine,
      () => null,
      () => 0,
    );
    const together = [];
    for (const [at, frame] of film.entries()) {
      together.push(...(await reader.read(frame, at * 33)).texts);
    }
    expect(together).toContain(KEY_URI);
  });

  it('are handed over together when they stay unread', async () => {
    const unseeing: FrameEngine = { name: 'zxing-wasm', see: () => Promise.resolve([]) };
    const reader = new FrameReader(
      unseeing,
      () => null,
      () => 0,
    );
    const counts = [];
    for (const [at, frame] of darkFilm(32).entries()) {
      if ((await reader.read(frame, at * 33)).combined) counts.push(at);
    }
    expect(counts).toEqual([23]);
  });
});

describe('a code that the engine does not see', () => {
  it('is located by its finder patterns', () => {
    const [topLeft, topRight, bottomRight, bottomLeft] = locateByFinders(letterFrame())!.outline;
    const turn = (x: number, y: number) => {
      const angle = (4 * Math.PI) / 180;
      return [
        330 + x * Math.cos(angle) - y * Math.sin(angle),
        250 + x * Math.sin(angle) + y * Math.cos(angle),
      ] as const;
    };
    const expected = [turn(-74, -74), turn(74, -74), turn(74, 74), turn(-74, 74)];
    [topLeft, topRight, bottomRight, bottomLeft].forEach(({ x, y }, corner) => {
      const [left, top] = expected[corner]!;
      expect(Math.hypot(x - left, y - top)).toBeLessThan(8);
    });
  });

  it('stays located until a search no longer finds it', async () => {
    const unseeing: FrameEngine = { name: 'zxing-wasm', see: () => Promise.resolve([]) };
    const letter = letterFrame();
    const blank = { ...letter, pixels: letter.pixels.map(() => 255) };
    const reader = new FrameReader(unseeing, locateByFinders, () => 0);
    const located = [];
    for (let frame = 0; frame < 32; frame++) {
      const sight = await reader.read(frame < 16 ? letter : blank, frame * 33);
      located.push(sight.located !== null);
    }
    const found = located.indexOf(true);
    expect(found).toBeLessThan(9);
    expect(located.slice(found, 16)).not.toContain(false);
    expect(located.slice(24)).not.toContain(true);
  });

  it('is not made up where there is none', () => {
    const { context } = blankSheet(640, 480);
    context.fillStyle = '#222';
    for (let line = 0; line < 20; line++) {
      context.fillText('Madame, Monsieur, voici vos identifiants eIDAS.', 40, 30 + 22 * line);
    }
    const { data } = context.getImageData(0, 0, 640, 480);
    expect(locateByFinders(greyFromRgba(data, 640, 480))).toBeNull();
  });
});

it('says of a hand that shakes that it moves, even while it turns back', async () => {
  const unseeing: FrameEngine = { name: 'zxing-wasm', see: () => Promise.resolve([]) };
  const reader = new FrameReader(
    unseeing,
    () => null,
    () => 0,
  );
  const speeds = [];
  for (let frame = 0; frame < 32; frame++) {
    // Two frames there, two frames back, at 32 pixels of 640 a frame.
    const shaken = moved(letterFrame(), 32 * [0, 1, 1, 0][frame % 4]!, 0);
    speeds.push((await reader.read(shaken, frame * 33)).measures.speed);
  }
  expect(Math.min(...speeds.slice(12))).toBeGreaterThan(0.35);
});

it('spends no second look on a frame once the first took too long', async () => {
  let looks = 0;
  let now = 0;
  const slow: FrameEngine = {
    name: 'zxing-wasm',
    see: () => {
      looks += 1;
      now += 80;
      return Promise.resolve([]);
    },
  };
  await new FrameReader(
    slow,
    () => null,
    () => now,
  ).read(letterFrame(), 0);
  expect(looks).toBe(1);
});

it('rations second looks, so that a slow machine still reads ten frames a second', async () => {
  let looks = 0;
  let now = 0;
  const slow: FrameEngine = {
    name: 'zxing-wasm',
    see: () => {
      looks += 1;
      now += 50;
      return Promise.resolve([]);
    },
  };
  const reader = new FrameReader(
    slow,
    () => null,
    () => now,
  );
  const frame = letterFrame();
  for (let turn = 0; turn < 40; turn++) await reader.read(frame, now);
  expect(now / 40).toBeLessThan(80);
  expect(looks).toBeGreaterThan(45);
});
