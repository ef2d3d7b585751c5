import { createCanvas, loadImage } from '@napi-rs/canvas';
import readQr from 'jsqr';
import type { Screen } from './screen';

/** What the QR code on the screen says, by a picture of the screen: as a phone reads it. */
export async function scanCode({ page }: Screen): Promise<string> {
  const shown = await page.waitForSelector('>>> .qr:not(.placeholder)', { visible: true });
  if (!shown) throw new Error('No QR code is shown.');
  const picture = await loadImage(Buffer.from(await shown.screenshot()));
  const canvas = createCanvas(picture.width * 3, picture.height * 3);
  const context = canvas.getContext('2d');
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const read = readQr(data, canvas.width, canvas.height);
  if (!read) throw new Error('The QR code on the screen can’t be read.');
  return read.data;
}
