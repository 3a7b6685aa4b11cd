import type { Anchor, Text } from './blueprint.js'
import { same } from './same-json.js'

/** When a step is due, in words: "5 Arbeitstage nach Schritt 4". `positionOf`: the number under which a step is known to the reader. */
export function anchorWords(anchor: Anchor, positionOf: (step: string) => number): Text {
  const days = workingDaysWords(Math.abs(anchor.offset))
  const [de, en] = basis(anchor, positionOf)
  if (anchor.offset === 0) return { de: `am Tag: ${de}`, en: `on the day: ${en}` }
  const lead = anchor.on === 'stichtag' && anchor.lead ? workingDaysWords(anchor.lead) : null
  return {
    de: `${days.de} ${anchor.offset < 0 ? 'vor' : 'nach'} ${de}${lead ? `, frühestens nach ${lead.de}` : ''}`,
    en: `${days.en} ${anchor.offset < 0 ? 'before' : 'after'} ${en}${lead ? `, at the earliest after ${lead.en}` : ''}`,
  }
}

/** "Frist: 10 statt 15 Arbeitstage nach Schritt 5." where only the number changed, else both dates in full. */
export function anchorSentence(before: Anchor, after: Anchor, positionBefore: (step: string) => number, positionAfter: (step: string) => number): Text {
  const [was, is] = [anchorWords(before, positionBefore), anchorWords(after, positionAfter)]
  if (!sameBasis(before, after)) return { de: `Frist: ${is.de} statt ${was.de}.`, en: `Due: ${is.en} instead of ${was.en}.` }
  const [from, to] = [workingDaysWords(Math.abs(before.offset)), workingDaysWords(Math.abs(after.offset))]
  const number = Math.abs(after.offset)
  return { de: `Frist: ${number} statt ${from.de}${is.de.slice(to.de.length)}.`, en: `Due: ${number} instead of ${from.en}${is.en.slice(to.en.length)}.` }
}

export function workingDaysWords(count: number): Text {
  return count === 1 ? { de: '1 Arbeitstag', en: '1 working day' } : { de: `${count} Arbeitstage`, en: `${count} working days` }
}

/** Whether two anchors count in the same direction from the same thing, so that only the number differs. */
function sameBasis({ offset: from, ...before }: Anchor, { offset: to, ...after }: Anchor): boolean {
  return from * to > 0 && same(before, after)
}

function basis(anchor: Anchor, positionOf: (step: string) => number): [string, string] {
  switch (anchor.on) {
    case 'start':
      return ['dem Start', 'the start']
    case 'step':
      return [`Schritt ${positionOf(anchor.step)}`, `step ${positionOf(anchor.step)}`]
    case 'stichtag':
      return [`dem nächsten Stichtag (${anchor.calendar})`, `the next Stichtag (${anchor.calendar})`]
    case 'commitment':
      return ['dem zugesagten Tag', 'the promised day']
  }
}
