import type { LocalDate } from '../kernel/index.js'
import type { ReportedSaying } from './award-figures.js'

export type SpeechLanguage = 'de' | 'en'
type Said = Readonly<Record<SpeechLanguage, string>>

/** Somebody honoured. `since`: as exactly as it is known; `source`: who says so, null where the title was given here. */
export type Honoured = {
  readonly name: string
  readonly since: string
  readonly source: string | null
  readonly counted: number | null
  readonly countedOn: LocalDate | null
}

/** What a speech and a press kit stand on: each figure with its day and who says it. `sayings`: what others said by that day. `lines`: what the rules ask for, and `rules` where they are written. */
export type SpeechFacts = {
  readonly title: Said
  readonly issuer: string
  readonly portal: string
  readonly lines: Said
  readonly rules: string
  readonly on: LocalDate
  readonly place: string
  readonly land: Said
  readonly honoured: readonly Honoured[]
  readonly titles: number
  readonly bodies: number
  readonly asOf: LocalDate
  readonly sayings: readonly ReportedSaying[]
  readonly source: string | null
  readonly demo: boolean
}

/** The sentences of notes and press texts. */
export const speechWords = {
  de: {
    day: germanDay,
    heading: (title: string, day: string, place: string) => `„${title}“: Verleihung am ${day}${place === '' ? '' : `, ${place}`}`,
    demo: 'Demodaten: Zahlen und Titel sind erfunden.',
    about: 'Worum es geht',
    who: 'Wer ausgezeichnet wird',
    more: 'Zum Nachlesen',
    read: 'Jede Zahl steht mit Definition und Festlink auf der öffentlichen Seite (/oeffentlich).',
    honoured: (count: number) =>
      count === 0
        ? 'Noch steht niemand auf der Liste der Ausgezeichneten.'
        : count === 1
          ? 'Eine Kommune wird ausgezeichnet.'
          : `${count} Kommunen werden ausgezeichnet.`,
    holders: (title: string, titles: number, bodies: number, land: string, share: number, day: string) =>
      `${thousands(titles, '.')} von ${thousands(bodies, '.')} Kommunen in ${land} tragen den Titel „${title}“, ${String(share).replace('.', ',')} % (Titelregister, Stand ${day}).`,
    said: (quote: string, day: string, source: string) => `Damals berichtet, hier nicht gezählt: „${inner(quote)}“ (${source}, ${day}).`,
    since: (day: string, source: string | null) => `Titel seit ${day}${source === null ? '' : ` (${source})`}`,
    counted: (count: number, day: string, portal: string) => `${thousands(count, '.')} Online-Verfahren im ${portal} (Stand ${day})`,
    short: 'Kurzfassung',
    long: 'Wer ausgezeichnet wird, mit Zahlen',
    meaning: 'Was der Titel bedeutet',
    numbers: 'Zahlen',
    use: 'Verwendung',
    gives: (issuer: string, title: string, day: string, place: string, names: string) =>
      `${issuer} zeichnet am ${day}${place === '' ? '' : ` (${place})`} mit dem Titel „${title}“ aus: ${names}.`,
    asks: (title: string, portal: string, lines: string, rules: string) =>
      `„${title}“ darf sich nennen, wer im ${portal} mindestens so viele Online-Verfahren verlinkt hat, wie die Regeln verlangen (${lines}). Es zählen kommunale und zentrale Verfahren, die sich elektronisch absenden lassen; jedes zählt einmal. (${rules})`,
    known: (source: string) => `Diese Verleihung ist aus einer Quelle übernommen: ${source}.`,
    and: 'und',
    licence: 'Texte und Zahlen frei verwendbar mit Quellenangabe (Datenlizenz Deutschland, Namensnennung 2.0). Das Signet führt nur, wer den Titel trägt.',
  },
  en: {
    day: englishDay,
    heading: (title: string, day: string, place: string) => `“${title}”: ceremony on ${day}${place === '' ? '' : `, ${place}`}`,
    demo: 'Demo data: figures and titles are invented.',
    about: 'What it is about',
    who: 'Who is honoured',
    more: 'To read on',
    read: 'Each figure stands with its definition and permalink on the public page (/oeffentlich).',
    honoured: (count: number) =>
      count === 0 ? 'Nobody is on the list of the honoured yet.' : count === 1 ? 'One body is honoured.' : `${count} bodies are honoured.`,
    holders: (title: string, titles: number, bodies: number, land: string, share: number, day: string) =>
      `${thousands(titles, ',')} of ${thousands(bodies, ',')} bodies in ${land} hold the title “${title}”, ${share} % (register of titles, as of ${day}).`,
    said: (quote: string, day: string, source: string) => `Reported then, not counted here: “${inner(quote)}” (${source}, ${day}).`,
    since: (day: string, source: string | null) => `title since ${day}${source === null ? '' : ` (${source})`}`,
    counted: (count: number, day: string, portal: string) => `${thousands(count, ',')} online procedures in the ${portal} (as of ${day})`,
    short: 'In short',
    long: 'Who is honoured, with figures',
    meaning: 'What the title means',
    numbers: 'Figures',
    use: 'Use',
    gives: (issuer: string, title: string, day: string, place: string, names: string) =>
      `On ${day}${place === '' ? '' : ` (${place})`} ${issuer} honours with the title “${title}”: ${names}.`,
    asks: (title: string, portal: string, lines: string, rules: string) =>
      `“${title}” may call itself whoever has linked at least as many online procedures in the ${portal} as the rules ask for (${lines}). Municipal and central procedures count that can be submitted electronically; each counts once. (${rules})`,
    known: (source: string) => `This ceremony is taken from a source: ${source}.`,
    and: 'and',
    licence:
      'Texts and figures may be used freely with the source named (Datenlizenz Deutschland, Namensnennung 2.0). The signet is for holders of the title alone.',
  },
} as const

/** `2023-02` as "02.2023", a year as it is. */
function germanDay(day: string): string {
  return day.split('-').reverse().join('.')
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "28 July 2021", "February 2023", or a year. */
function englishDay(given: string): string {
  const [year, month, day] = given.split('-')
  return [...(day === undefined ? [] : [String(Number(day))]), ...(month === undefined ? [] : [months[Number(month) - 1]]), year].join(' ')
}

/** Marks inside a quotation. */
function inner(quote: string): string {
  return quote.replaceAll('„', '‚').replaceAll('“', '‘')
}

function thousands(value: number, mark: string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark)
}
