import { thresholdLocally, sumTable } from './adaptive-threshold';
import { scanFinders, type Sighting } from './scan-finders';
import { Neighbours } from './neighbours';
import { double, type Level, type Pyramid } from './pyramid';
import { sharpen } from './sharpen';

/** A finder pattern in pixels of the picture. */
export interface Finder {
  x: number;
  y: number;
  module: number;
  /** Evidence: rows that crossed it, how clear its rings are, and on how many binarisations. */
  weight: number;
}

/** Levels larger than this are left to the engines before: their codes are large. */
const MAX_PIXELS = 3_200_000;
/** Smaller pictures are also looked at twice enlarged. */
const MAX_DOUBLED_PIXELS = 1_300_000;
const MAX_LEVELS = 4;
const THRESHOLDS = [
  { radius: 10, bias: 3 },
  { radius: 24, bias: 3 },
  { radius: 60, bias: 5 },
] as const;
const TOLERANCE = 0.75;

/** For blur so wide that the rings have run together: sharpened first, and judged less strictly. */
const BLURRED = {
  maxPixels: 1_400_000,
  levels: 2,
  radii: [3, 5],
  thresholds: [
    { radius: 10, bias: 0 },
    { radius: 20, bias: 0 },
  ],
  tolerance: 1,
} as const;

/** Finder patterns on several binarisations of several levels of up to `maxPixels`, best first. */
export function findFinders(pyramid: Pyramid, maxPixels: number = MAX_PIXELS): Finder[] {
  const finders = new Gathered();
  for (const level of levelsToScan(pyramid, maxPixels)) {
    const { width, height } = level.image;
    const table = sumTable(level.image);
    for (const threshold of THRESHOLDS) {
      if (threshold.radius > Math.max(width, height) / 6) continue;
      const dark = thresholdLocally(level.image, table, threshold);
      addSightings(finders, scanFinders(dark, level.image, TOLERANCE), level.scale);
    }
  }
  return finders.bestFirst();
}

export function findBlurredFinders(pyramid: Pyramid): Finder[] {
  const finders = new Gathered();
  const levels = pyramid.filter(({ image }) => image.width * image.height <= BLURRED.maxPixels);
  for (const { image, scale } of levels.slice(0, BLURRED.levels)) {
    for (const radius of BLURRED.radii) {
      const sharp = sharpen(image, radius);
      const table = sumTable(sharp);
      for (const threshold of BLURRED.thresholds) {
        const dark = thresholdLocally(sharp, table, threshold);
        addSightings(finders, scanFinders(dark, sharp, BLURRED.tolerance), scale);
      }
    }
  }
  return finders.bestFirst();
}

function levelsToScan(pyramid: Pyramid, maxPixels: number): Level[] {
  const levels = pyramid.filter(({ image }) => image.width * image.height <= maxPixels);
  const [finest] = pyramid;
  if (finest && finest.image.width * finest.image.height <= MAX_DOUBLED_PIXELS)
    levels.unshift({ image: double(finest.image), scale: 0.5 });
  return levels.slice(0, MAX_LEVELS);
}

interface Cluster extends Sighting {
  rows: number;
}

function addSightings(finders: Gathered, sightings: readonly Sighting[], scale: number): void {
  for (const { x, y, module, contrast, rows } of cluster(sightings)) {
    if (rows < 2 && module >= 2) continue;
    const weight = Math.min(1, rows / Math.max(1, module * 1.5)) * contrast * contrast;
    finders.add({ x: x * scale, y: y * scale, module: module * scale, weight });
  }
}

/** One pattern is crossed by several rows: their mean is more exact than any. */
function cluster(sightings: readonly Sighting[]): Cluster[] {
  const clusters: Cluster[] = [];
  const neighbours = new Neighbours<Cluster>();
  for (const seen of sightings) {
    const near = neighbours.find(
      seen,
      (other) =>
        Math.abs(other.x - seen.x) < seen.module * 2 &&
        Math.abs(other.y - seen.y) < seen.module * 2 &&
        isAlike(other.module, seen.module),
    );
    if (!near) {
      const cluster = { ...seen, rows: 1 };
      clusters.push(cluster);
      neighbours.add(cluster);
      continue;
    }
    const share = 1 / ++near.rows;
    near.x += (seen.x - near.x) * share;
    near.y += (seen.y - near.y) * share;
    near.module += (seen.module - near.module) * share;
    near.contrast = Math.max(near.contrast, seen.contrast);
  }
  return clusters;
}

/** What all scans found, each pattern once. */
class Gathered {
  private readonly finders: Finder[] = [];
  private readonly neighbours = new Neighbours<Finder>();

  add(found: Finder): void {
    const same = this.neighbours.find(
      found,
      (other) =>
        Math.hypot(other.x - found.x, other.y - found.y) < 1.8 * found.module &&
        isAlike(other.module, found.module),
    );
    if (!same) {
      this.finders.push(found);
      this.neighbours.add(found);
      return;
    }
    same.weight += found.weight;
    const share = found.weight / same.weight;
    same.x += (found.x - same.x) * share;
    same.y += (found.y - same.y) * share;
    same.module += (found.module - same.module) * share;
  }

  bestFirst(): Finder[] {
    return this.finders.sort((a, b) => b.weight - a.weight);
  }
}

const isAlike = (a: number, b: number) => a < b * 1.6 && a > b / 1.6;
