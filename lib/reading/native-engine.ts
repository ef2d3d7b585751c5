import type { Engine } from './engine';
import { rgbaFromGrey } from './grey-image';
import type { Quad } from './rescue/rectify/homography';

/** The Barcode Detection API (W3C WICG), as far as it is used: macOS, ChromeOS and Android have it. */
interface NativeDetector {
  detect(image: ImageData): Promise<{ rawValue: string; cornerPoints: Quad }[]>;
}

interface NativeDetectorClass {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<string[]>;
}

const QR = 'qr_code';

/** Starts the browser's own detector; rejects where it has none, or none for QR codes. */
export async function loadNative(): Promise<Engine> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
  if (!BarcodeDetector || !formats.includes(QR)) throw new Error('No detector for QR codes here');
  const detector = new BarcodeDetector({ formats: [QR] });
  const decodePixels = async (pixels: ImageData) =>
    (await detector.detect(pixels)).map(({ rawValue, cornerPoints }) => ({
      text: rawValue,
      outline: cornerPoints,
    }));
  return { decode: (image) => decodePixels(rgbaFromGrey(image)), decodePixels };
}
