import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePositiveDefinite } from './solve-positive-definite';

const value = fc.double({ min: -10, max: 10, noNaN: true });

/** A system BᵀB + I, which is positive definite whatever B is, and its solution. */
const system = fc.integer({ min: 1, max: 26 }).chain((size) =>
  fc
    .record({
      factor: fc.array(value, { minLength: size * size, maxLength: size * size }),
      solution: fc.array(value, { minLength: size, maxLength: size }),
    })
    .map(({ factor, solution }) => {
      const at = (row: number, column: number) => factor[row * size + column] ?? 0;
      const matrix = Float64Array.from({ length: size * size }, (_, index) => {
        const [row, column] = [Math.floor(index / size), index % size];
        let sum = row === column ? 1 : 0;
        for (let k = 0; k < size; k++) sum += at(k, row) * at(k, column);
        return sum;
      });
      return { size, matrix, solution: Float64Array.from(solution) };
    }),
);

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) =>
    vector.reduce((sum, term, column) => sum + (matrix[row * size + column] ?? 0) * term, 0),
  );
}

const largest = (values: Float64Array) => Math.max(...values.map(Math.abs));

describe('a positive definite system', () => {
  it('is solved', () => {
    fc.assert(
      fc.property(system, ({ matrix, solution }) => {
        const right = product(matrix, solution);
        const found = right.slice();
        solvePositiveDefinite(matrix.slice(), found);
        const left = product(matrix, found).map((sum, row) => sum - (right[row] ?? 0));
        expect(largest(left)).toBeLessThanOrEqual(1e-8 * (1 + largest(right)));
        const off = found.map((term, row) => term - (solution[row] ?? 0));
        // The least eigenvalue is at least 1: errors of the right side do not grow.
        expect(largest(off)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is read from its upper triangle alone', () => {
    fc.assert(
      fc.property(system, ({ size, matrix, solution }) => {
        const upper = matrix.map((term, at) => (at % size < Math.floor(at / size) ? NaN : term));
        const right = product(matrix, solution);
        solvePositiveDefinite(upper, right);
        expect(largest(right.map((term, row) => term - (solution[row] ?? 0)))).toBeLessThan(1e-6);
      }),
    );
  });

  it('gives the textbook solution', () => {
    const right = Float64Array.of(8, 7);
    solvePositiveDefinite(Float64Array.of(4, 2, 2, 3), right);
    expect([...right]).toEqual([expect.closeTo(1.25), expect.closeTo(1.5)]);
  });

  it('gives numbers even where a row says nothing', () => {
    const right = Float64Array.of(2, 0);
    solvePositiveDefinite(Float64Array.of(1, 0, 0, 0), right);
    expect([...right]).toEqual([2, 0]);
  });
});
