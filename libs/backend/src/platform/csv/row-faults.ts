import type { RowFault } from '@blaupause/contract/http'
import { DomainError, refusalSentence, type RefusalCode } from '@blaupause/domain/kernel'
import type { BadRow } from './read-table.js'

/** A refused row with its sentence in both languages. `column`: the name in the head, if one field is to blame. */
export function rowFault(line: number, column: string | null, code: RefusalCode, details: Readonly<Record<string, string | number>> = {}): RowFault {
  return { line, column, code, detail: refusalSentence(code, 'de', details), detailEn: refusalSentence(code, 'en', details) }
}

/** A field that does not fit what its column holds. */
export function badValue(line: number, column: string, value: string): RowFault {
  return rowFault(line, column, 'row.value', { column, value: value.slice(0, 80) })
}

export function badRows(bad: readonly BadRow[]): RowFault[] {
  return bad.map(({ line, code, details }) => rowFault(line, null, code, details))
}

/** Runs the rule of one row; a refusal becomes a fault of that row, anything else is no refusal and goes on. */
export function faultOf(line: number, column: string | null, rule: () => void): RowFault | null {
  try {
    rule()
    return null
  } catch (error) {
    if (error instanceof DomainError) return rowFault(line, column, error.code, error.details)
    throw error
  }
}
