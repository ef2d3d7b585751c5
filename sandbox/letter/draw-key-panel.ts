import type { Letter } from '../ar24/records';
import { qrPath } from './qr-path';
import { INK } from './sheet';
import type { Sheet } from './sheet';

const QR_SIDE = 32;
const HEIGHT = 83;
const STEPS = [
  'Dans votre logiciel, ouvrez « Gérer les expéditeurs de lettres recommandées », puis votre nom.',
  'Présentez le QR Code à votre webcam ou à votre téléphone, ou donnez le fichier numérisé de cette lettre.',
  'Sans caméra ni numériseur, recopiez la clé OTP. Les espaces et les majuscules sont sans importance.',
] as const;

interface Place {
  x: number;
  y: number;
  width: number;
}

/** The framed half of the letter: QR code, typed key, what to do; returns the y below it. */
export function drawKeyPanel(sheet: Sheet, letter: Letter, { x, y, width }: Place): number {
  sheet.rectangle(x, y, width, HEIGHT, INK.tint, INK.rule);
  sheet.rectangle(x, y, 1.6, HEIGHT, INK.brand);
  drawQr(sheet, letter.otpauth_uri, x + 9, y + 9);
  const column = x + 9 + QR_SIDE + 15;
  drawKey(sheet, letter.otp_key, { x: column, y: y + 13, width: x + width - column - 6 });
  drawSteps(sheet, { x: x + 9, y: y + 57.5, width: width - 16 });
  return y + HEIGHT;
}

/** On white, with a quiet zone of more than four modules. */
function drawQr(sheet: Sheet, text: string, x: number, y: number): void {
  const quiet = 4;
  const white = { ...INK.tint, red: 1, green: 1, blue: 1 };
  sheet.rectangle(x - quiet, y - quiet, QR_SIDE + 2 * quiet, QR_SIDE + 2 * quiet, white, INK.rule);
  sheet.path(qrPath(text, QR_SIDE), x, y, INK.black);
  const caption = { size: 8.5, colour: INK.grey } as const;
  sheet.text(
    'Votre QR Code',
    x + (QR_SIDE - sheet.widthOf('Votre QR Code', caption)) / 2,
    y + 41,
    caption,
  );
}

function drawKey(sheet: Sheet, key: string, { x, y, width }: Place): void {
  sheet.text('Clé OTP', x, y, { size: 13, face: 'bold', colour: INK.brand });
  const mono = { size: 15, face: 'mono' } as const;
  let below = y + 9;
  for (const line of keyLines(key)) {
    sheet.fittedText(line, x, below, width, mono);
    below += 7;
  }
  sheet.paragraph(
    'Lettres de A à Z et chiffres de 2 à 7 : ni zéro, ni un, ni huit, ni neuf.',
    x,
    below + 1.5,
    width,
    { size: 8.5, colour: INK.grey },
  );
}

/** Groups of four, four groups a line. */
function keyLines(key: string): string[] {
  return (key.match(/.{1,16}/g) ?? []).map((line) => (line.match(/.{1,4}/g) ?? []).join(' '));
}

function drawSteps(sheet: Sheet, { x, y, width }: Place): void {
  let below = y;
  STEPS.forEach((step, index) => {
    sheet.text(`${String(index + 1)}.`, x, below, { size: 9.5, face: 'bold', colour: INK.brand });
    below = sheet.paragraph(step, x + 6, below, width - 6, { size: 9.5 }) + 1;
  });
}
