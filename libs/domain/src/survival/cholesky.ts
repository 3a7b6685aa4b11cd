/** A lower triangular factor of a symmetric positive matrix, row by row, and the columns it left out. */
export type Cholesky = { readonly factor: Float64Array; readonly size: number; readonly dropped: readonly number[] }

/**
 * A = L Lᵀ. A column whose pivot falls below `tolerance` × its own diagonal element depends on the ones before it and is
 * left out (generalised inverse, as R's survival does in cholesky2.c); `dropped` names it.
 */
export function cholesky(matrix: Float64Array, size: number, tolerance = 1e-10): Cholesky {
  const factor = new Float64Array(size * size)
  const dropped: number[] = []
  for (let j = 0; j < size; j += 1) {
    let pivot = matrix[j * size + j]!
    for (let k = 0; k < j; k += 1) pivot -= factor[j * size + k]! ** 2
    if (!(pivot > tolerance * matrix[j * size + j]!) || !(pivot > Number.MIN_VALUE)) {
      dropped.push(j)
      continue
    }
    const root = Math.sqrt(pivot)
    factor[j * size + j] = root
    for (let i = j + 1; i < size; i += 1) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k += 1) sum -= factor[i * size + k]! * factor[j * size + k]!
      factor[i * size + j] = sum / root
    }
  }
  for (const j of dropped) for (let k = 0; k < size; k += 1) factor[j * size + k] = 0
  return { factor, size, dropped }
}

/** x with A x = b; zero where a column was left out. */
export function solve({ factor, size }: Cholesky, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < size; i += 1) {
    let sum = x[i]!
    for (let k = 0; k < i; k += 1) sum -= factor[i * size + k]! * x[k]!
    x[i] = factor[i * size + i] === 0 ? 0 : sum / factor[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i]!
    for (let k = i + 1; k < size; k += 1) sum -= factor[k * size + i]! * x[k]!
    x[i] = factor[i * size + i] === 0 ? 0 : sum / factor[i * size + i]!
  }
  return x
}

/** A⁻¹, with rows and columns of zeros where a column was left out. */
export function invert(decomposed: Cholesky): Float64Array {
  const { size } = decomposed
  const inverse = new Float64Array(size * size)
  for (let j = 0; j < size; j += 1) {
    if (decomposed.factor[j * size + j] === 0) continue
    const unit = new Float64Array(size)
    unit[j] = 1
    inverse.set(solve(decomposed, unit), j * size)
  }
  return inverse
}

/** log |A| of the columns that were kept. */
export function logDeterminant({ factor, size }: Cholesky): number {
  let sum = 0
  for (let j = 0; j < size; j += 1) if (factor[j * size + j]! > 0) sum += 2 * Math.log(factor[j * size + j]!)
  return sum
}

/** bᵀ A⁻¹ b. */
export function quadraticForm(decomposed: Cholesky, b: Float64Array): number {
  const x = solve(decomposed, b)
  return x.reduce((sum, value, j) => sum + value * b[j]!, 0)
}
