import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadNative } from './native-engine';

const cornerPoints = [0, 1, 2, 3].map((at) => ({ x: at, y: at }));
const image = { width: 2, height: 1, pixels: new Uint8ClampedArray([0, 255]) };

/** Stands in for the browser's detector: it says how dark the first pixel was. */
function detectorOf(formats: string[]) {
  return class {
    static getSupportedFormats = () => Promise.resolve(formats);
    constructor(readonly options: { formats: string[] }) {}
    detect({ data, width }: ImageData) {
      const asked = this.options.formats.join();
      return Promise.resolve([
        { rawValue: `${asked} ${String(width)} ${data.slice(0, 8).join()}`, cornerPoints },
      ]);
    }
  };
}

beforeEach(() => {
  // Node has no pictures.
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      constructor(
        readonly width: number,
        readonly height: number,
      ) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the browser’s own detector', () => {
  it('is given the pixels and asked for QR codes alone', async () => {
    vi.stubGlobal('BarcodeDetector', detectorOf(['aztec', 'qr_code']));
    const engine = await loadNative();
    expect(await engine.decode(image, 'local')).toEqual([
      { text: 'qr_code 2 0,0,0,255,255,255,255,255', outline: cornerPoints },
    ]);
  });

  it('is no engine where it does not exist', async () => {
    await expect(loadNative()).rejects.toThrow('No detector');
  });

  it('is no engine where it does not know QR codes', async () => {
    vi.stubGlobal('BarcodeDetector', detectorOf(['ean_13']));
    await expect(loadNative()).rejects.toThrow('No detector');
  });
});
