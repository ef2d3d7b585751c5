import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { readPictureSize } from './read-picture-size';
import { reducedJpeg } from './reduced-jpeg';
import { MAX_VIEW_PIXELS } from '../image/view';

/**
 * What a JPEG's decoder is asked for besides, should the picture be a large one: no more than a view
 * shows, as pdf.js and its drawings keep several copies.
 */
function reduction({ type, data }: ImageDecoderInit) {
  if (type !== 'image/jpeg' || !(data instanceof Uint8Array)) return undefined;
  const size = readPictureSize('jpeg', data);
  return size && reducedJpeg(size, MAX_VIEW_PIXELS);
}

// pdf.js decodes a scan whole, four bytes a pixel, and has no setting for less. It looks the decoder
// up when it needs it: in this worker, which is pdf.js's alone, it finds one that reduces.
if ('ImageDecoder' in globalThis) {
  globalThis.ImageDecoder = class extends ImageDecoder {
    constructor(init: ImageDecoderInit) {
      super({ ...init, ...reduction(init) });
    }
  };
}
