import type { Evidence } from '../blueprints/index.js'
import type { Block, Plot, Runs } from './leitfaden.js'
import type { Reading } from './reading.js'

/** From the weakest to the strongest. */
export const rungOrder = ['statement', 'decision', 'cases', 'statistics'] as const satisfies readonly Evidence['rung'][]

export function rungOf({ rung }: Evidence): number {
  return rungOrder.indexOf(rung) + 1
}

/** How long it took, by the strength of what is known: nothing, a decision, the cases themselves, or statistics. */
export function evidenceSentence(evidence: Evidence, { words, number }: Reading): string {
  const says = words.evidence
  switch (evidence.rung) {
    case 'statement':
      return says.statement
    case 'decision':
      return says.decision
    case 'cases':
      return `${says.cases(evidence.workingDays.length, sorted(evidence.workingDays).map(number).join(', '))}${running(evidence.running, says.running)}`
    case 'statistics':
      return `${says.statistics(number(evidence.n), number(evidence.median), says.levels[evidence.interval.level], number(evidence.interval.low), number(evidence.interval.high), number(evidence.p80))}${running(evidence.running, says.running)}`
  }
}

/** The evidence of a step or criterion as a box. `title`: what it is about. */
export function evidenceBlock(evidence: Evidence, title: string, reading: Reading): Block {
  const { words } = reading
  const measured = evidence.rung === 'cases' || evidence.rung === 'statistics'
  const small: Runs[] = [
    ...(evidence.rung === 'cases' ? [[words.evidence.casesHint]] : []),
    ...(measured && evidence.pilots.length > 0 ? [[words.evidence.pilots(evidence.pilots.join(', '))]] : []),
    ...(evidence.rung === 'decision'
      ? evidence.decisions.map((decision): Runs => [{ kind: 'strong', text: `${words.evidence.decisions}: ` }, ...sourceRuns(decision)])
      : []),
  ]
  return {
    kind: 'evidence',
    rung: rungOf(evidence),
    title: `${title} · ${words.tags.rung(words.rungs[evidence.rung][0])}`,
    runs: [evidenceSentence(evidence, reading)],
    plot: measured ? plotOf(evidence, reading) : null,
    small,
    sources: { title: words.evidence.sources, items: evidence.sources.map(sourceRuns) },
  }
}

/** A source as it was written; an address in it becomes a link. */
function sourceRuns(source: string): Runs {
  return source
    .split(/(https?:\/\/[^\s<>"]+)/g)
    .flatMap((part, index) => (part === '' ? [] : [index % 2 === 0 ? part : { kind: 'link' as const, text: part, to: part }]))
}

type Measured = Extract<Evidence, { rung: 'cases' | 'statistics' }>

function plotOf(evidence: Measured, { words, number }: Reading): Plot {
  const top = Math.max(1, ...(evidence.rung === 'cases' ? evidence.workingDays : [evidence.p80, evidence.interval.high]))
  const tick = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((step) => top / step <= 6) ?? Math.ceil(top / 6)
  const end = tick * (Math.floor(top / tick) + 1)
  const ticks = Array.from({ length: Math.round(end / tick) + 1 }, (_, index) => ({ at: (index * tick) / end, text: number(index * tick) }))
  if (evidence.rung === 'cases') {
    const days = sorted(evidence.workingDays)
    return {
      axis: words.evidence.axis,
      ticks,
      dots: days.map((day, index) => ({ at: day / end, level: days.slice(0, index).filter((one) => one === day).length })),
      band: null,
      lines: [],
    }
  }
  const { median, p80, interval } = evidence
  return {
    axis: words.evidence.axis,
    ticks,
    dots: [],
    band: { from: interval.low / end, to: interval.high / end },
    lines: [
      { at: median / end, text: words.evidence.median(number(median)), strong: true },
      { at: p80 / end, text: words.evidence.fourOfFive(number(p80)), strong: false },
    ],
  }
}

function sorted(days: readonly number[]): number[] {
  return [...days].sort((a, b) => a - b)
}

function running(count: number, says: (count: number) => string): string {
  return count > 0 ? ` ${says(count)}` : ''
}
