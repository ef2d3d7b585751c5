import { describe, expect, it } from 'vitest';
import {
  encoded,
  KEY_URI,
  letterSheet,
  resized,
  seenThrough,
  type Sheet,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

const photo = () => resized(letterSheet(), 2);

function painted(paint: (context: CanvasRenderingContext2D) => void): Sheet {
  const sheet = photo();
  paint(sheet.context);
  return sheet;
}

/** Grain that is the same in every run (Lehmer's generator, Park and Miller 1988). */
function grainy(strength: number): Sheet {
  return painted((context) => {
    const image = context.getImageData(1000, 600, 420, 420);
    let seed = 1;
    for (let at = 0; at < image.data.length; at++) {
      seed = (seed * 48_271) % 2_147_483_647;
      if (at % 4 < 3) image.data[at] = (image.data[at] ?? 0) + ((seed % 201) - 100) * strength;
    }
    context.putImageData(image, 1000, 600);
  });
}

function shaded(): Sheet {
  return painted((context) => {
    const shadow = context.createLinearGradient(1000, 600, 1400, 1000);
    shadow.addColorStop(0.45, 'rgb(0 0 0 / 0%)');
    shadow.addColorStop(0.55, 'rgb(0 0 0 / 75%)');
    context.fillStyle = shadow;
    context.fillRect(0, 0, 1654, 2338);
  });
}

function stained(): Sheet {
  return painted((context) => {
    context.fillStyle = '#7a5230';
    context.beginPath();
    context.arc(1290, 900, 26, 0, 2 * Math.PI);
    context.fill();
  });
}

function creased(): Sheet {
  return painted((context) => {
    context.strokeStyle = '#fff';
    context.lineWidth = 7;
    context.beginPath();
    context.moveTo(1000, 815);
    context.lineTo(1400, 830);
    context.stroke();
  });
}

describe('a letter', { timeout: 30_000 }, () => {
  it.each<[how: string, picture: () => Sheet]>([
    ['turned a little', () => resized(letterSheet({ degrees: 4 }), 2)],
    ['upside down', () => resized(letterSheet({ degrees: 178 }), 2)],
    ['mirrored', () => resized(letterSheet({ mirrored: true }), 2)],
    ['from far away', () => resized(letterSheet(), 0.6)],
    ['out of focus', () => seenThrough(photo(), 'blur(5px)')],
    ['in poor light', () => seenThrough(photo(), 'contrast(0.2) brightness(0.5)')],
    ['as a negative', () => seenThrough(photo(), 'invert(1)')],
    ['in grain', () => grainy(1)],
    ['half in shadow', shaded],
    ['stained', stained],
    ['creased', creased],
  ])('is read %s', async (_, picture) => {
    const reading = await readFile(await encoded(picture(), 'image/jpeg'), {});
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI });
  });
});
