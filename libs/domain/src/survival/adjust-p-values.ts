/**
 * P values adjusted for a family by Holm (Scand. J. Statist. 6, 1979): sorted upwards, the i-th of m times (m − i + 1),
 * never falling, at most 1. Holds the chance of any false finding. `null` was not tested and stays out of the family.
 * R: p.adjust(p, 'holm').
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  return adjusted(values, (sorted) => {
    let highest = 0
    return sorted.map((p, index) => (highest = Math.max(highest, Math.min(1, p * (sorted.length - index)))))
  })
}

/**
 * P values adjusted by Benjamini & Hochberg (J. R. Statist. Soc. B 57, 1995): holds the expected share of false findings
 * among the findings. R: p.adjust(p, 'BH').
 */
export function benjaminiHochberg(values: readonly (number | null)[]): (number | null)[] {
  return adjusted(values, (sorted) => {
    let lowest = 1
    return sorted
      .map((p, index) => [p, index] as const)
      .reverse()
      .map(([p, index]) => (lowest = Math.min(lowest, (p * sorted.length) / (index + 1))))
      .reverse()
  })
}

function adjusted(values: readonly (number | null)[], adjust: (sorted: number[]) => number[]): (number | null)[] {
  const tested = values.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
  const result: (number | null)[] = values.map(() => null)
  adjust(tested.map(({ p }) => p)).forEach((p, position) => {
    result[tested[position]!.index] = p
  })
  return result
}
