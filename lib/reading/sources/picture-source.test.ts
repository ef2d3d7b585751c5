import { expect, it } from 'vitest';
import { openPicture } from './picture-source';

/** No more than the header: 25,000 × 20,000 pixels, of which one byte each would be 500 MB. */
function hugePng(): Blob {
  const head = new Uint8Array(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(head.buffer).setUint32(16, 25_000);
  new DataView(head.buffer).setUint32(20, 20_000);
  return new Blob([head]);
}

function hugeGif(): Blob {
  return new Blob(['GIF89a', Uint8Array.from([0xa8, 0x61, 0x20, 0x4e, 0, 0, 0])]);
}

it.each([
  ['png', hugePng],
  ['other', hugeGif],
] as const)(
  'a %s that declares too many pixels is refused before it is decoded',
  async (type, draw) => {
    await expect(openPicture(type, draw())).rejects.toMatchObject({ reason: 'file-too-large' });
  },
);
