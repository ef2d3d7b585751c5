import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** How much smaller what has turned away from the camera is seen: it is farther. */
const RECEDES = 0.35;

/** A picture on paper that is rolled around an upright cylinder of this radius, pixels. */
export function bent(picture: Canvas, radius: number): Canvas {
  const { width, height } = picture;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, width, height);
  for (let across = -radius; across < radius; across++) {
    const angle = Math.asin(across / radius);
    const next = Math.asin((across + 1) / radius);
    const size = 1 - RECEDES * (1 - Math.cos(angle));
    const strip = [width / 2 + angle * radius, 0, (next - angle) * radius, height] as const;
    const place = [width / 2 + across, (height * (1 - size)) / 2, 1.5, height * size] as const;
    context.drawImage(picture, ...strip, ...place);
  }
  return canvas;
}
