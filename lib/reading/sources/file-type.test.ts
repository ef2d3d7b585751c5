import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffFileType } from './file-type';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** An ISO base media file that begins with these brands. */
function brandedFile(major: string, ...compatible: string[]): Uint8Array {
  const length = String.fromCharCode(16 + 4 * compatible.length);
  return bytes(`\0\0\0${length}ftyp${major}\0\0\0\0${compatible.join('')}rest of the file`);
}

describe('the type of a file', () => {
  it.each([
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['jpeg', '\xff\xd8\xff\xe1\0\x10Exif'],
    ['pdf', '%PDF-1.7\n'],
    ['pdf', '\xef\xbb\xbf%PDF-1.4'],
    ['pdf', `${' '.repeat(1000)}%PDF-1.4`],
    ['unknown', `${' '.repeat(1100)}%PDF-1.4`],
    ['picture', 'GIF89a'],
    ['picture', 'RIFF\0\0\0\0WEBPVP8 '],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['picture', 'BM\x36\x10\0\0\0\0\0\0\x36'],
    ['zip', 'PK\x03\x04'],
    ['zip', 'PK\x03\x04\x14\0courrier.jpg'],
    ['word', 'PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml'],
    ['word', 'PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'],
    ['word', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['word', '{\\rtf1'],
    ['mail', 'Received: from scanner by mail.example'],
    ['mail', '\r\nMIME-Version: 1.0\r\n'],
    ['mail', 'From: Scanner <scan@agence.example>\r\n'],
    ['video', '\x1a\x45\xdf\xa3\x01\0'],
    ['video', 'RIFF\0\0\0\0AVI LIST'],
    ['video', '\0\0\0\x08wide\0\0\0\0mdat'],
    ['unknown', 'Bonjour,'],
    ['unknown', ''],
  ])('is %s for %j', (type, text) => {
    expect(sniffFileType(bytes(text))).toBe(type);
  });

  it.each(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])(
    'is heic for the brand %s',
    (brand) => {
      expect(sniffFileType(brandedFile(brand))).toBe('heic');
    },
  );

  it('is told by the compatible brands of a generic HEIF', () => {
    expect(sniffFileType(brandedFile('mif1', 'miaf', 'heic'))).toBe('heic');
    expect(sniffFileType(brandedFile('mif1', 'miaf', 'avif'))).toBe('picture');
  });

  it('is a picture for AVIF, and a video for films', () => {
    expect(sniffFileType(brandedFile('isom', 'mp42'))).toBe('video');
    expect(sniffFileType(brandedFile('qt  '))).toBe('video');
    expect(sniffFileType(brandedFile('avif', 'mif1'))).toBe('picture');
  });

  it('is found for any bytes, cut anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(64), (tail, cut) => {
        const file = Uint8Array.from([...brandedFile('heic', 'mif1'), ...tail]).subarray(0, cut);
        expect(['heic', 'unknown']).toContain(sniffFileType(file));
      }),
    );
  });
});
