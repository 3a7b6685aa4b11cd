import { byNumber } from '@blaupause/domain/criteria'

/** What a new version may be called: the next minor one after the highest, 1.0 for the first. */
export function nextNumber(known: readonly string[]): string {
  const highest = [...known].sort(byNumber).at(-1)
  if (highest === undefined) return '1.0'
  const [major, minor] = highest.split('.')
  return `${major}.${Number(minor) + 1}`
}
