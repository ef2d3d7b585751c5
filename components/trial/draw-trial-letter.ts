import encode from 'qr';
import { t } from '../../lib/i18n';
import { trialKeyAddress, type TrialLetter } from '../../lib/trial/trial-office';

/** A4 at 150 dots an inch. */
const PAPER = { width: 1240, height: 1754 };
const LEFT = 130;
const RIGHT = PAPER.width - LEFT;
const QR_SIDE = 300;

/** Draws the letter as it comes out of the envelope: ink on paper, whatever the theme. */
export function drawTrialLetter(letter: TrialLetter): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), PAPER);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, PAPER.width, PAPER.height);
  pen.fillStyle = '#16211d';
  write(pen, t('trial.print_head').toUpperCase(), 170, 'bold 34px');
  rule(pen, 200);
  letter.lines.forEach((line, at) => pen.fillText(line, 690, 330 + at * 40));
  write(pen, t('trial.print_subject'), 620, 'bold 34px');
  write(pen, t('trial.print_hello', { name: letter.name }), 700, '28px');
  const below = paragraph(pen, t('trial.print_body'), 760);
  drawKey(pen, letter, below + 40);
  rule(pen, PAPER.height - 170);
  paragraph(pen, t('trial.print_foot'), PAPER.height - 120);
  return canvas;
}

function write(pen: CanvasRenderingContext2D, text: string, y: number, font: string): void {
  pen.font = `${font} system-ui, sans-serif`;
  pen.fillText(text, LEFT, y, RIGHT - LEFT);
  pen.font = '28px system-ui, sans-serif';
}

function rule(pen: CanvasRenderingContext2D, y: number): void {
  pen.fillRect(LEFT, y, RIGHT - LEFT, 2);
}

/** @returns the y below the last line */
function paragraph(pen: CanvasRenderingContext2D, text: string, top: number): number {
  let [line, y] = ['', top];
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > RIGHT - LEFT) {
      pen.fillText(line, LEFT, y);
      [line, y] = [word, y + 42];
    } else line = longer;
  }
  pen.fillText(line, LEFT, y);
  return y + 42;
}

function drawKey(pen: CanvasRenderingContext2D, letter: TrialLetter, top: number): void {
  const rows = encode(trialKeyAddress(letter), 'raw', { ecc: 'medium', border: 1 });
  // Whole dots: a module that ends between two of them is grey at its edge.
  const module = Math.floor(QR_SIDE / rows.length);
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(LEFT + x * module, top + y * module, module, module);
    }),
  );
  const beside = LEFT + QR_SIDE + 60;
  pen.font = 'bold 28px system-ui, sans-serif';
  pen.fillText(t('trial.print_key'), beside, top + 40);
  pen.font = 'bold 38px ui-monospace, monospace';
  const groups = letter.key.match(/.{1,4}/g) ?? [];
  pen.fillText(groups.slice(0, 4).join(' '), beside, top + 110);
  pen.fillText(groups.slice(4).join(' '), beside, top + 170);
  pen.font = '28px system-ui, sans-serif';
}
