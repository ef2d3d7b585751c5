import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureSize } from './read-picture-size';

const segment = (marker: number, content: number[]) => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};
const START = [0xff, 0xd8];
const EXIF = segment(0xe1, new Array<number>(300).fill(0xc0));
const TABLE = segment(0xc4, [1, 2, 3, 4, 5, 6, 7, 8]);
/** 8 bits, 3000 high, 4000 wide, 3 components. */
const FRAME_CONTENT = [8, 0x0b, 0xb8, 0x0f, 0xa0, 3];

describe('the size of a JPEG', () => {
  it.each([0xc0, 0xc1, 0xc2])('is found in frame header %i, after other segments', (marker) => {
    const head = Uint8Array.from([...START, ...EXIF, ...TABLE, ...segment(marker, FRAME_CONTENT)]);
    expect(readPictureSize('jpeg', head)).toEqual({ width: 4000, height: 3000 });
  });

  it('is found after fill bytes', () => {
    const head = Uint8Array.from([...START, 0xff, 0xff, ...segment(0xc0, FRAME_CONTENT)]);
    expect(readPictureSize('jpeg', head)).toEqual({ width: 4000, height: 3000 });
  });

  it('is unknown, without error, whatever follows the signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const size = readPictureSize('jpeg', Uint8Array.from([...START, ...noise]));
        expect(size === undefined || size.width >= 0).toBe(true);
      }),
    );
  });
});

describe('the size of a PNG', () => {
  it('is in its first chunk', () => {
    const head = new Uint8Array(33);
    new DataView(head.buffer).setUint32(16, 2480);
    new DataView(head.buffer).setUint32(20, 3508);
    expect(readPictureSize('png', head)).toEqual({ width: 2480, height: 3508 });
  });

  it('is unknown when the file stops before', () => {
    expect(readPictureSize('png', new Uint8Array(20))).toBeUndefined();
  });
});

describe('the size of another picture', () => {
  const bytes = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
  const nothing = (length: number) => new Array<number>(length).fill(0);
  const size = { width: 4000, height: 3000 };

  it.each([
    ['a GIF', [...bytes('GIF89a'), 0xa0, 0x0f, 0xb8, 0x0b, 0, 0, 0, 0, 0, 0]],
    ['a BMP', [...bytes('BM'), ...nothing(16), 0xa0, 0x0f, 0, 0, 0xb8, 0x0b, 0, 0]],
    [
      'a BMP from its top',
      [...bytes('BM'), ...nothing(16), 0xa0, 0x0f, 0, 0, 0x48, 0xf4, 255, 255],
    ],
    [
      'a lossy WebP',
      [...bytes('RIFF____WEBPVP8 '), ...nothing(7), 0x9d, 1, 0x2a, 0xa0, 0x0f, 0xb8, 0x0b],
    ],
    ['a lossless WebP', [...bytes('RIFF____WEBPVP8L'), ...nothing(4), 0x2f, 0x9f, 0xcf, 0xed, 2]],
    [
      'an extended WebP',
      [...bytes('RIFF____WEBPVP8X'), ...nothing(8), 0x9f, 0x0f, 0, 0xb7, 0x0b, 0, 0],
    ],
    [
      'an AVIF, after that of its preview',
      [
        ...bytes('____ftypavif____'),
        ...[...bytes('ispe'), 0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 120],
        ...[...bytes('ispe'), 0, 0, 0, 0, 0, 0, 0x0f, 0xa0, 0, 0, 0x0b, 0xb8],
      ],
    ],
  ])('is in the header of %s', (_, head) => {
    expect(readPictureSize('other', Uint8Array.from(head))).toEqual(size);
  });

  it.each(['GIF89a', 'BM', 'RIFF____WEBPVP8X', '____ftypavif____ispe', ''])(
    'is unknown when the file stops before: %s',
    (start) => {
      expect(readPictureSize('other', Uint8Array.from(bytes(start)))).toBeUndefined();
    },
  );
});
