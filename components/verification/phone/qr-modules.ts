import encode from 'qr';

export interface QrPath {
  /** Modules along one side, the quiet zone of four included. */
  readonly size: number;
  /** An SVG path of the dark modules. */
  readonly path: string;
}

const QUIET = 4;

/**
 * Draws a QR code. On a screen, which is clean, larger modules are worth more than redundancy; paper is not.
 * @throws where the text is longer than a code of this redundancy holds
 */
export function qrPath(text: string, ecc: 'low' | 'medium' = 'low'): QrPath {
  const rows = encode(text, 'raw', { ecc, border: QUIET });
  const path = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size: rows.length, path: path.join('') };
}
