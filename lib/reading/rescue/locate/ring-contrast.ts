import type { GreyImage } from '../../image/grey-image';
import type { Point } from '../../image/homography';

const DIRECTIONS = Array.from({ length: 16 }, (_, index) => {
  const angle = (index * Math.PI) / 8 + 0.1;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});
/** Radii in modules: within the centre, the light ring, the dark ring (as circles in a square). */
const RADII = { centre: 0.9, light: 2.1, ring: 3.25 } as const;
/** Sizes to try: blur makes the runs of a line look wider than the pattern is. */
const SHRINKS = [1, 0.84, 0.72] as const;
/** Grey levels between the light ring and the centre, at least. */
const LEAST_STEP = 4;

const centres = new Float32Array(16);
const lights = new Float32Array(16);
const rings = new Float32Array(16);

/**
 * How well the grey levels around a point are those of a finder pattern, 0 to 1: the share of 48
 * samples on three rings that lie on the right side of a threshold, beyond what chance gives.
 */
export function ringContrast(image: GreyImage, at: Point, moduleX: number, moduleY: number) {
  let best = 0;
  for (const shrink of SHRINKS)
    best = Math.max(best, contrastOf(image, at, moduleX * shrink, moduleY * shrink));
  return best;
}

function contrastOf(image: GreyImage, at: Point, moduleX: number, moduleY: number): number {
  const centre = sampleRing(image, at, moduleX * RADII.centre, moduleY * RADII.centre, centres);
  const light = sampleRing(image, at, moduleX * RADII.light, moduleY * RADII.light, lights);
  const step = light - centre;
  if (step < LEAST_STEP) return 0;
  sampleRing(image, at, moduleX * RADII.ring, moduleY * RADII.ring, rings);
  let right = 0;
  for (let index = 0; index < 16; index++) {
    if ((lights[index] ?? 0) > centre + step * 0.45) right++;
    if ((rings[index] ?? 0) < centre + step * 0.7) right++;
    if ((centres[index] ?? 0) < centre + step * 0.45) right++;
  }
  return Math.max(0, (right / 48 - 0.5) * 2);
}

/** Fills `samples` along an ellipse; returns their mean. */
function sampleRing(
  { width, height, pixels }: GreyImage,
  at: Point,
  radiusX: number,
  radiusY: number,
  samples: Float32Array,
): number {
  let sum = 0;
  for (let index = 0; index < 16; index++) {
    const direction = DIRECTIONS[index];
    const x = Math.floor(at.x + (direction?.x ?? 0) * radiusX);
    const y = Math.floor(at.y + (direction?.y ?? 0) * radiusY);
    const isInside = x >= 0 && y >= 0 && x < width && y < height;
    sum += samples[index] = isInside ? (pixels[y * width + x] ?? 0) : 128;
  }
  return sum / 16;
}
