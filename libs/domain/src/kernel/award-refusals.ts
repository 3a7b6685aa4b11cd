import type { Refusal } from './refusals.js'

/** Titles such as "Digitales Amt": applications, reviews and decisions. */
export const awardRefusals = {
  'award.state': { status: 409, de: 'In diesem Stand des Antrags geht das nicht: {state}. Laden Sie die Seite neu.', en: 'Not possible in this state of the application: {state}. Reload the page.' },
  'award.four-eyes': { status: 409, de: 'Wer den Vorschlag gemacht hat, entscheidet nicht selbst. Bitten Sie eine zweite Person.', en: 'Whoever made the proposal does not decide it. Ask a second person.' },
  'award.none': { status: 404, de: 'Ihr Land verleiht hier keinen Titel.', en: 'Your Land grants no title here.' },
  'award.kind': { status: 409, de: 'Für diese Art von Träger sehen die Regeln den Titel nicht vor. Wer ihn beantragen kann, steht in den Rahmenbedingungen.', en: 'The rules do not provide the title for this kind of body. Who may apply is said in the conditions.' },
  'award.held': { status: 409, de: 'Der Titel ist schon verliehen. Ein neuer Antrag ist nicht nötig.', en: 'The title is already held. No new application is needed.' },
  'award.open': { status: 409, de: 'Es läuft schon ein Antrag. Führen Sie ihn weiter, oder ziehen Sie ihn zurück und stellen Sie einen neuen.', en: 'An application is already running. Go on with it, or withdraw it and make a new one.' },
  'award.body': { status: 404, de: 'Den Schlüssel {key} gibt es im Verzeichnis nicht oder nicht mehr. Einen Antrag stellt die Gemeinde, der Landkreis oder der Bezirk von heute.', en: 'The key {key} is not, or no longer, in the register. The municipality, district or Bezirk of today applies.' },
  'award.below': { status: 409, de: 'Das Portal zeigt {count} Online-Verfahren, nötig sind {threshold}: Es fehlen {missing}. Die angezeigte Zahl ist maßgeblich; Ihr Entwurf bleibt.', en: 'The portal shows {count} online procedures, {threshold} are needed: {missing} are missing. The displayed number decides; your draft stays.' },
  'award.unanswered': { status: 422, de: 'Es fehlen noch Angaben: {fields}. Ergänzen Sie sie und reichen Sie dann ein.', en: 'Something is still missing: {fields}. Fill it in, then hand in.' },
  'award.not-drawn': { status: 422, de: 'Dieses Verfahren gehört nicht zur gezogenen Stichprobe: {link}. Laden Sie die Seite neu.', en: 'This procedure is not in the sample that was drawn: {link}. Reload the page.' },
  'award.note': { status: 422, de: 'Bei „anderer Befund“ gehört ein Satz dazu, was Sie gesehen haben.', en: 'With “other finding”, say in a sentence what you saw.' },
  'award.sample-open': { status: 409, de: 'Von der Stichprobe sind noch {open} Verfahren nicht angesehen. Tragen Sie ihre Befunde ein, dann schlagen Sie vor.', en: '{open} procedures of the sample have not been looked at. Enter their findings, then propose.' },
  'award.reasons': { status: 422, de: 'Sagen Sie der Kommune in mindestens einem Satz, warum, und was sie tun kann.', en: 'Tell the municipality in at least one sentence why, and what it can do.' },
  'award.hearing-open': { status: 409, de: 'Die Kommune kann bis {date} Stellung nehmen. Entscheiden Sie nach ihrer Stellungnahme oder nach diesem Tag.', en: 'The municipality may state its view until {date}. Decide after its statement, or after that day.' },
  'procedure.other-metric': { status: 422, de: 'Diese Datei zählt Verwaltungsleistungen des Bundes-Dashboards (Spalten {columns}), keine Online-Verfahren im Portal. Beide Zahlen sind nicht vergleichbar: Laden Sie die Liste der Online-Verfahren hoch.', en: 'This file counts services of the federal dashboard (columns {columns}), not online procedures in the portal. The two figures cannot be compared: upload the list of online procedures.' },
  'procedure.body': { status: 422, de: 'Den Schlüssel {key} gibt es im Verzeichnis nicht oder nicht mehr. Nehmen Sie den heutigen Schlüssel der Gemeinde, des Landkreises oder des Bezirks.', en: 'The key {key} is not, or no longer, in the register. Take the key of the municipality, district or Bezirk as of today.' },
  'procedure.duplicate': { status: 422, de: 'Dasselbe Verfahren steht für {key} schon in Zeile {line}. Eine Zeile genügt, alle Leistungen gehören in dieselbe.', en: 'The same procedure already stands in line {line} for {key}. One line is enough, all services belong into it.' },
} as const satisfies Record<string, Refusal>
