import type { PngLayout } from './png-layout';
import { passesOf, type PngPass } from './png-passes';

const HEADER_BYTES = 8;
const CHECKSUM_BYTES = 4;
const IDAT = 0x49444154;
/** Deflate swells up to a thousandfold, and a piece is decompressed whole before anyone may pause. */
const PIECE_BYTES = 8192;

/** One row of a pass, its filter undone. */
export interface PngRow {
  /** Samples as the layout has them; overwritten by the next row. */
  bytes: Uint8Array;
  pass: PngPass;
  /** Of the whole picture. */
  y: number;
}

/** The rows of a PNG in their order in the file. Rejects when it is damaged or ends too early. */
export async function* pngRows(file: Blob, layout: PngLayout): AsyncGenerator<PngRow> {
  const { width, height, depth, channels, isInterlaced, pixelsAt } = layout;
  const pixelBits = depth * channels;
  const pixelBytes = Math.max(1, pixelBits >> 3);
  const pieces = inflated(file.slice(pixelsAt));
  const fill = filler(pieces);
  try {
    for (const pass of passesOf(width, height, isInterlaced)) {
      const rowBytes = Math.ceil((pass.width * pixelBits) / 8);
      const filtered = new Uint8Array(rowBytes + 1);
      let bytes = new Uint8Array(rowBytes);
      let above = new Uint8Array(rowBytes);
      for (let row = 0; row < pass.height; row++) {
        await fill(filtered);
        undo(filtered, above, bytes, pixelBytes);
        yield { bytes, pass, y: pass.y + row * pass.dy };
        [bytes, above] = [above, bytes];
      }
    }
  } finally {
    await pieces.return(undefined);
  }
}

/** Fills a buffer from pieces of other lengths. */
function filler(pieces: AsyncGenerator<Uint8Array>): (buffer: Uint8Array) => Promise<void> {
  let piece: Uint8Array = new Uint8Array();
  return async (buffer) => {
    for (let filled = 0; filled < buffer.length;) {
      if (piece.length === 0) {
        const next = await pieces.next();
        if (next.done) throw new RangeError('The picture ends too early');
        piece = next.value;
      }
      const taken = piece.subarray(0, buffer.length - filled);
      buffer.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
    }
  };
}

/** What the chunks of pixels hold, decompressed, in pieces. */
async function* inflated(chunks: Blob): AsyncGenerator<Uint8Array> {
  const reader = chunks
    .stream()
    .pipeThrough(unframed())
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      yield piece.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Takes the data out of chunks that follow each other, up to the first that holds no pixels. */
function unframed(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(HEADER_BYTES);
  let headerFilled = 0;
  let dataLeft = 0;
  let checksumLeft = 0;
  return new TransformStream({
    transform(bytes, controller) {
      let at = 0;
      while (at < bytes.length) {
        if (dataLeft > 0) {
          const data = bytes.slice(at, at + Math.min(dataLeft, PIECE_BYTES));
          controller.enqueue(data);
          dataLeft -= data.length;
          at += data.length;
        } else if (checksumLeft > 0) {
          checksumLeft--;
          at++;
        } else {
          header[headerFilled++] = bytes[at++] ?? 0;
          if (headerFilled < HEADER_BYTES) continue;
          const view = new DataView(header.buffer);
          if (view.getUint32(4) !== IDAT) {
            controller.terminate();
            return;
          }
          headerFilled = 0;
          dataLeft = view.getUint32(0);
          checksumLeft = CHECKSUM_BYTES;
        }
      }
    },
  });
}

/**
 * Undoes a row's filter (§9.2): its first byte says which; `step` is a pixel's bytes. A loop for each
 * filter, as a call for each byte would take longer than a person waits.
 */
function undo(filtered: Uint8Array, above: Uint8Array, row: Uint8Array, step: number): void {
  switch (filtered[0]) {
    case 0:
      row.set(filtered.subarray(1));
      return;
    case 1:
      row.set(filtered.subarray(1, step + 1));
      for (let at = step; at < row.length; at++)
        row[at] = (filtered[at + 1] ?? 0) + (row[at - step] ?? 0);
      return;
    case 2:
      for (let at = 0; at < row.length; at++) row[at] = (filtered[at + 1] ?? 0) + (above[at] ?? 0);
      return;
    case 3:
      for (let at = 0; at < row.length; at++) {
        const left = at < step ? 0 : (row[at - step] ?? 0);
        row[at] = (filtered[at + 1] ?? 0) + ((left + (above[at] ?? 0)) >> 1);
      }
      return;
    case 4:
      undoPaeth(filtered, above, row, step);
      return;
    default:
      throw new RangeError('No such filter');
  }
}

/** The neighbour that is nearest to left + above − corner (A. W. Paeth, 1991). */
function undoPaeth(filtered: Uint8Array, above: Uint8Array, row: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const up = above[at] ?? 0;
    const toLeft = Math.abs(up - corner);
    const toUp = Math.abs(left - corner);
    const toCorner = Math.abs(left + up - 2 * corner);
    const isLeft = toLeft <= toUp && toLeft <= toCorner;
    const nearest = isLeft ? left : toUp <= toCorner ? up : corner;
    row[at] = (filtered[at + 1] ?? 0) + nearest;
  }
}
