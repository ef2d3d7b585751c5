import { codeRegions } from './locate/code-regions';
import type { Pyramid } from './locate/pyramid';
import { layInOutline, placeByOutline, type OutlinedCode, type PlacedCode } from './place-code';
import { quadToQuad, squareOf } from '../image/homography';
import { pixelsPerModule } from './rectify/patch';
import { sizeOfVersion, VERSIONS } from './standard/symbol-layout';

/** Smaller modules than this hold no more than chance; larger ones the engines before would read. */
const MODULE_PIXELS = { least: 2.5, most: 14 } as const;
/** Of all versions in all regions: those fitted in full, and those that are read. */
const MOST = { fitted: 16, placed: 4 } as const;

/** Tries every version that may lie in each dark region, each way up; the best places first. */
export function placesInRegions(pyramid: Pyramid, deadline: number): PlacedCode[] {
  const laid: OutlinedCode[] = [];
  for (const quad of codeRegions(pyramid)) {
    for (let version = 1; version <= VERSIONS; version++) {
      if (performance.now() > deadline) break;
      const size = sizeOfVersion(version);
      const supposed = quadToQuad(squareOf(size), quad);
      if (!supposed) break;
      const pixels = pixelsPerModule(supposed, size);
      if (pixels < MODULE_PIXELS.least) break;
      if (pixels <= MODULE_PIXELS.most) laid.push(...layInOutline(pyramid, quad, version));
    }
  }
  laid.sort((a, b) => b.significance - a.significance);
  return laid
    .slice(0, MOST.fitted)
    .map(placeByOutline)
    .filter((place) => place !== undefined)
    .sort((a, b) => b.significance - a.significance)
    .slice(0, MOST.placed);
}
