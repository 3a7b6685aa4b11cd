import { DomainError } from '../kernel/index.js'

/** Why a line of a register file is refused; stable codes with a sentence in both languages. */
export const faults = {
  empty: { de: 'Die Datei enthält keine Sätze', en: 'the file holds no records' },
  encoding: { de: 'Die Datei ist kein Text', en: 'the file is no text' },
  width: { de: 'Der Satz ist nicht 220 Zeichen lang', en: 'the record is not 220 characters wide' },
  satzart: { de: 'Die Satzart ist keine von 10, 20, 30, 40, 50, 60', en: 'the Satzart is none of 10, 20, 30, 40, 50, 60' },
  stand: { de: 'Der Gebietsstand ist kein Datum oder weicht vom ersten Satz ab', en: 'the Gebietsstand is no date or differs from the first record' },
  key: { de: 'Der Schlüssel passt nicht zur Satzart', en: 'the key does not fit the Satzart' },
  name: { de: 'Die Bezeichnung fehlt', en: 'the name is missing' },
  number: { de: 'Fläche oder Bevölkerung ist keine Zahl', en: 'area or population is no number' },
  duplicate: { de: 'Der Schlüssel kommt schon einmal vor', en: 'the key has occurred before' },
  orphan: { de: 'Der übergeordnete Satz fehlt', en: 'the record above is missing' },
  childless: { de: 'Der Kreis hat keine Gemeinde, die Datei ist abgeschnitten', en: 'the Kreis has no Gemeinde, the file is cut off' },
  'land-missing': { de: 'Ein Land der letzten Ausgabe fehlt, die Datei ist abgeschnitten', en: 'a Land of the last edition is missing, the file is cut off' },
} as const
export type Fault = keyof typeof faults

/** The refusal of a register file at `line` (1-based); `detail` (a key, a width) is appended to the reason. */
export function registerFault(line: number, fault: Fault, detail?: string | number): DomainError {
  const more = detail === undefined ? '' : ` (${detail})`
  return new DomainError('register.line', { line, fault, reason: faults[fault].de + more, reasonEn: faults[fault].en + more })
}
