import { alpha, inverse, multiply, ORDER } from './galois-field';

/** The longest codeword of the field, and more parity than any QR block has. */
const MAX_LENGTH = 255;
const MAX_PARITY = 80;

/**
 * Errors-and-erasures decoder of Reed–Solomon codes with roots α⁰ … α^(parity − 1), as in QR codes
 * (ISO/IEC 18004:2015, 7.5.2 and annex B).
 *
 * Berlekamp–Massey started from the erasure locator, Chien search and Forney's formula (R. E.
 * Blahut, *Algebraic Codes for Data Transmission*, 7.2 to 7.5). Syndromes are kept: one word is
 * tried with many sets of erasures and of flipped bits, and nothing is allocated meanwhile.
 */
export class ReedSolomonDecoder {
  /** After a successful `solve`: where the word is wrong, and what to add there. */
  readonly positions = new Uint8Array(MAX_PARITY);
  readonly magnitudes = new Uint8Array(MAX_PARITY);
  count = 0;

  private readonly syndromes = new Uint8Array(MAX_PARITY);
  private locator = new Uint8Array(MAX_PARITY + 2);
  private previous = new Uint8Array(MAX_PARITY + 2);
  private spare = new Uint8Array(MAX_PARITY + 2);
  private readonly evaluator = new Uint8Array(MAX_PARITY);
  private length = 0;
  private parity = 0;

  /** Takes a word (most significant coefficient first) of which the last `parity` symbols check. */
  load(word: Uint8Array, parity: number): void {
    if (word.length > MAX_LENGTH || parity > MAX_PARITY) throw new RangeError('No such block');
    this.length = word.length;
    this.parity = parity;
    for (let root = 0; root < parity; root++) {
      let sum = 0;
      for (const symbol of word) sum = multiply(sum, alpha(root)) ^ symbol;
      this.syndromes[root] = sum;
    }
  }

  /** Adds `mask` to one symbol of the loaded word; the same again undoes it. */
  flip(position: number, mask: number): void {
    const exponent = this.length - 1 - position;
    for (let root = 0; root < this.parity; root++) {
      const power = alpha((root * exponent) % ORDER);
      this.syndromes[root] = (this.syndromes[root] ?? 0) ^ multiply(mask, power);
    }
  }

  /**
   * Finds the codeword within reach: `2 × errors + erasures ≤ parity`, errors being those outside
   * the first `erased` places of `erasures`. False when there is none.
   */
  solve(erasures: ArrayLike<number>, erased: number): boolean {
    this.count = 0;
    if (this.isCodeword()) return true;
    this.startFromErasures(erasures, erased);
    const degree = this.findLocator(erased);
    if (degree < 0 || 2 * degree - erased > this.parity) return false;
    return this.findPositions(degree) && this.findMagnitudes(degree);
  }

  private isCodeword(): boolean {
    for (let root = 0; root < this.parity; root++) if (this.syndromes[root] !== 0) return false;
    return true;
  }

  /** Λ(x) = Π (1 − α^position x) over the erasures. */
  private startFromErasures(erasures: ArrayLike<number>, erased: number): void {
    this.locator.fill(0);
    this.locator[0] = 1;
    for (let index = 0; index < erased; index++) {
      const root = alpha((this.length - 1 - (erasures[index] ?? 0)) % ORDER);
      for (let power = index + 1; power > 0; power--) {
        const below = multiply(this.locator[power - 1] ?? 0, root);
        this.locator[power] = (this.locator[power] ?? 0) ^ below;
      }
    }
    this.previous.set(this.locator);
  }

  /** Berlekamp–Massey; returns the locator's degree, or −1 when it is not a proper locator. */
  private findLocator(erased: number): number {
    let degree = erased;
    const size = this.parity + 1;
    for (let step = erased; step < this.parity; step++) {
      let discrepancy = 0;
      for (let power = 0; power <= step; power++) {
        const term = multiply(this.locator[power] ?? 0, this.syndromes[step - power] ?? 0);
        discrepancy ^= term;
      }
      this.previous.copyWithin(1, 0, size);
      this.previous[0] = 0;
      if (discrepancy === 0) continue;
      for (let power = 0; power <= size; power++) {
        const change = multiply(discrepancy, this.previous[power] ?? 0);
        this.spare[power] = (this.locator[power] ?? 0) ^ change;
      }
      if (2 * degree <= step + erased) {
        degree = step + 1 + erased - degree;
        const scale = inverse(discrepancy);
        for (let power = 0; power <= size; power++)
          this.previous[power] = multiply(this.locator[power] ?? 0, scale);
      }
      [this.locator, this.spare] = [this.spare, this.locator];
    }
    let highest = size;
    while (highest > 0 && this.locator[highest] === 0) highest--;
    return highest === degree ? degree : -1;
  }

  /** Chien search: the roots of the locator tell the places; all of them must lie in the word. */
  private findPositions(degree: number): boolean {
    for (let position = 0; position < this.length; position++) {
      const point = (ORDER - ((this.length - 1 - position) % ORDER)) % ORDER;
      let value = 0;
      for (let power = 0; power <= degree; power++) {
        value ^= multiply(this.locator[power] ?? 0, alpha((power * point) % ORDER));
      }
      if (value === 0) this.positions[this.count++] = position;
    }
    return this.count === degree;
  }

  /** Forney's formula for a code whose first root is α⁰. */
  private findMagnitudes(degree: number): boolean {
    for (let power = 0; power < this.parity; power++) {
      let sum = 0;
      for (let term = 0; term <= Math.min(degree, power); term++)
        sum ^= multiply(this.locator[term] ?? 0, this.syndromes[power - term] ?? 0);
      this.evaluator[power] = sum;
    }
    for (let index = 0; index < degree; index++) {
      const exponent = (this.length - 1 - (this.positions[index] ?? 0)) % ORDER;
      const point = (ORDER - exponent) % ORDER;
      let value = 0;
      for (let power = 0; power < this.parity; power++)
        value ^= multiply(this.evaluator[power] ?? 0, alpha((power * point) % ORDER));
      let derivative = 0;
      for (let power = 1; power <= degree; power += 2)
        derivative ^= multiply(this.locator[power] ?? 0, alpha(((power - 1) * point) % ORDER));
      if (derivative === 0) return false;
      const magnitude = multiply(value, inverse(derivative));
      this.magnitudes[index] = multiply(alpha(exponent), magnitude);
    }
    return true;
  }
}
