import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'puppeteer';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What stores ask for: a window with the back office and the panel. */
export const WINDOW: Size = { width: 1280, height: 800 };
/** As wide as the panel is in the browser. */
export const PANEL: Size = { width: 360, height: WINDOW.height };
/** Pages of back offices want some thousand pixels: they are drawn a little smaller. */
const SCALE = 0.9;
const LEFT = WINDOW.width - 1 - PANEL.width;
export const PAGE: Size = {
  width: Math.round(LEFT / SCALE),
  height: Math.round(WINDOW.height / SCALE),
};

/** Photographs what a page shows first, in light colours, PNG. */
export async function pictureOf(page: Page, size: Size): Promise<Uint8Array> {
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport(size);
  await page.waitForFunction(
    ({ width, height }) => innerWidth === width && innerHeight === height,
    {},
    size,
  );
  // The first picture after a change of size may still be drawn in the old one.
  await page.screenshot();
  const picture = await page.screenshot();
  await page.setViewport(null);
  await page.emulateMediaFeatures([]);
  return picture;
}

/** Draws the back office and the panel at its right, with a line of one pixel between them, PNG. */
export async function besideEachOther(page: Uint8Array, panel: Uint8Array): Promise<Uint8Array> {
  const canvas = createCanvas(WINDOW.width, WINDOW.height);
  const picture = canvas.getContext('2d');
  picture.fillStyle = '#c6c4be';
  picture.fillRect(0, 0, canvas.width, canvas.height);
  const right = await loadImage(panel);
  const left = WINDOW.width - 1 - right.width;
  picture.drawImage(await loadImage(page), 0, 0, left, WINDOW.height);
  picture.drawImage(right, left + 1, 0);
  if (right.height < WINDOW.height) {
    // The browser's own line above the panel is on no picture: the panel goes on to the lower edge instead.
    const [red, green, blue] = picture.getImageData(left + 1, right.height - 1, 1, 1).data;
    picture.fillStyle = `rgb(${[red, green, blue].join(' ')})`;
    picture.fillRect(left + 1, right.height, right.width, WINDOW.height - right.height);
  }
  return canvas.toBuffer('image/png');
}
