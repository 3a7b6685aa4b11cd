import type { LocalDate } from '../kernel/index.js'

/** What a speech stands on: each figure with its day and who says it. */
export type SpeechFacts = {
  readonly title: string; readonly on: LocalDate; readonly place: string; readonly land: string; readonly honoured: readonly { readonly name: string; readonly since: LocalDate; readonly counted: number | null; readonly countedOn: LocalDate | null }[]
  readonly titles: number; readonly bodies: number; readonly asOf: LocalDate; readonly demo: boolean
}

/**
 * Speaking notes in Markdown: who is honoured, with number and day of each, how many hold the title now, and of how many. No
 * body that does not hold the title is named, and no sentence is put into anybody's mouth.
 */
export function speakingNotes({ title, on, place, land, honoured, titles, bodies, asOf, demo }: SpeechFacts): string {
  const share = bodies === 0 ? 0 : Math.round((titles / bodies) * 1000) / 10
  return [
    `# „${title}“: Verleihung am ${german(on)}${place === '' ? '' : `, ${place}`}`, ...(demo ? ['', '**Demodaten: Zahlen und Titel sind erfunden.**'] : []), '',
    `## Worum es geht`, '', `- Heute werden ${honoured.length === 1 ? 'eine Kommune' : `${honoured.length} Kommunen`} ausgezeichnet.`, `- ${titles} von ${thousands(bodies)} Kommunen in ${land} tragen den Titel, ${String(share).replace('.', ',')} % (Titelregister, Stand ${german(asOf)}).`, '',
    `## Wer ausgezeichnet wird`, '', ...honoured.map(({ name, since, counted, countedOn }) => `- **${name}**: Titel seit ${german(since)}${counted === null || countedOn === null ? '' : `; ${counted} Online-Verfahren im Portal (Stand ${german(countedOn)})`}.`), '',
    `## Zum Nachlesen`, '', '- Jede Zahl steht mit Definition und Festlink auf der öffentlichen Seite.', '',
  ].join('\n')
}

function german(day: LocalDate): string {
  return day.split('-').reverse().join('.')
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
