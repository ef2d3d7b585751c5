import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { blankSheet, encoded, KEY_URI, letterSheet } from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

const bytesOf = async (picture: Blob) => new Uint8Array(await picture.arrayBuffer());
const archive = (files: Record<string, Uint8Array>) => new Blob([zipSync(files)]);

async function mailWith(picture: Blob): Promise<Blob> {
  const binary = Array.from(await bytesOf(picture), (byte) => String.fromCharCode(byte)).join('');
  const lines = btoa(binary).replace(/.{76}/g, '$&\r\n');
  return new Blob([
    'From: scan@agence.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
    '--b\r\nContent-Type: text/plain\r\n\r\nNumérisation\r\n--b\r\nContent-Type: image/png\r\n',
    `Content-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--\r\n`,
  ]);
}

it('is read as a letter that an e-mail, a text document or an archive carries', async () => {
  const letter = await encoded(letterSheet(), 'image/png');
  const carried = [
    await mailWith(letter),
    archive({
      '[Content_Types].xml': new Uint8Array(1),
      'word/media/image1.png': await bytesOf(letter),
    }),
    archive({ 'courrier.png': await bytesOf(letter) }),
  ];
  for (const file of carried) {
    expect(await readFile(file, {})).toMatchObject({ kind: 'read', text: KEY_URI });
  }
});

it('says what the file is where nothing in it can be read, else what is wrong with the picture', async () => {
  const text = archive({ 'word/document.xml': new Uint8Array(8) });
  expect(await readFile(text, {})).toMatchObject({ reason: 'file-word' });
  const nothing = archive({ 'notes.txt': new Uint8Array(8) });
  expect(await readFile(nothing, {})).toMatchObject({ reason: 'file-zip' });
  const blank = await encoded(blankSheet(), 'image/png');
  const page = archive({ 'courrier.png': await bytesOf(blank) });
  expect(await readFile(page, {})).toMatchObject({ reason: 'no-code-found' });
});
