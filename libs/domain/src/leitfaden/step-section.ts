import { resolveSteps, serviceHere, type LocalMark, type ResolvedStep } from '../blueprints/index.js'
import { differencesOf, paragraphs } from './differences.js'
import { evidenceBlock } from './evidence-block.js'
import type { Block, Fact, Run, Runs, Section } from './leitfaden.js'
import type { Reading } from './reading.js'
import { stepFacts } from './step-facts.js'

/** One step to read: what to do, who, when, done when, on which basis, how long it took, and what differs. */
export function stepSection(step: ResolvedStep, reading: Reading): Section {
  const { words, say, runs, blueprint, land, landName } = reading
  const only = step.legalBasis.scope === 'land' ? step.legalBasis.land : null
  const criteria = blueprint.criteria.filter(({ steps }) => steps.includes(step.id))
  const documents = blueprint.documents.filter(({ steps }) => steps.includes(step.id))
  const facts = stepFacts(step, reading)
  const blocks: Block[] = [
    ...(step.omitted ? [warning(words.omitted, runs(step.omitted))] : []),
    ...(only !== null && land !== null && only !== land.code ? [warning(words.foreign, [words.foreignSentence(landName(only))])] : []),
    ...paragraphs(say(step.instruction)).map((text): Block => ({ kind: 'text', runs: runs({ de: text, en: text }) })),
    {
      kind: 'facts',
      facts: [
        ...[...facts].filter(([field]) => !((field === 'waitsOn' || field === 'dependsOn') && step[field].length === 0)).map(([, fact]) => fact),
        ...(criteria.length > 0
          ? [
              {
                term: words.facts.criteria,
                lines: criteria.map(({ id, statement }): Runs => [{ kind: 'link', text: plain(runs(statement)), to: `#kriterium-${id}` }]),
              },
            ]
          : []),
        ...(documents.length > 0 ? [{ term: words.facts.documents, lines: documents.map(({ name }): Runs => runs(name)) }] : []),
      ],
    },
    evidenceBlock(step.attestation, words.lasts, reading),
    ...differencesOf(step, reading),
    ...step.local.map((mark) => localNote(mark, step, '', reading)),
    ...ofServices(step, reading),
  ]
  const tags = [
    only === null ? words.tags.everywhere : words.tags.only(landName(only)),
    ...(step.omitted ? [words.tags.omitted] : []),
    ...(step.gate ? [words.tags.gate] : []),
    ...(step.goLive ? [words.tags.goLive] : []),
    ...(step.operation ? [words.tags.operation] : []),
  ]
  return { id: `schritt-${step.id}`, title: plain(runs(step.name)), number: numberOf(step), tags, fresh: false, blocks, sections: [] }
}

/** What a Land does otherwise here, what the publisher says instead, and why. */
function localNote({ kind, fields, reason, was }: LocalMark, step: ResolvedStep, service: string, reading: Reading): Block {
  const { words, runs, land, landName } = reading
  const published = stepFacts({ ...step, ...step.base }, reading)
  const before = fields.flatMap((field): Fact[] => {
    if (field === 'name' || field === 'instruction')
      return [{ term: words.published(field === 'name' ? words.facts.named : words.facts.does), lines: [runs(step.base[field])] }]
    const fact = published.get(field)
    return fact ? [{ term: words.published(fact.term), lines: fact.lines }] : []
  })
  return {
    kind: 'note',
    tone: 'local',
    title: `${words.local(landName(land?.code ?? ''))}${service === '' ? '' : `, ${service}`}: ${words.localKinds[kind]}`,
    facts: [...before, ...(was ? [{ term: words.published(words.facts.who), lines: [runs(was)] }] : []), { term: words.facts.reason, lines: [runs(reason)] }],
    lines: [],
  }
}

/** What is local for one of several services alone. */
function ofServices(step: ResolvedStep, reading: Reading): Block[] {
  const { blueprint, services, land, say } = reading
  if (services.length < 2 || !blueprint.local?.some(({ content }) => 'onlinedienst' in content && content.onlinedienst !== null)) return []
  const known = new Set(step.local.map(({ change }) => change))
  return services.flatMap(({ id, behoerdeKind }) => {
    const there = resolveSteps(blueprint, { onlinedienst: id, behoerdeKind, land: land?.code ?? '', parameters: {} }).find((one) => one.id === step.id)
    const name = blueprint.services.find((service) => serviceHere(blueprint, service.id) === id)?.name
    return there ? there.local.filter(({ change }) => !known.has(change)).map((mark) => localNote(mark, there, name ? say(name) : id, reading)) : []
  })
}

export function numberOf({ position, gate }: Pick<ResolvedStep, 'position' | 'gate'>): Run {
  return { kind: 'number', text: String(position), gate }
}

/** Runs as one plain text, for titles and links. */
export function plain(runs: Runs): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

function warning(title: string, runs: Runs): Block {
  return { kind: 'note', tone: 'warns', title, facts: [], lines: [runs] }
}
