/** From here on two sentences are taken to say the same: four of five words. */
export const ALIKE = 0.8

/** How much two sentences share of their words, 0 to 1 (Jaccard). Signs, case and words of fewer than three letters do not count. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const both = [...left].filter((word) => right.has(word)).length
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  )
}
