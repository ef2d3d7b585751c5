import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfVersion } from '../standard/symbol-layout';
import { guessedTriples, seenTriples, type Triple } from './finder-triples';
import type { Finder } from './finders';

interface Code {
  topLeft: Finder;
  topRight: Finder;
  bottomLeft: Finder;
  module: number;
}

/** The finders of a code that lies anyhow, of a version up to `most` and a size. */
const codeUpTo = (most: number): fc.Arbitrary<Code> =>
  fc
    .record({
      angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      version: fc.integer({ min: 1, max: most }),
      module: fc.double({ min: 1.5, max: 20, noNaN: true }),
      x: fc.double({ min: 0, max: 4000, noNaN: true }),
      y: fc.double({ min: 0, max: 4000, noNaN: true }),
    })
    .map(({ angle, version, module, x, y }) => {
      const span = (sizeOfVersion(version) - 7) * module;
      const finder = (across: number, down: number): Finder => ({
        x: x + span * (across * Math.cos(angle) - down * Math.sin(angle)),
        y: y + span * (across * Math.sin(angle) + down * Math.cos(angle)),
        module,
        weight: 1,
      });
      return { topLeft: finder(0, 0), topRight: finder(1, 0), bottomLeft: finder(0, 1), module };
    });

const code = codeUpTo(40);

const ROLES = ['topLeft', 'topRight', 'bottomLeft'] as const;
const isThere = (triple: Triple, { module, ...sought }: Code) =>
  ROLES.every(
    (role) =>
      Math.hypot(triple[role].x - sought[role].x, triple[role].y - sought[role].y) < module / 10,
  );

describe('three finders', () => {
  it('are told apart whichever way the code lies and in whatever order they come', () => {
    fc.assert(
      fc.property(code, fc.nat(5), (found, order) => {
        const { topLeft, topRight, bottomLeft, module } = found;
        const pair = [topRight, bottomLeft];
        if (order % 2) pair.reverse();
        pair.splice(order % 3, 0, topLeft);
        const [first] = seenTriples(pair);
        expect(first && isThere(first, found)).toBe(true);
        expect(first?.module).toBeCloseTo(module);
        expect(first?.penalty).toBe(0);
      }),
    );
  });

  it('come first among weaker sightings', () => {
    fc.assert(
      fc.property(
        code,
        fc.array(fc.tuple(fc.nat(4000), fc.nat(4000)), { maxLength: 8 }),
        (found, others) => {
          const { topLeft, topRight, bottomLeft, module } = found;
          const weak = others.map(([x, y]) => ({ x, y, module, weight: 0.1 }));
          const triples = seenTriples([topLeft, topRight, bottomLeft, ...weak]);
          expect(triples.slice(0, 3).some((triple) => isThere(triple, found))).toBe(true);
        },
      ),
    );
  });

  it('of sizes or places that no code has make none', () => {
    const at = (x: number, y: number, module = 4): Finder => ({ x, y, module, weight: 1 });
    expect(seenTriples([at(0, 0), at(100, 0), at(0, 100, 20)])).toEqual([]);
    expect(seenTriples([at(0, 0), at(100, 0), at(200, 0)])).toEqual([]);
    expect(seenTriples([at(0, 0), at(20, 0), at(0, 20)])).toEqual([]);
    expect(seenTriples([at(0, 0), at(100, 0)])).toEqual([]);
  });
});

describe('two finders', () => {
  // From version 31 the two on the diagonal are farther apart than finders of a letter's code.
  it('let the third be guessed, whichever it is, at a price', () => {
    fc.assert(
      fc.property(codeUpTo(30), fc.nat(2), (found, hidden) => {
        const finders = ROLES.filter((_, at) => at !== hidden).map((role) => found[role]);
        const triples = guessedTriples(finders);
        expect(triples.some((triple) => isThere(triple, found))).toBe(true);
        expect(triples.every(({ penalty }) => penalty > 0)).toBe(true);
      }),
    );
  });
});
