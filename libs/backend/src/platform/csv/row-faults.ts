import type { RowFault } from '@blaupause/contract/http'
import { DomainError, refusalSentence, type RefusalCode } from '@blaupause/domain/kernel'
import type { BadRow } from './read-table.js'

/** A refused row with its sentence in both languages. `column`: the name in the head, if one field is to blame. */
export function rowFault(line: number, column: string | null, code: RefusalCode, details: Readonly<Record<string, string | number>> = {}): RowFault {
  return { line, column, code, detail: refusalSentence(code, 'de', details), detailEn: refusalSentence(code, 'en', details) }
}

/** A field that does not fit what its column holds; the sentence says what would. */
export function badValue(line: number, column: string, value: string): RowFault {
  const shown = value.slice(0, 80)
  const wanted = FITS[column] ?? { de: 'bis 120 Zeichen', en: 'up to 120 characters' }
  return rowFault(line, column, 'row.value', {
    column,
    'value.de': shown === '' ? 'Ein leeres Feld' : `„${shown}“`,
    'value.en': shown === '' ? 'An empty field' : `“${shown}”`,
    'wanted.de': wanted.de,
    'wanted.en': wanted.en,
  })
}

const day = { de: 'ein Tag, den es gibt, als TT.MM.JJJJ oder JJJJ-MM-TT', en: 'a day that exists, as DD.MM.YYYY or YYYY-MM-DD' }
const count = { de: 'eine ganze Zahl ohne Trennzeichen', en: 'a whole number without separators' }
/** What a column takes, for the sentence. */
const FITS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  datum: day,
  valid_from: day,
  month: { de: 'ein Monat als JJJJ-MM', en: 'a month as YYYY-MM' },
  cases: count,
  online: count,
  source: { de: 'woher die Angabe stammt, 3 bis 300 Zeichen', en: 'where it comes from, 3 to 300 characters' },
  schlüssel: { de: 'der Schlüssel der Behörde', en: 'the key of the authority' },
  behoerde: { de: 'die Kennung der Behörde, oder kind und traeger', en: 'the id of the authority, or kind and traeger' },
  onlinedienst: { de: 'der Onlinedienst', en: 'the online service' },
  schritt: { de: 'der Schritt oder „live“', en: 'the step or “live”' },
  leika_key: { de: '14 Ziffern', en: '14 digits' },
  ars: { de: '12 Ziffern', en: '12 digits' },
  online_status: { de: '„ok“ oder „nicht ok“', en: '“ok” or “nicht ok”' },
  aktiv: { de: '„true“ oder „false“', en: '“true” or “false”' },
  name: { de: 'der Name des Verfahrens, 1 bis 300 Zeichen', en: 'the name of the procedure, 1 to 300 characters' },
  link: { de: 'die Adresse des Verfahrens, bis 2.000 Zeichen', en: 'the address of the procedure, up to 2,000 characters' },
  art: { de: '„kommunal“ oder „zentral“', en: '“kommunal” or “zentral”' },
  senden: { de: '„ja“, „nein“ oder leer', en: '“ja”, “nein” or empty' },
  im_portal: { de: '„ja“ oder „nein“', en: '“ja” or “nein”' },
  stand: { de: 'ein Tag als JJJJ-MM-TT, der nicht in der Zukunft liegt', en: 'a day as YYYY-MM-DD that is not in the future' },
  datenstand_pvog_import: { de: 'ein Tag oder Zeitpunkt, der nicht in der Zukunft liegt', en: 'a day or time that is not in the future' },
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
