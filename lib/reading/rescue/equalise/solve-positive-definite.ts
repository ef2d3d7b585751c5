/**
 * Solves a symmetric positive definite system in place (A.-L. Cholesky; G. H. Golub and C. F. Van
 * Loan, *Matrix Computations*, 4.2); `matrix` is row by row and only its upper triangle is read. The
 * solution replaces `right`.
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): void {
  const size = right.length;
  factorise(matrix, size);
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (matrix[k * size + row] ?? 0) * (right[k] ?? 0);
    right[row] = sum / (matrix[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (matrix[row * size + k] ?? 0) * (right[k] ?? 0);
    right[row] = sum / (matrix[row * size + row] ?? 1);
  }
}

/** Upper triangular U with UᵀU = A, in the place of A. */
function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < row; k++)
        sum -= (matrix[k * size + row] ?? 0) * (matrix[k * size + column] ?? 0);
      const pivot = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : matrix[row * size + row];
      matrix[row * size + column] = row === column ? (pivot ?? 1) : sum / (pivot ?? 1);
    }
  }
}
