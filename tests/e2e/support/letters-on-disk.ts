import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { toBuffer } from 'qrcode';
import type { SandboxControl } from '../../../sandbox/control/sandbox-control';

/** The last printed letter as a file on the disk. */
export async function letterOnDisk(
  sandbox: SandboxControl,
  folder: string,
  format: 'pdf' | 'png' = 'pdf',
): Promise<string> {
  const path = join(folder, `courrier-ar24.${format}`);
  await writeFile(path, await sandbox.letterFile(await sandbox.lastLetter(), format));
  return path;
}

/** What an office does with the printed letter: a photo of it, or a scan that is a PDF of pictures. */
export async function digitisedLetter(
  sandbox: SandboxControl,
  folder: string,
  format: 'jpeg' | 'scanned-pdf',
): Promise<string> {
  const picture = await loadImage(
    Buffer.from(await sandbox.letterFile(await sandbox.lastLetter(), 'png')),
  );
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const jpeg = canvas.toBuffer('image/jpeg', 80);
  if (format === 'jpeg') return fileOf(folder, 'photo.jpg', jpeg);
  const document = await PDFDocument.create();
  const image = await document.embedJpg(jpeg);
  const { width, height } = image.scale(72 / 150);
  document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return fileOf(folder, 'scan.pdf', await document.save());
}

/** The letter's PDF, protected by a password. */
export async function encryptedLetter(letter: string, folder: string): Promise<string> {
  const document = await PDFDocument.load(await readFile(letter));
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return fileOf(folder, 'protege.pdf', await document.save());
}

/** A picture of a QR code that holds `text`. */
export async function pictureOfCode(text: string, folder: string): Promise<string> {
  return fileOf(folder, 'autre-code.png', await toBuffer(text, { width: 600, margin: 4 }));
}

export function emptyFile(folder: string): Promise<string> {
  return fileOf(folder, 'vide.pdf', new Uint8Array());
}

/** A picture with nothing on it. */
export function blankPicture(folder: string): Promise<string> {
  const canvas = createCanvas(800, 1100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return fileOf(folder, 'page-blanche.png', canvas.toBuffer('image/png'));
}

/** What has the beginning of a PDF and nothing of the rest. */
export function damagedPdf(folder: string): Promise<string> {
  return fileOf(folder, 'abime.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'));
}

/** The beginning of an iPhone's photo: enough to be known as one. */
export function iphonePhoto(folder: string): Promise<string> {
  const brand = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  return fileOf(folder, 'IMG_0042.heic', Buffer.concat([brand, Buffer.alloc(4096)]));
}

/**
 * A film in which the letter is held before the webcam, its code in the middle: what
 * `--use-file-for-fake-video-capture` takes.
 */
export async function filmOfLetter(letter: Uint8Array, path: string): Promise<void> {
  const picture = await loadImage(Buffer.from(letter));
  const frames = [0, 4, 8, 4].map((shake) => {
    const canvas = createCanvas(1280, 720);
    // The part of the scanned page (150 dpi) around the QR code, one and a half times as large.
    canvas.getContext('2d').drawImage(picture, 20 + shake, 850, 853, 480, 0, 0, 1280, 720);
    return canvas.toBuffer('image/jpeg', 90);
  });
  await writeFile(path, Buffer.concat(frames));
}

async function fileOf(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
