import { isKeyShaped } from '../../domain/code-content';
import { CodeParts } from '../code-parts';
import type { FrameEngine, SeenCode } from './frame-engine';
import { middleStart, SINGLE_LOOKS, TOGETHER_LOOKS, type CameraLook } from './looks';
import { measureFrame } from './measure-frame';
import type { FramePoint, FrameSight, LocatedCode } from './frame-messages';
import { FULL_STACK, FrameStack } from './stack';
import type { GreyImage } from '../image/grey-image';

/**
 * Milliseconds of one frame, or of the last ones on average, after which there is no second look:
 * ten frames a second are to be read, their way to the worker and back included.
 */
const BUDGET = 65;
/** Frames between two searches for a code that the engine does not see. */
const FINDERS_EVERY = 8;
/** Frames without a key after which a deeper look at several together is asked for. */
const PATIENCE = 24;

/** Reads frame after frame: each alone, then several together when they show the same. */
export class FrameReader {
  readonly #stack = new FrameStack();
  readonly #parts = new CodeParts();
  #turn = 0;
  /** Frames since a key was read: another code beside a damaged one says nothing of it. */
  #unread = 0;
  /** Milliseconds of the last frames, on average. */
  #pace = 0;
  /** Of the last frames on average: a hand that shakes stands still for a frame, twice each time. */
  #speed = 0;
  /** The code last seen, until a search does not find it: looks see and miss it by turns. */
  #located: LocatedCode | null = null;

  constructor(
    private readonly engine: FrameEngine,
    private readonly locate: (image: GreyImage) => LocatedCode | null,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  async read(image: GreyImage, at: number): Promise<Omit<FrameSight, 'milliseconds'>> {
    const startedAt = this.clock();
    this.#speed += (this.#stack.add(image, at) - this.#speed) / 4;
    const codes = await this.#look(image, startedAt);
    const texts = [...new Set(this.#parts.wholeOf(codes.flatMap(withText)))];
    this.#located = placeOf(codes) ?? this.#search(image);
    this.#pace += (this.clock() - startedAt - this.#pace) / 4;
    this.#unread = codes.some(isKey) ? 0 : this.#unread + 1;
    return {
      width: image.width,
      height: image.height,
      texts,
      engine: this.engine.name,
      located: this.#located,
      measures: { ...measureFrame(image), speed: this.#speed },
      combined: this.#deserves() ? this.#stack.mean() : undefined,
    };
  }

  async #look(image: GreyImage, startedAt: number): Promise<readonly SeenCode[]> {
    const turn = this.#turn++;
    const plain = await this.engine.see(image);
    if (plain.some(isKey) || Math.max(this.#pace, this.clock() - startedAt) > BUDGET) return plain;
    const together = TOGETHER_LOOKS[this.#stack.count];
    const single = SINGLE_LOOKS[turn % SINGLE_LOOKS.length];
    // The mean lies where the stack's first frame did, near enough to be outlined there.
    const again = together
      ? await this.#see(this.#stack.mean(), together)
      : single
        ? await this.#see(image, single)
        : [];
    return [...plain, ...again];
  }

  async #see(image: GreyImage, look: CameraLook): Promise<readonly SeenCode[]> {
    const { prepare, inverted = false, scale = 1, cropped = false } = look;
    const codes = await this.engine.see(prepare(image), { inverted });
    const start = cropped ? middleStart(image) : { x: 0, y: 0 };
    return codes.map(({ located, ...code }) => ({
      ...code,
      located: located && put(located, scale, start),
    }));
  }

  #search(image: GreyImage): LocatedCode | null {
    if (this.#unread > 0 && this.#turn % FINDERS_EVERY === 0) return this.locate(image);
    return this.#located;
  }

  #deserves(): boolean {
    return this.#unread >= PATIENCE && this.#stack.count === FULL_STACK / 2;
  }
}

function put({ outline, module }: LocatedCode, scale: number, start: FramePoint): LocatedCode {
  const [a, b, c, d] = outline;
  const place = ({ x, y }: FramePoint) => ({ x: start.x + x / scale, y: start.y + y / scale });
  return { outline: [place(a), place(b), place(c), place(d)], module: module / scale };
}

const isKey = ({ text, part }: SeenCode) =>
  text !== undefined && part === undefined && isKeyShaped(text);

const withText = ({ text, part }: SeenCode) => (text === undefined ? [] : [{ text, part }]);

/** Where the key is, else a code that may be the key, else another. */
function placeOf(codes: readonly SeenCode[]): LocatedCode | undefined {
  const located = codes.filter((code) => code.located);
  const best = located.find(isKey) ?? located.find(({ text }) => text === undefined) ?? located[0];
  return best?.located;
}
