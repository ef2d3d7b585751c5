import encode from 'qr';

export interface QrPath {
  /** Modules along one side, the quiet zone of four included. */
  readonly size: number;
  /** An SVG path of the dark modules. */
  readonly path: string;
}

const QUIET = 4;

/** Draws a QR code: a screen is clean, so larger modules are worth more than redundancy. */
export function qrPath(text: string): QrPath {
  const rows = encode(text, 'raw', { ecc: 'low', border: QUIET });
  const path = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size: rows.length, path: path.join('') };
}
