import type { Outcome } from '@blaupause/contract/workshops'
import { agendaStarts } from '@blaupause/domain/workshops'
import { berlinDay } from '@blaupause/domain/kernel'
import { renderPdf } from '../platform/documents/index.js'
import type { StoredWorkshop } from './workshop-row.js'

export type Contribution = { readonly item: string; readonly key: string; readonly name: string; readonly unit: string | null; readonly text: string }
type Minutes = {
  readonly workshop: StoredWorkshop
  readonly contributions: readonly Contribution[]
  readonly outcomes: readonly Outcome[]
  readonly closedAt: string | null
  readonly addenda: readonly { readonly organisation: string; readonly text: string; readonly addedAt: string }[]
}

const kinds: Readonly<Record<Outcome['kind'], string>> = {
  finding: 'Befund',
  decision: 'Beschluss',
  task: 'Aufgabe',
  blocker: 'Blocker',
  question: 'Frage',
  quote: 'Zitat',
}

/** The minutes as a tagged PDF (PDF/UA-1). In German: they are a record of the programme, whatever language its reader has. */
export function minutesPdf(minutes: Minutes, at: string): Uint8Array {
  return renderPdf(TEMPLATE, content(minutes), Date.parse(at))
}

function content({ workshop, contributions, outcomes, closedAt, addenda }: Minutes) {
  const starts = agendaStarts(workshop.from, workshop.agenda)
  const here = workshop.participants.filter(({ present }) => present !== false)
  return {
    title: workshop.title,
    number: workshop.number,
    day: german(workshop.on),
    place: workshop.place,
    time: workshop.from === null ? '' : `${workshop.from} bis ${workshop.to} Uhr`,
    state: closedAt === null ? 'Entwurf, die Niederschrift ist noch offen.' : `Geschlossen am ${german(berlinDay(closedAt))}.`,
    voting: names(here.filter(({ vote }) => vote)),
    others: names(here.filter(({ vote, guest }) => !vote && !guest)),
    guests: names(here.filter(({ guest }) => guest)),
    absent: names(workshop.participants.filter(({ present }) => present === false)),
    items: [
      ...workshop.agenda.map(({ id, kind, title, planned, used }, index) => ({
        title: kind === 'break' && title !== 'Pause' ? `${title} (Pause)` : title,
        time: starts[index] === null ? '' : `${starts[index]} Uhr`,
        box: `${planned} Minuten geplant${used === null ? '' : `, ${used} gebraucht`}`,
        said: contributions.filter(({ item }) => item === id).map(({ name, unit, text }) => ({ who: unit === null ? name : `${name}, ${unit}`, text })),
        outcomes: outcomes.filter(({ item }) => item === id).map(outcome),
      })),
      ...(outcomes.some(({ item }) => item === null)
        ? [{ title: 'Ohne Punkt der Tagesordnung', time: '', box: '', said: [], outcomes: outcomes.filter(({ item }) => item === null).map(outcome) }]
        : []),
    ],
    addenda: addenda.map(({ organisation, text, addedAt }) => ({ who: `${organisation}, ${german(berlinDay(addedAt))}`, text })),
  }
}

function outcome({ kind, number, text, places, ownerName, dueOn, doneOn, answer, quotedName, decision }: Outcome) {
  const lines: string[] = places.length === 0 ? [] : [`Betrifft: ${places.map(({ name }) => name).join(', ')}.`]
  if (ownerName !== null) lines.push(`${ownerName}${dueOn === null ? '' : `, bis ${german(dueOn)}`}${doneOn === null ? '' : `, erledigt am ${german(doneOn)}`}`)
  if (answer !== null) lines.push(`Antwort: ${answer}`)
  if (quotedName !== null) lines.push(`${quotedName}, Zitat freigegeben`)
  if (decision !== null) {
    const { options, count, chosen, effectiveOn } = decision
    if (options.length > 0)
      lines.push(
        `${options.map(({ id, text: option }) => `${option}: ${count.perOption[id]}`).join(', ')}${count.abstained > 0 ? `, Enthaltungen: ${count.abstained}` : ''}. Je Organisation eine Stimme${chosen === null ? ', Ergebnis noch offen' : `; festgestellt: ${options.find(({ id }) => id === chosen)!.text}`}.`,
      )
    else lines.push('Einvernehmlich.')
    if (effectiveOn !== null) lines.push(`Wirksam ab ${german(effectiveOn)}.`)
  }
  const dissents = decision?.votes.flatMap(({ name, dissent }) => (dissent === null ? [] : [{ name, text: dissent }])) ?? []
  return { head: `${kinds[kind]} ${number}`, text, lines, dissents }
}

function names(participants: readonly { readonly name: string }[]): string {
  return participants.map(({ name }) => name).join(', ')
}

function german(day: string): string {
  return day.split('-').reverse().join('.')
}

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: "Niederschrift: " + d.title)
#set text(font: "Fira Sans", size: 10pt, lang: "de", region: "DE", hyphenate: true)
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 20mm), footer: context [#set text(size: 8.5pt); Niederschrift Nr. #d.number vom #d.day #h(1fr) Seite #counter(page).display() von #counter(page).final().first()])
#set par(leading: 0.62em)
#show heading.where(level: 1): set text(size: 17pt, weight: 600)
#show heading.where(level: 2): set text(size: 12pt, weight: 600)
#show heading.where(level: 3): set text(size: 10pt, weight: 600)
= Niederschrift: #d.title
Workshop Nr. #d.number, #d.day, #d.place#if d.time != "" [, #d.time]. #d.state

== Wer dabei war
#if d.voting != "" [Mit Stimme: #d.voting. ]
#if d.others != "" [Ohne Stimme: #d.others. ]
#if d.guests != "" [Gäste: #d.guests. ]
#if d.absent != "" [Nicht dabei: #d.absent.]
#for item in d.items [
  #v(6pt)
  #line(length: 100%, stroke: 0.5pt)
  == #item.title
  #if item.time != "" or item.box != "" [#text(size: 9pt)[#item.time#if item.time != "" and item.box != "" [, ]#item.box]]
  #for one in item.said [
    #par[#strong(one.who): #one.text]
  ]
  #for one in item.outcomes [
    #block(inset: (left: 8pt), stroke: (left: 1.5pt), breakable: false)[
      === #one.head
      #one.text
      #for l in one.lines [ #parbreak() #l ]
      #for x in one.dissents [ #parbreak() „#x.text“ (#x.name) ]
    ]
  ]
]
#if d.addenda.len() > 0 [
  == Nachträge
  #for one in d.addenda [
    #par[#strong(one.who): #one.text]
  ]
]
`
