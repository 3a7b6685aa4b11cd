import { pressText, speakingNotes, type SpeechFacts } from '@blaupause/domain/awards'
import { writeTable } from '../../platform/csv/index.js'
import { outlined, pixels } from '../../platform/documents/index.js'
import { strToU8, zipped } from '../../platform/files/index.js'
import { signetDrawing } from '../titles/signet-drawing.js'
import { operators } from './funnel-csv.js'
import type { CeremonyHolder } from './title-holders.js'

/** What the press gets, as one archive: text blocks and speaking notes, the honoured and the figures as tables, a sample of the signet, and how to use it. */
export function pressKit(facts: SpeechFacts, honoured: readonly CeremonyHolder[]): Uint8Array {
  const sample = { title: facts.title.de, said: 'Muster', valid: true }
  return zipped({
    'pressetext.md': strToU8(pressText(facts, 'de')),
    'press-text.md': strToU8(pressText(facts, 'en')),
    'sprechzettel.md': strToU8(speakingNotes(facts, 'de')),
    'speaking-notes.md': strToU8(speakingNotes(facts, 'en')),
    'ausgezeichnete.csv': honouredTable(facts, honoured),
    'zahlen.csv': figuresTable(facts),
    'signet-hell.svg': strToU8(outlined(signetDrawing(sample, 'hell'))),
    'signet-dunkel.svg': strToU8(outlined(signetDrawing(sample, 'dunkel'))),
    'signet.png': pixels(signetDrawing(sample, 'hell'), 4),
    'LIESMICH.txt': strToU8(
      `${facts.demo ? 'Demodaten: Zahlen und Titel sind erfunden.\r\n' : ''}Textbausteine: pressetext.md (deutsch), press-text.md (englisch). Tabellen: ausgezeichnete.csv, zahlen.csv.\r\nZahlen mit Definition, Datum und Festlink: /oeffentlich\r\nSignet jeder Kommune (SVG, PNG): /oeffentlich/kommune/<Schlüssel>\r\nLizenz der Daten: Datenlizenz Deutschland, Namensnennung 2.0\r\n`,
    ),
  })
}

function honouredTable({ portal, issuer, demo }: SpeechFacts, honoured: readonly CeremonyHolder[]): Uint8Array {
  const rows = honoured.map(({ body, name, since, source, counted, countedOn }) => [
    body,
    name,
    since,
    source ?? `Titelregister, ${issuer}`,
    counted ?? '',
    countedOn ?? '',
    counted === null ? '' : portal,
    demo ? 'ja' : 'nein',
  ])
  return writeTable([['schluessel', 'name', 'titel_seit', 'quelle_titel', 'online_verfahren', 'gezaehlt_am', 'quelle_zahl', 'demodaten'], ...rows])
}

/** Counted and reported figures one under the other, told apart by `art`. What somebody else said is no demo data. */
function figuresTable({ titles, bodies, asOf, honoured, sayings, demo }: SpeechFacts): Uint8Array {
  const counted = [
    ['Ausgezeichnete', honoured.length, asOf, 'Liste der Verleihung'],
    ['Titelträger', titles, asOf, 'Titelregister'],
    ['Kommunen, die den Titel tragen können', bodies, asOf, 'Gemeindeverzeichnis GV100AD; Bezirke nach Gesetz'],
  ] as const
  return writeTable([
    ['kennzahl', 'vergleich', 'wert', 'stand', 'quelle', 'art', 'wortlaut', 'demodaten'],
    ...counted.map(([name, value, on, source]) => [name, 'gleich', value, on, source, 'gezählt', '', demo ? 'ja' : 'nein']),
    ...sayings.map(({ metric, operator, value, on, source, quote }) => [metric, operators[operator], value, on, source, 'berichtet', quote, 'nein']),
  ])
}
