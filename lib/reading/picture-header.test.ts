import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsAsItShould, readPictureSize } from './picture-header';

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

describe('the end of a picture', () => {
  const endOfPng = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

  it('is there, even before what a phone appends', () => {
    expect(endsAsItShould('jpeg', Uint8Array.from([1, 2, 0xff, 0xd9, 7, 7, 7]))).toBe(true);
    expect(endsAsItShould('png', Uint8Array.from([1, ...endOfPng]))).toBe(true);
  });

  it('is missing when the file was cut', () => {
    expect(endsAsItShould('jpeg', Uint8Array.from([1, 2, 0xff]))).toBe(false);
    expect(endsAsItShould('png', Uint8Array.from([1, ...endOfPng.slice(0, 7)]))).toBe(false);
    expect(endsAsItShould('png', new Uint8Array())).toBe(false);
  });
});
