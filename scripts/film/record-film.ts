import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import puppeteer, { type JSHandle, type Page } from 'puppeteer';
import { browserPath } from '../setup/browser.mjs';
import type { Frame } from './draw-frame';
import type { Showing } from './film-plan';
import {
  drawPicture,
  drawPointer,
  endRecording,
  playPictures,
  startRecording,
} from './film-player';

const RATE = { pictures: 25, bits: 160_000 };

/** Plays the pictures in a browser, which records them, and writes the film, WebM. */
export async function recordFilm(
  frames: readonly Frame[],
  plan: readonly Showing[],
  path: string,
): Promise<void> {
  const browser = await puppeteer.launch({
    ...{ executablePath: browserPath(), pipe: true, defaultViewport: null },
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    const pictures = await loaded(page, frames);
    const draw = (await page.evaluateHandle(
      `({ picture: ${String(drawPicture)}, pointer: ${String(drawPointer)} })`,
    )) as JSHandle<{ picture: typeof drawPicture; pointer: typeof drawPointer }>;
    const recording = await page.evaluateHandle(startRecording, pictures, RATE.pictures, RATE.bits);
    await page.evaluate(playPictures, recording, pictures, plan, draw, RATE.pictures);
    const film = await page.evaluate(endRecording, recording);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(film, 'base64'));
  } finally {
    await browser.close();
  }
}

/** Brings the pictures into the page, one after another: together they would be too long a message. */
async function loaded(page: Page, frames: readonly Frame[]): Promise<JSHandle<ImageBitmap[]>> {
  const pictures = await page.evaluateHandle(() => [] as ImageBitmap[]);
  for (const { picture } of frames) {
    const url = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
    await pictures.evaluate(async (all, from) => {
      all.push(await createImageBitmap(await (await fetch(from)).blob()));
    }, url);
  }
  return pictures;
}
