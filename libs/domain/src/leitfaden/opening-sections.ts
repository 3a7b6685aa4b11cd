import type { ResolvedStep } from '../blueprints/index.js'
import { anchorShort } from './anchor-words.js'
import { rungOf, rungOrder } from './evidence-block.js'
import type { Block, Runs, Section } from './leitfaden.js'
import { planDays } from './plan-days.js'
import type { Reading } from './reading.js'
import { whoRuns } from './step-facts.js'
import { numberOf, plain } from './step-section.js'

/** What one reads before the chapters: the whole in short, how to read on, the plan on one page. */
export function openingSections(reading: Reading): Section[] {
  return [summary(reading), howToRead(reading), planAtAGlance(reading)]
}

function summary(reading: Reading): Section {
  const { words, blueprint, steps, runs } = reading
  const held = steps.filter(({ omitted }) => omitted === null)
  const { rollouts, pilots } = blueprint.attestation
  const counts = rungOrder.flatMap((rung) => {
    const n = held.filter((step) => step.attestation.rung === rung).length
    return n > 0 ? [words.rungCount[rung](n)] : []
  })
  const live = planDays(steps).get(steps.find(({ goLive }) => goLive)?.id ?? '')
  const left = steps.length - held.length
  const local = steps.filter((step) => step.local.length > 0)
  return section(
    'zusammenfassung',
    words.summary,
    [
      { kind: 'text', runs: runs(blueprint.summary) },
      {
        kind: 'text',
        runs: [
          words.summarySentence(steps.length, blueprint.phases.length, rollouts > 0 ? words.rests(rollouts, pilots.length) : words.restsNothing),
          ...(left > 0 ? [` ${words.omittedCount(left)}`] : []),
          ` ${words.rungCounts(counts)}`,
        ],
      },
      ...(live === undefined ? [] : [{ kind: 'text', runs: [words.lastDay(live)] } satisfies Block]),
      ...(local.length > 0
        ? [{ kind: 'note', tone: 'local', title: words.localTitle, facts: [], lines: local.map((step): Runs => [reading.stepLink(step.id)]) } satisfies Block]
        : []),
    ],
    [section('wer-was', words.work, [{ kind: 'text', runs: [words.workLead] }, workTable(held, reading)])],
  )
}

/** Steps and minutes of each owner, and for how many steps of others each is needed. */
function workTable(held: readonly ResolvedStep[], reading: Reading): Block {
  const { words, blueprint, number } = reading
  const rows = blueprint.roles.flatMap(({ id }): (readonly Runs[])[] => {
    const own = held.filter(({ owner }) => owner === id)
    const needed = held.filter(({ waitsOn }) => waitsOn.includes(id))
    if (own.length + needed.length === 0) return []
    const known = own.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
    const sum = words.minutes(known.reduce((total, minutes) => total + minutes, 0))
    const effort = own.length === 0 ? words.none : known.length === 0 ? words.unknown : known.length < own.length ? words.someMinutes(sum) : sum
    return [[whoRuns(id, reading), [number(own.length)], [effort], [needed.length === 0 ? words.none : number(needed.length)]]]
  })
  return { kind: 'table', caption: words.workCaption, head: words.workHead, widths: [40, 12, 28, 20], right: [1, 3], groups: [{ title: null, rows }] }
}

function howToRead({ words }: Reading): Section {
  return section('lesen', words.read, [
    { kind: 'text', runs: [words.readLead] },
    {
      kind: 'rungs',
      items: [...rungOrder].reverse().map((rung) => ({ rung: rungOrder.indexOf(rung) + 1, term: words.rungs[rung][0], text: words.rungs[rung][1] })),
    },
    {
      kind: 'list',
      items: words.readMore.map((line): Runs =>
        line.split(/\[[^\]]+\]/).flatMap((part, index) => (index === 0 ? [part] : [{ kind: 'open' as const, text: words.openSample }, part])),
      ),
    },
  ])
}

function planAtAGlance(reading: Reading): Section {
  const { words, blueprint, steps, role, runs } = reading
  const days = planDays(steps)
  const groups = blueprint.phases.flatMap(({ id, name }, index) => {
    const own = steps.filter(({ phase }) => phase === id)
    const rows = own.map((step): readonly Runs[] => [
      [numberOf(step)],
      [{ kind: 'link', text: plain(runs(step.name)), to: `#schritt-${step.id}` }],
      [role(step.owner)],
      step.omitted ? [words.planOmitted] : [anchorShort(step.anchor, reading)],
      [step.omitted || !days.has(step.id) ? words.none : String(days.get(step.id))],
      [{ kind: 'rung', rung: rungOf(step.attestation), text: words.rungs[step.attestation.rung][0] }],
    ])
    return rows.length === 0 ? [] : [{ title: words.phase(index + 1, reading.say(name)), rows }]
  })
  return {
    ...section('plan', words.plan, [
      { kind: 'table', caption: words.planCaption, head: words.planHead, widths: [6, 33, 22, 18, 6, 15], right: [4], groups },
      { kind: 'small', runs: [words.planNote] },
    ]),
    fresh: true,
  }
}

export function section(id: string, title: string, blocks: readonly Block[], sections: readonly Section[] = []): Section {
  return { id, title, number: null, tags: [], fresh: false, blocks, sections }
}
