import type { Anchor } from '../blueprints/index.js'
import type { Run, Runs } from './leitfaden.js'
import type { Reading } from './reading.js'

/** When a step is due, in a sentence's words, with a link to the step it counts from. */
export function anchorRuns(anchor: Anchor, { words, stepLink, steps }: Reading): Runs {
  const { anchor: says, days } = words
  const d = days(Math.abs(anchor.offset))
  switch (anchor.on) {
    case 'start':
      return [anchor.offset === 0 ? says.startDay : anchor.offset > 0 ? says.start(d) : says.beforeStart(d)]
    case 'step': {
      const position = steps.find(({ id }) => id === anchor.step)?.position ?? 0
      const link = stepLink(anchor.step)
      const named = words.step(position)
      return linked(anchor.offset === 0 ? says.sameStep(named) : anchor.offset > 0 ? says.step(d, named) : says.beforeStep(d, named), named, link)
    }
    case 'stichtag': {
      const on =
        anchor.offset === 0
          ? says.stichtag(anchor.calendar)
          : anchor.offset > 0
            ? says.stichtagAfter(d, anchor.calendar)
            : says.stichtagBefore(d, anchor.calendar)
      return [on + (anchor.lead ? says.lead(days(anchor.lead)) : '')]
    }
    case 'commitment':
      return [anchor.offset === 0 ? says.commitment : anchor.offset > 0 ? says.commitmentAfter(d) : says.commitmentBefore(d)]
  }
}

/** The same in a few characters, for the table of all steps. */
export function anchorShort(anchor: Anchor, { words, byId }: Reading): string {
  const { anchor: says, daysShort } = words
  const d = daysShort(Math.abs(anchor.offset))
  switch (anchor.on) {
    case 'start':
      return anchor.offset === 0 ? says.startDay : anchor.offset > 0 ? says.shortStart(d) : says.beforeStart(d)
    case 'step': {
      const named = says.nr(byId.get(anchor.step)?.position ?? 0)
      return anchor.offset === 0 ? says.sameStep(named) : anchor.offset > 0 ? says.step(d, named) : says.beforeStep(d, named)
    }
    case 'stichtag':
      return says.shortStichtag
    case 'commitment':
      return says.shortCommitment
  }
}

function linked(sentence: string, part: string, link: Run): Runs {
  const at = sentence.indexOf(part)
  if (typeof link === 'string' || at < 0) return [sentence]
  return [sentence.slice(0, at), { kind: 'link' as const, text: part, to: (link as { to: string }).to }, sentence.slice(at + part.length)].filter(
    (run) => run !== '',
  )
}
