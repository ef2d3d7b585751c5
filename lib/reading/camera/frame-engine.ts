import type { LocatedCode, Outline } from './frame-messages';
import type { Part } from '../code-parts';
import { engineNamed } from '../engines/engines';
import { pgmFromGrey, type GreyImage } from '../image/grey-image';

/** A code in a frame; its text is there only when its error correction succeeded. */
export interface SeenCode {
  readonly text: string | undefined;
  readonly part?: Part | undefined;
  readonly located: LocatedCode | undefined;
}

export interface FrameEngine {
  readonly name: 'zxing-wasm' | 'zxing-js';
  see(image: GreyImage, look?: { inverted?: boolean }): Promise<readonly SeenCode[]>;
}

/** The letter's code and a stray one beside it. */
const MAX_CODES = 4;

/** The engine of frames: `zxing-wasm`, which also says where codes are, else `@zxing/browser`. */
export async function loadFrameEngine(load = engineNamed): Promise<FrameEngine> {
  if (await load('zxing-wasm')) return wasmEngine();
  const engine = await load('zxing-js');
  if (!engine) throw new Error('No engine can run here');
  return {
    name: 'zxing-js',
    see: async (image) => {
      const codes = await engine.decode(image, 'local');
      return codes.map(({ text, part }) => ({ text, part, located: undefined }));
    },
  };
}

async function wasmEngine(): Promise<FrameEngine> {
  const [{ readBarcodes }, { partOf }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('../engines/zxing-wasm-engine'),
  ]);
  return {
    name: 'zxing-wasm',
    see: async (image, { inverted = false } = {}) => {
      const results = await readBarcodes(pgmFromGrey(image), {
        formats: ['QRCodeModel2'],
        tryHarder: true,
        tryRotate: true,
        tryInvert: inverted,
        tryDownscale: true,
        maxNumberOfSymbols: MAX_CODES,
        // A code that was found and could not be read is still to be outlined.
        returnErrors: true,
        textMode: 'Plain',
      });
      return results.map((result) => ({
        text: result.isValid ? result.text : undefined,
        part: partOf(result),
        located: locate(result.position, versionIn(result.extra)),
      }));
    },
  };
}

interface Corners {
  topLeft: Outline[0];
  topRight: Outline[0];
  bottomRight: Outline[0];
  bottomLeft: Outline[0];
}

/** Of the symbol, from what the engine says of it in JSON; 0 where it got no further. */
function versionIn(extra: string): number {
  const version = /"Version":"(\d+)"/.exec(extra)?.[1];
  return Number(version ?? 0);
}

function locate(
  { topLeft, topRight, bottomRight, bottomLeft }: Corners,
  version: number,
): LocatedCode {
  const side = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
  const modules = version > 0 ? 17 + 4 * version : 0;
  return {
    outline: [topLeft, topRight, bottomRight, bottomLeft],
    module: modules > 0 ? side / modules : 0,
  };
}
