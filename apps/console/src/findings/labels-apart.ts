/** The height of a label of two lines (px). */
const LABEL = 40

/** Two labels of two lines each, moved apart where they would lie on each other; the higher one stays. */
export function labelsApart({ yes, no }: { yes: number; no: number }): { yes: number; no: number } {
  const below = Math.max(yes, no, Math.min(yes, no) + LABEL)
  return yes <= no ? { yes, no: below } : { yes: below, no }
}
