import { BrowserQRCodeReader } from '@zxing/browser';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { CameraPeer } from './camera-readers';

// A page that has one peer alone, as its documentation shows it: `?peer=NAME`.

/** What the extension asks for, too. */
const CONSTRAINTS = { video: { width: { ideal: 1920 }, height: { ideal: 1080 } } };

const video = document.querySelector('video');
if (!video) throw new Error('The page has no video.');

function give(text: string): void {
  dispatchEvent(new CustomEvent('lre-key-found', { detail: { text } }));
}

/** Its own loop over the video: by itself it pauses for half a second between two attempts. */
async function byZxingBrowser(preview: HTMLVideoElement, pause?: number): Promise<void> {
  const options = pause === undefined ? {} : { delayBetweenScanAttempts: pause };
  const reader = new BrowserQRCodeReader(undefined, options);
  await reader.decodeFromConstraints(CONSTRAINTS, preview, (result) => {
    if (result) give(result.getText());
  });
}

/** Each frame that is shown, unless the one before is still being read. */
async function byZxingWasm(preview: HTMLVideoElement): Promise<void> {
  await prepareZXingModule({
    overrides: { locateFile: () => wasmUrl },
    fireImmediately: true,
  });
  preview.srcObject = await navigator.mediaDevices.getUserMedia(CONSTRAINTS);
  await preview.play();
  const canvas = document.createElement('canvas');
  canvas.width = preview.videoWidth;
  canvas.height = preview.videoHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D context');
  const look = async () => {
    context.drawImage(preview, 0, 0);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = await readBarcodes(image, { formats: ['QRCode'] });
    const text = found.find(({ isValid }) => isValid)?.text;
    if (text === undefined) preview.requestVideoFrameCallback(() => void look());
    else give(text);
  };
  await look();
}

const PEERS: Record<CameraPeer, (preview: HTMLVideoElement) => Promise<void>> = {
  '@zxing/browser': (preview) => byZxingBrowser(preview),
  '@zxing/browser, no pause': (preview) => byZxingBrowser(preview, 0),
  'zxing-wasm': byZxingWasm,
};

await PEERS[new URLSearchParams(location.search).get('peer') as CameraPeer](video);
