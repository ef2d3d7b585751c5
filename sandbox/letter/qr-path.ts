import { create } from 'qrcode';
import { MM } from './sheet';

/** An SVG path (points) that draws `text` as a QR code `side` millimetres wide, no quiet zone. */
export function qrPath(text: string, side: number): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const step = (side * MM) / modules.size;
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      // One run of dark modules is one rectangle: no hairlines between its modules.
      const [x, y] = [start * step, row * step];
      const [right, bottom] = [(column + 1) * step, (row + 1) * step];
      runs.push(`M${point(x, y)}L${point(right, y)}L${point(right, bottom)}L${point(x, bottom)}Z`);
    }
  }
  return runs.join('');
}

function point(x: number, y: number): string {
  return `${x.toFixed(3)} ${y.toFixed(3)}`;
}
