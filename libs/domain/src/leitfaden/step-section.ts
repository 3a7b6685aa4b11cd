import type { ResolvedStep } from '../blueprints/index.js'
import { differencesOf, paragraphs } from './differences.js'
import { evidenceBlock } from './evidence-block.js'
import type { Block, Run, Runs, Section } from './leitfaden.js'
import type { Reading } from './reading.js'
import { stepFacts } from './step-facts.js'

/** One step to read: what to do, who, when, done when, on which basis, how long it took, and what differs. */
export function stepSection(step: ResolvedStep, reading: Reading): Section {
  const { words, say, runs, blueprint, land, landName, local } = reading
  const only = step.legalBasis.scope === 'land' ? step.legalBasis.land : null
  const criteria = blueprint.criteria.filter(({ steps }) => steps.includes(step.id))
  const documents = blueprint.documents.filter(({ steps }) => steps.includes(step.id))
  const facts = stepFacts(step, reading)
  const blocks: Block[] = [
    ...(step.omitted ? [warning(words.omitted, runs(step.omitted))] : []),
    ...(only !== null && land !== null && only !== land.code ? [warning(words.foreign, [words.foreignSentence(landName(only))])] : []),
    ...paragraphs(say(step.instruction)).map((text): Block => ({ kind: 'text', runs: runs({ de: text, en: text }) })),
    { kind: 'facts', facts: [
      ...[...facts].filter(([field]) => !((field === 'waitsOn' || field === 'dependsOn') && step[field].length === 0)).map(([, fact]) => fact),
      ...(criteria.length > 0 ? [{ term: words.facts.criteria, lines: criteria.map(({ id, statement }): Runs => [{ kind: 'link', text: plain(runs(statement)), to: `#kriterium-${id}` }]) }] : []),
      ...(documents.length > 0 ? [{ term: words.facts.documents, lines: documents.map(({ name }): Runs => runs(name)) }] : []),
    ] },
    evidenceBlock(step.attestation, words.lasts, reading),
    ...differencesOf(step, reading),
    ...local.filter((note) => note.step === step.id).map(({ text, reason }): Block => ({ kind: 'note', tone: 'local', title: words.local(landName(land?.code ?? '')), facts: [], lines: [runs(text), ...(reason ? [[{ kind: 'strong' as const, text: `${words.facts.reason}: ` }, ...runs(reason)]] : [])] })),
  ]
  const tags = [
    only === null ? words.tags.everywhere : words.tags.only(landName(only)),
    ...(step.omitted ? [words.tags.omitted] : []), ...(step.gate ? [words.tags.gate] : []), ...(step.goLive ? [words.tags.goLive] : []), ...(step.operation ? [words.tags.operation] : []),
  ]
  return { id: `schritt-${step.id}`, title: plain(runs(step.name)), number: numberOf(step), tags, fresh: false, blocks, sections: [] }
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
