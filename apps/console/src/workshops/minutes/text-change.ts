/** How a text became another: at `at`, `remove` letters gave way to `insert`. The smallest change, as one types it. */
export type TextChange = { readonly at: number; readonly remove: number; readonly insert: string }

export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at += 1
  let tail = 0
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { at, remove: before.length - at - tail, insert: after.slice(at, after.length - tail) }
}
