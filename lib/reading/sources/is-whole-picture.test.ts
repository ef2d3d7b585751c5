import { describe, expect, it } from 'vitest';
import { isWholePicture } from './is-whole-picture';

const END_OF_PNG = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const END_OF_JPEG = [0xff, 0xd9];
/** A profile with a preview in it, which has an end of its own; then the scan. */
const HEAD_OF_JPEG = [0xff, 0xd8, 0xff, 0xe1, 0, 6, ...END_OF_JPEG, 1, 1, 0xff, 0xda, 0, 2];
const SCAN = [1, 2, 0xff, 0, 3];

const fileOf = (...parts: number[][]) => new Blob([Uint8Array.from(parts.flat())]);

describe('a picture', () => {
  it('is whole with its end, whatever a phone appends', async () => {
    const film = new Array<number>(200_000).fill(7);
    expect(await isWholePicture('jpeg', fileOf(HEAD_OF_JPEG, SCAN, END_OF_JPEG))).toBe(true);
    expect(
      await isWholePicture('jpeg', fileOf(HEAD_OF_JPEG, SCAN, [0xff], END_OF_JPEG, film)),
    ).toBe(true);
    expect(await isWholePicture('png', fileOf([1], END_OF_PNG, film))).toBe(true);
  });

  it('is not whole when it was cut', async () => {
    expect(await isWholePicture('jpeg', fileOf(HEAD_OF_JPEG, SCAN))).toBe(false);
    expect(await isWholePicture('jpeg', fileOf(HEAD_OF_JPEG, SCAN, [0xff]))).toBe(false);
    expect(await isWholePicture('jpeg', fileOf(HEAD_OF_JPEG.slice(0, 7)))).toBe(false);
    expect(await isWholePicture('png', fileOf([1], END_OF_PNG.slice(0, 7)))).toBe(false);
    expect(await isWholePicture('png', fileOf([]))).toBe(false);
  });
});
