import { BrowserQRCodeReader } from '@zxing/browser';
import { BinaryBitmap, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { BarcodeDetector, prepareZXingModule as prepareDetector } from 'barcode-detector/ponyfill';
import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import detectorWasmUrl from 'virtual:barcode-detector.wasm?url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { greyFromRgba } from '../../lib/reading/image/grey-image';
import type { Answer, PeerName } from './peer-answer';

// Each peer alone, with the settings it has by itself, on the same pixels.

export interface PeerQuestion {
  file: File;
  peer: PeerName;
}

const fromUrl = (url: string) => ({
  overrides: { locateFile: () => url },
  fireImmediately: true as const,
});
await prepareZXingModule(fromUrl(wasmUrl));
await prepareDetector(fromUrl(detectorWasmUrl));
const browserReader = new BrowserQRCodeReader();
const detector = new BarcodeDetector({ formats: ['qr_code'] });

const READERS: Record<PeerName, (image: ImageData) => string[] | Promise<string[]>> = {
  '@zxing/browser': ({ data, width, height }) => {
    const grey = greyFromRgba(data, width, height).pixels;
    const source = new RGBLuminanceSource(grey, width, height);
    return [browserReader.decodeBitmap(new BinaryBitmap(new HybridBinarizer(source))).getText()];
  },
  'zxing-wasm': async (image) => {
    const found = await readBarcodes(image, { formats: ['QRCode'] });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  },
  jsqr: ({ data, width, height }) => {
    const found = jsQR(data, width, height);
    return found ? [found.data] : [];
  },
  qr: (image) => [decodeQR(image)],
  'barcode-detector': async (image) =>
    (await detector.detect(image)).map(({ rawValue }) => rawValue),
};

async function pixelsOf(file: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

/** From the file to the text, as a program that has this peer alone would do it. */
async function ask({ file, peer }: PeerQuestion): Promise<Answer> {
  const startedAt = performance.now();
  // They throw for a picture without a code, and for one that is beyond them.
  const texts = await pixelsOf(file)
    .then(READERS[peer])
    .catch(() => []);
  const ms = Math.round(performance.now() - startedAt);
  const [text = null, ...others] = texts.filter((one) => one !== '');
  return { text, others, engine: peer, stage: null, ms };
}

addEventListener('message', ({ data }: MessageEvent<PeerQuestion>) => {
  void ask(data).then((answer) => {
    postMessage(answer);
  });
});
postMessage('ready');
