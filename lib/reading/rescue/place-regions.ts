import { codeRegions } from './locate/code-regions';
import type { Pyramid } from './locate/pyramid';
import { placeByOutline, type PlacedCode } from './place-code';
import { quadToQuad, squareOf, type Quad } from './rectify/homography';
import { pixelsPerModule } from './rectify/patch';
import { sizeOfVersion, VERSIONS } from './standard/symbol-layout';

/** Smaller modules than this hold no more than chance; larger ones the engines before would read. */
const MODULE_PIXELS = { least: 2.5, most: 14 } as const;
const MOST = 4;

/** Tries every version that may lie in each dark region, each way up; the best places first. */
export function placesInRegions(pyramid: Pyramid, deadline: number): PlacedCode[] {
  const places: PlacedCode[] = [];
  for (const quad of codeRegions(pyramid)) {
    for (let version = 1; version <= VERSIONS; version++) {
      if (performance.now() > deadline) break;
      for (const turned of turns(quad)) {
        const size = sizeOfVersion(version);
        const outline = quadToQuad(squareOf(size), turned);
        if (!outline) continue;
        const pixels = pixelsPerModule(outline, size);
        if (pixels < MODULE_PIXELS.least || pixels > MODULE_PIXELS.most) break;
        const placed = placeByOutline(pyramid, outline, version);
        if (placed) places.push(placed);
      }
    }
  }
  return places.sort((a, b) => b.significance - a.significance).slice(0, MOST);
}

function turns([a, b, c, d]: Quad): Quad[] {
  return [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ];
}
