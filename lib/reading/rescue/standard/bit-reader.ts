/** Reads a symbol's data codewords bit by bit, most significant first. */
export class BitReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get remaining(): number {
    return this.bytes.length * 8 - this.at;
  }

  /** Throws a RangeError past the end: the caller's stream is then no proper one. */
  read(count: number): number {
    if (count > this.remaining) throw new RangeError('The data end too early');
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.at++) {
      value = (value << 1) | (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }

  /** The whole bytes after the current one is complete. */
  restOfBytes(): Uint8Array {
    return this.bytes.subarray((this.at + 7) >> 3);
  }
}
