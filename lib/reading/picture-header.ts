export interface PictureSize {
  width: number;
  height: number;
}

const END_OF_PNG = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const END_OF_JPEG = [0xff, 0xd9];

/** How many trailing bytes `endsAsItShould` wants: phones append depth maps and notes after a JPEG. */
export const TAIL_BYTES = 65_536;

/**
 * Width and height that a PNG or JPEG declares, so that its pixels are bounded before anything
 * decodes them; `undefined` when the header does not say.
 * Sources: PNG (W3C) §11.2.1 IHDR; JPEG (ITU-T T.81) §B.2.2 frame header.
 */
export function readPictureSize(type: 'png' | 'jpeg', head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return type === 'png' ? pngSize(view) : jpegSize(view);
}

/** False when a picture's end marker is missing: the file was cut short. */
export function endsAsItShould(type: 'png' | 'jpeg', tail: Uint8Array): boolean {
  const marker = type === 'png' ? END_OF_PNG : END_OF_JPEG;
  for (let at = tail.length - marker.length; at >= 0; at--) {
    if (marker.every((byte, offset) => tail[at + offset] === byte)) return true;
  }
  return false;
}

function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share their range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
