/**
 * How soon the webcam's tab of the built extension has the key once the letter is in view, beside
 * other readers of the same films in the same browser; then how many frames it reads a second, and
 * whether its page stays free meanwhile.
 *
 * npm run bench:camera -- [--runs 3] [--seconds 5] [--write]
 *
 * --runs N     of each film by each reader, in turns
 * --seconds N  of each film without a key, in which looks are counted
 * --write      puts the tables into docs/performance.md
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import { arrangeSender } from '../../tests/e2e/support/arrangements';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { Stage } from '../../tests/e2e/support/stage';
import { cameraReport, writeCameraReport, type TakeTimes } from './camera/camera-report';
import { CAMERA_READERS, type CameraReader } from './camera/camera-readers';
import { countLooks } from './camera/count-looks';
import { filmTake, writeTake } from './camera/film-take';
import { TAKES } from './camera/takes';
import { timeToKey, type Target } from './camera/time-to-key';
import { servePage } from './serve-page';

const PEERS_PAGE = fileURLToPath(new URL('camera/', import.meta.url));

/** Of the letter at 150 dpi: what is around the QR code, filmed one and a half times as large. */
const PART = { left: 20, top: 850, width: 853, height: 480 };

/** An empty desk for long enough to load the engines, and then for a bit more each time. */
const DESK_MS = 2500;
/** `@zxing/browser` looks every half second: the letter comes at different moments of it. */
const LATER_MS = 167;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);

async function timeAll(film: string, target: Omit<Target, 'deskMs'>): Promise<TakeTimes[]> {
  const { sandbox } = target.stage;
  const letter = await sandbox.letterFile(await sandbox.lastLetter(), 'png');
  const picture = await loadImage(Buffer.from(letter));
  const takes: TakeTimes[] = [];
  for (const take of TAKES) {
    const frames = filmTake(picture, PART, take);
    const times = new Map<CameraReader, (number | null)[]>(
      CAMERA_READERS.map((reader) => [reader, []]),
    );
    for (let run = 0; run < runs; run++) {
      const deskMs = DESK_MS + run * LATER_MS;
      await writeTake(film, frames, deskMs);
      for (const [reader, all] of times) {
        const time = await timeToKey(reader, { ...target, deskMs });
        console.error(`${take.name}: ${reader} ${time === null ? 'not read' : time.toFixed(0)}`);
        all.push(time);
      }
    }
    takes.push({ film: take.name, times });
  }
  return takes;
}

await buildSandbox();
const folder = await mkdtemp(join(tmpdir(), 'lre-camera-'));
const film = join(folder, 'film.mjpeg');
const peers = await servePage(PEERS_PAGE);
const stage = await Stage.set({ webcam: film });
try {
  const sender = await arrangeSender(stage, 'identified');
  const { otp_key: key } = await stage.sandbox.lastLetter();
  const takes = await timeAll(film, { stage, sender, peersUrl: peers.url, key });
  const looks = await countLooks(stage, sender, film, Number(values.seconds));
  const report = cameraReport(takes, looks, await stage.agent.browser.version());
  console.log(report);
  if (values.write) writeCameraReport(report);
} finally {
  await stage.strike();
  await peers.close();
  await rm(folder, { recursive: true, force: true });
}
