import type { Source } from '@blaupause/domain/catalogue'

/** An id that no part has yet: `sperrzeit-3`. */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  for (let n = 1; ; n += 1) if (!ids.has(`${prefix}-${n}`)) return `${prefix}-${n}`
}

/** What a new part begins with: somebody wrote it down, nobody has said where it stands. */
export function unsourced(text: string): { certainty: 'offen'; sources: Source[] } {
  return { certainty: 'offen', sources: [{ text, url: null, date: null, read: 'beurteilt' }] }
}
