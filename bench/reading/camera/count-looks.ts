import { loadImage, type Image } from '@napi-rs/canvas';
import { toBuffer } from 'qrcode';
import { shaking, writeFilm, type Part } from '../../../tests/e2e/support/letter-films';
import type { Stage } from '../../../tests/e2e/support/stage';

/** Runs in the tab before its own scripts: counts the answers of the worker that reads frames. */
const COUNTERS = `
  globalThis.seen = { frames: 0, longest: 0, long: 0 };
  globalThis.Worker = class extends Worker {
    constructor(url, options) {
      super(url, options);
      if (options?.name !== 'camera') return;
      this.addEventListener('message', () => (globalThis.seen.frames += 1));
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      globalThis.seen.long += 1;
      globalThis.seen.longest = Math.max(globalThis.seen.longest, duration);
    }
  }).observe({ type: 'longtask' });`;

interface Seen {
  frames: number;
  /** Tasks over 50 ms, and the longest of them in milliseconds. */
  long: number;
  longest: number;
}

export interface Looks {
  readonly film: string;
  readonly aSecond: number;
  /** Tasks over 50 ms on the page's thread. */
  readonly long: number;
  readonly longest: number;
}

interface Scene {
  readonly name: string;
  readonly picture: Image;
  readonly part?: Part;
}

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** What the tab of the extension makes of films at 30 frames a second without a key. */
export async function countLooks(
  stage: Stage,
  sender: string,
  film: string,
  seconds: number,
): Promise<readonly Looks[]> {
  const all: Looks[] = [];
  for (const { name, picture, part } of await scenesOf(stage)) {
    for (const size of SIZES) {
      await writeFilm(film, picture, shaking, { size, part });
      const measures = `${String(size.width)}×${String(size.height)}`;
      all.push({ film: `${name}, ${measures}`, ...(await count(stage, sender, seconds)) });
    }
  }
  return all;
}

async function count(stage: Stage, sender: string, seconds: number): Promise<Omit<Looks, 'film'>> {
  const { page } = await stage.agent.openTab(`camera.html?sender=${sender}`, COUNTERS);
  const seen = () => page.evaluate(() => ({ ...(globalThis as unknown as { seen: Seen }).seen }));
  // The engine is loaded with the first frames.
  await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.frames > 5);
  const before = await seen();
  const startedAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await seen();
  const elapsed = (performance.now() - startedAt) / 1000;
  await page.close();
  return {
    aSecond: (after.frames - before.frames) / elapsed,
    long: after.long - before.long,
    longest: after.longest,
  };
}

async function scenesOf(stage: Stage): Promise<readonly Scene[]> {
  const letter = await stage.sandbox.letterFile(await stage.sandbox.lastLetter(), 'png');
  return [
    {
      name: 'no code',
      picture: await loadImage(Buffer.from(letter)),
      part: { left: 20, top: 200, width: 853, height: 480 },
    },
    {
      name: 'a code, no key',
      picture: await loadImage(await toBuffer('https://example.fr', { width: 720, margin: 60 })),
    },
  ];
}
