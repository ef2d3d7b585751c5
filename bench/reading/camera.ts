/**
 * How many frames of a webcam the tab of the built extension reads a second, and whether its page
 * stays free meanwhile: `npx tsx bench/reading/camera.ts [--seconds 10]`. Films of 1280×720 and
 * 1920×1080 at 30 frames a second: one of a page without a code, which costs every look, and one
 * of a code that is no key.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadImage, type Image } from '@napi-rs/canvas';
import { toBuffer } from 'qrcode';
import { arrangeSender } from '../../tests/e2e/support/arrangements';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { shaking, writeFilm, type Part } from '../../tests/e2e/support/letter-films';
import { Stage } from '../../tests/e2e/support/stage';

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

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const seconds = Number(values.seconds);

async function measure(stage: Stage, sender: string): Promise<Record<string, string | number>> {
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
    'frames a second': ((after.frames - before.frames) / elapsed).toFixed(1),
    'of 30 given': `${(((after.frames - before.frames) / elapsed / 30) * 100).toFixed()} %`,
    'tasks over 50 ms': after.long - before.long,
    'longest ms': after.long > before.long ? after.longest.toFixed() : '-',
  };
}

interface Scene {
  readonly name: string;
  readonly picture: Image;
  readonly part?: Part;
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

await buildSandbox();
const folder = await mkdtemp(join(tmpdir(), 'lre-camera-'));
const film = join(folder, 'film.mjpeg');
const stage = await Stage.set({ webcam: film });
try {
  const sender = await arrangeSender(stage, 'identified');
  const rows = [];
  for (const { name, picture, part } of await scenesOf(stage)) {
    for (const size of SIZES) {
      await writeFilm(film, picture, shaking, { size, part });
      const measures = `${String(size.width)}×${String(size.height)}`;
      rows.push({ film: `${name}, ${measures}`, ...(await measure(stage, sender)) });
    }
  }
  console.table(rows);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(`${seconds} s each; ${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${load}.`);
} finally {
  await stage.strike();
  await rm(folder, { recursive: true, force: true });
}
