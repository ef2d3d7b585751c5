/** Where a code stands in a text that is spread over several (ISO/IEC 18004:2015, 8: structured append). */
export interface Part {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Exclusive or of all bytes of the whole text: the same in each of its parts. */
  readonly parity: number;
}

/** A code's text and, if that is not the whole of one, which part it is. */
export interface CodeText {
  readonly text: string;
  readonly part?: Part | undefined;
}

/** What is known of one text: at each place the readings of its part, which all ought to be one. */
type Places = Set<string>[];

/** Puts texts together that are spread over several codes. A part alone is nobody's key. */
export class CodeParts {
  readonly #texts = new Map<string, Places>();

  /** Adds what was read; returns the texts that are whole: those of no parts, and those completed. */
  wholeOf(codes: readonly CodeText[]): string[] {
    return codes.flatMap(({ text, part }) => {
      if (!part) return [text];
      const whole = this.#add(text, part);
      return whole === undefined ? [] : [whole];
    });
  }

  /** Whether there are parts of a text whose others were not read. */
  get isIncomplete(): boolean {
    return [...this.#texts].some(([name, places]) => joined(places, parityIn(name)) === undefined);
  }

  #add(text: string, { index, count, parity }: Part): string | undefined {
    const name = `${String(count)}/${String(parity)}`;
    const places = this.#texts.get(name) ?? Array.from({ length: count }, () => new Set<string>());
    this.#texts.set(name, places);
    places[index]?.add(text);
    return joined(places, parity);
  }
}

const parityIn = (name: string) => Number(name.split('/')[1]);

/** `undefined` while a part is missing, is known in two readings, or the whole is not what it was. */
function joined(places: Places, parity: number): string | undefined {
  if (places.some(({ size }) => size !== 1)) return undefined;
  const text = places.flatMap((readings) => [...readings]).join('');
  return parityOf(new TextEncoder().encode(text)) === parity ? text : undefined;
}

const parityOf = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum ^ byte, 0);
