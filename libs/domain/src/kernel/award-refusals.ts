import type { Refusal } from './refusals.js'

/** Titles such as "Digitales Amt": applications, reviews and decisions. */
export const awardRefusals = {
  'award.state': { status: 409, de: 'In diesem Stand des Antrags geht das nicht: {state}. Laden Sie die Seite neu.', en: 'Not possible in this state of the application: {state}. Reload the page.' },
  'award.four-eyes': { status: 409, de: 'Wer den Vorschlag gemacht hat, entscheidet nicht selbst. Bitten Sie eine zweite Person.', en: 'Whoever made the proposal does not decide it. Ask a second person.' },
  'procedure.other-metric': { status: 422, de: 'Diese Datei zählt Verwaltungsleistungen des Bundes-Dashboards (Spalten {columns}), keine Online-Verfahren im Portal. Beide Zahlen sind nicht vergleichbar: Laden Sie die Liste der Online-Verfahren hoch.', en: 'This file counts services of the federal dashboard (columns {columns}), not online procedures in the portal. The two figures cannot be compared: upload the list of online procedures.' },
  'procedure.body': { status: 422, de: 'Den Schlüssel {key} gibt es im Verzeichnis nicht oder nicht mehr. Nehmen Sie den heutigen Schlüssel der Gemeinde, des Landkreises oder des Bezirks.', en: 'The key {key} is not, or no longer, in the register. Take the key of the municipality, district or Bezirk as of today.' },
  'procedure.duplicate': { status: 422, de: 'Dasselbe Verfahren steht für {key} schon in Zeile {line}. Eine Zeile genügt, alle Leistungen gehören in dieselbe.', en: 'The same procedure already stands in line {line} for {key}. One line is enough, all services belong into it.' },
} as const satisfies Record<string, Refusal>
