/** What one reader made of one picture. */
export interface Answer {
  /** What it read; `null` when it read nothing. */
  readonly text: string | null;
  /** All that it read, where the reader gives several. */
  readonly others?: readonly string[];
  readonly engine: string | null;
  /** The step of the chain that read it; for a failure, why. */
  readonly stage: string | null;
  /** From the file to the answer. */
  readonly ms: number;
  /** Milliseconds of each task that kept the page from answering meanwhile: over 50 ms (W3C Long Tasks). */
  readonly longTasks?: readonly number[];
}

export const PEERS = ['@zxing/browser', 'zxing-wasm', 'jsqr', 'qr', 'barcode-detector'] as const;
export type PeerName = (typeof PEERS)[number];

export type PeerAnswers = Record<PeerName, Answer>;
