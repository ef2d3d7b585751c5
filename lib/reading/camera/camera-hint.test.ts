import { describe, expect, it } from 'vitest';
import { hintFor } from './camera-hint';
import type { FrameSight, Outline } from './frame-messages';

const good = { light: 200, sharpness: 0.8, speed: 0 };

function sightOf(outline: Outline | null, module: number, measures = good): FrameSight {
  const located = outline && { outline, module };
  return {
    width: 1280,
    height: 720,
    texts: ['a text'],
    engine: 'zxing-wasm',
    located,
    measures,
    milliseconds: 30,
  };
}

function square(side: number, left = 400, top = 200): Outline {
  const right = left + side;
  const bottom = top + side;
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** The far side of the square is shorter, as when the letter leans back. */
function leaning(side: number, far: number): Outline {
  const [a, b, c, d] = square(side);
  const inset = (side - far) / 2;
  return [{ x: a.x + inset, y: a.y }, { x: b.x - inset, y: b.y }, c, d];
}

describe('the hint', () => {
  it('is none for a code that fills a good part of a good picture', () => {
    expect(hintFor(sightOf(square(200), 5))).toBeNull();
  });

  it('is none where there is no code to speak of', () => {
    expect(hintFor(sightOf(null, 0))).toBeNull();
  });

  it('asks for light before anything else', () => {
    const dark = { light: 40, sharpness: 0.1, speed: 1 };
    expect(hintFor(sightOf(square(40), 1, dark))).toBe('more-light');
  });

  it('asks to hold still what moves, code or not', () => {
    expect(hintFor(sightOf(null, 0, { ...good, speed: 0.6 }))).toBe('hold-still');
    expect(hintFor(sightOf(null, 0, { ...good, speed: 0.1 }))).toBeNull();
  });

  it('asks to come closer when modules have too few pixels', () => {
    expect(hintFor(sightOf(square(80), 2.1))).toBe('closer');
    expect(hintFor(sightOf(square(120), 2.9))).toBeNull();
  });

  it('goes by the side of a code whose modules are not known', () => {
    expect(hintFor(sightOf(square(70), 0))).toBe('closer');
    expect(hintFor(sightOf(square(200), 0))).toBeNull();
  });

  it('asks to go farther when the code leaves the picture or fills it', () => {
    expect(hintFor(sightOf(square(200, -20), 5))).toBe('farther');
    expect(hintFor(sightOf(square(680, 300, 10), 18))).toBe('farther');
  });

  it('asks to hold flatter a code that leans back, or is seen from aside', () => {
    expect(hintFor(sightOf(leaning(240, 160), 5))).toBe('flatter');
    const [a, b, c, d] = square(240);
    const narrow: Outline = [a, { ...b, x: b.x - 90 }, { ...c, x: c.x - 90 }, d];
    expect(hintFor(sightOf(narrow, 5))).toBe('flatter');
    expect(hintFor(sightOf(leaning(240, 220), 5))).toBeNull();
  });

  it('asks the same of a good, square code that stays unread: it keeps its folds', () => {
    expect(hintFor({ ...sightOf(square(240), 5), texts: [] })).toBe('flatter');
    expect(hintFor(sightOf(square(240), 5))).toBeNull();
    expect(hintFor({ ...sightOf(null, 0), texts: [] })).toBeNull();
  });

  it('does not take a turned code for a slanted one', () => {
    const turned: Outline = [
      { x: 600, y: 200 },
      { x: 740, y: 340 },
      { x: 600, y: 480 },
      { x: 460, y: 340 },
    ];
    expect(hintFor(sightOf(turned, 5))).toBeNull();
  });

  it('says that a still, large code is out of focus', () => {
    const blurred = { ...good, sharpness: 0.15 };
    expect(hintFor(sightOf(square(240), 6, blurred))).toBe('out-of-focus');
  });
});
