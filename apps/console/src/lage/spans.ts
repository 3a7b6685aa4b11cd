import type { LageCell } from '@blaupause/contract/insights'

/** A run of neighbouring cells in one row: those for which the same other authority is responsible are drawn as one. */
export type Span = { readonly cells: readonly LageCell[]; readonly instead: string | null }

export function spansOf(cells: readonly LageCell[]): Span[] {
  const spans: { cells: LageCell[]; instead: string | null }[] = []
  for (const cell of cells) {
    const instead = cell.total === 0 ? cell.instead : null
    const last = spans.at(-1)
    if (instead !== null && last?.instead === instead) last.cells.push(cell)
    else spans.push({ cells: [cell], instead })
  }
  return spans
}
