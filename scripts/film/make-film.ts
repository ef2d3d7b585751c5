import { drawTile } from '../store/draw-tile';
import type { Part } from '../walkthrough/walk';
import type { Shot } from './film-camera';
import { drawCard, drawFrame, FRAME, type Frame } from './draw-frame';
import { filmPlan } from './film-plan';
import { recordFilm } from './record-film';

const SECONDS = 60;

/** What each part is about; unlocking belongs to the part in which it happens. */
const CHAPTERS: Readonly<Record<Exclude<Part, 'unlocking'>, string>> = {
  ordering: 'Ordering the letter',
  identifying: 'The letter has arrived',
  sending: 'Sending a registered letter',
  later: 'A later letter, from a locked key',
};

/** Writes the film of a walk, WebM. `letter` is a picture of the one that was printed meanwhile. */
export async function makeFilm(
  shots: readonly Shot[],
  letter: Uint8Array,
  path: string,
): Promise<void> {
  const cover: Frame = {
    ...{ kind: 'card', click: null },
    picture: await drawTile({ name: 'cover', ...FRAME }, 'en'),
  };
  const frames = [cover];
  let chapter: keyof typeof CHAPTERS | null = null;
  for (const shot of shots) {
    if (shot.part !== 'unlocking' && shot.part !== chapter) {
      chapter = shot.part;
      frames.push(await drawCard(CHAPTERS[chapter], chapter === 'identifying' ? letter : null));
    }
    frames.push(await drawFrame(shot, chapter ? CHAPTERS[chapter] : ''));
  }
  frames.push(cover);
  await recordFilm(frames, filmPlan(frames, SECONDS), path);
}
