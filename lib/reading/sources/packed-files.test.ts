import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packedFiles } from './packed-files';

/** So many bytes of a PNG: enough of one to be told by its head. */
const png = (bytes = 2000) => {
  const picture = new Uint8Array(bytes);
  picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return picture;
};

const zip = (files: Record<string, Uint8Array>) => new Blob([zipSync(files)]);

const mail = (...parts: readonly (readonly [name: string, bytes: Uint8Array])[]) => {
  const attached = parts.map(
    ([name, bytes]) =>
      `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n` +
      `${Buffer.from(bytes).toString('base64')}\r\n`,
  );
  const text = '--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n';
  const head = 'From: scan@agence.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';
  return new Blob([head, text, ...attached, '--b--\r\n']);
};

const typesIn = async (type: 'mail' | 'word' | 'zip', file: Blob) =>
  (await packedFiles({ type, file })).map(({ type: inside }) => inside);

describe('the files packed in another', () => {
  it('are the pictures and PDFs of an archive, the heaviest first', async () => {
    const pdf = new Uint8Array(4000);
    pdf.set(strToU8('%PDF-1.7'));
    const file = zip({ 'logo.png': png(1500), 'scans/courrier.pdf': pdf, 'lisez.txt': png(9000) });
    expect(await typesIn('zip', file)).toEqual(['pdf', 'png']);
  });

  it('are those of a text document', async () => {
    const file = zip({ 'word/document.xml': strToU8('<w/>'), 'word/media/image1.png': png() });
    expect(await typesIn('word', file)).toEqual(['png']);
  });

  it('are the attachments of an e-mail, whatever these are called', async () => {
    expect(await typesIn('mail', mail(['scan.dat', png()]))).toEqual(['png']);
  });

  it('are found in an archive that an e-mail carries, and no deeper', async () => {
    const inner = new Uint8Array(await zip({ 'courrier.png': png() }).arrayBuffer());
    // Stored as it is: an archive shrinks below what a letter weighs.
    const padded = zipSync({ 'courrier.png': [png(), { level: 0 }] });
    expect(await typesIn('mail', mail(['scan.zip', padded]))).toEqual(['png']);
    const deeper = zipSync({
      'scan.zip': [zipSync({ 'a.zip': [padded, { level: 0 }] }), { level: 0 }],
    });
    expect(await typesIn('mail', mail(['scan.zip', deeper]))).toEqual([]);
    expect(inner.byteLength).toBeLessThan(1000);
  });

  it.each(['word', 'zip', 'mail'] as const)('are none in a %s that is broken', async (type) => {
    expect(await typesIn(type, new Blob(['PK\x03\x04 broken']))).toEqual([]);
  });

  it('are left alone where they say that they would swell beyond all measure', async () => {
    const archive = zipSync({ 'bomb.png': png() });
    expect(await typesIn('zip', new Blob([archive]))).toEqual(['png']);
    // The size unpacked, in the archive's directory.
    const directory = Buffer.from(archive).indexOf('PK\x01\x02', 'latin1');
    new DataView(archive.buffer).setUint32(directory + 24, 60_000_000, true);
    expect(await typesIn('zip', new Blob([archive]))).toEqual([]);
  });

  it('are not what macOS puts beside them', async () => {
    const file = zip({ '__MACOSX/._courrier.png': png(), 'courrier.png': png(3000) });
    expect(await typesIn('zip', file)).toEqual(['png']);
  });
});
