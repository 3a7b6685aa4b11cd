import { givenFields, matchingVariations, serviceHere, type Evidence, type ResolvedStep, type Variation } from '../blueprints/index.js'
import type { Block, Fact } from './leitfaden.js'
import { evidenceSentence } from './evidence-block.js'
import type { Reading } from './reading.js'
import { stepFacts } from './step-facts.js'

type Said = { readonly facts: readonly Fact[]; readonly where: string[] }

/** What differs at a step for some of the services, authority kinds or Länder; what says the same stands once. */
export function differencesOf(step: ResolvedStep, reading: Reading): Block[] {
  const said = new Map<string, Said>()
  for (const variation of otherVariations(reading)) {
    const facts = [...omissions(variation, step, reading), ...replacements(variation, step, reading)]
    if (facts.length === 0) continue
    const key = JSON.stringify(facts)
    const known = said.get(key)
    if (known) known.where.push(whereText(variation, reading))
    else said.set(key, { facts, where: [whereText(variation, reading)] })
  }
  return [...said.values()].map(({ facts, where }) => ({
    kind: 'note',
    tone: 'differs',
    title: reading.words.differs(reading.words.list([...new Set(where)])),
    facts,
    lines: [],
  }))
}

/** Variations that hold for some of what the document is made for, but not for all of it. */
function otherVariations({ blueprint, services, land, context }: Reading): Variation[] {
  const dropped = (blueprint.local ?? []).flatMap(({ content }) => (content.kind === 'variation' ? [content.variation] : []))
  const always = new Set([...matchingVariations(blueprint, context).map(({ id }) => id), ...dropped])
  return blueprint.variations.filter(
    ({ id, when }) =>
      !always.has(id) &&
      (land === null || (when.land ?? land.code) === land.code) &&
      services.some(
        (service) =>
          (when.onlinedienst === null || serviceHere(blueprint, when.onlinedienst) === service.id) &&
          (when.behoerdeKind ?? service.behoerdeKind) === service.behoerdeKind,
      ),
  )
}

function whereText({ when }: Variation, { blueprint, words, say, landName }: Reading): string {
  const service = blueprint.services.find(({ id }) => id === when.onlinedienst)
  return [
    ...(when.onlinedienst === null ? [] : [service ? say(service.name) : when.onlinedienst]),
    ...(when.behoerdeKind === null ? [] : [words.kinds[when.behoerdeKind] ?? when.behoerdeKind]),
    ...(when.land === null ? [] : [words.when.land(landName(when.land))]),
  ].join(' ')
}

function omissions({ omit }: Variation, step: ResolvedStep, { words, runs }: Reading): Fact[] {
  return omit.filter((one) => one.step === step.id).map(({ reason }) => ({ term: words.facts.omits, lines: [runs(reason)] }))
}

function replacements({ replace }: Variation, step: ResolvedStep, reading: Reading): Fact[] {
  const { words, runs } = reading
  return replace
    .filter((one) => one.step === step.id)
    .flatMap(({ fields, attestation }) => {
      const given = givenFields(fields)
      const before = stepFacts(step, reading)
      const after = stepFacts({ ...step, ...given }, reading)
      return [
        ...(given.name ? [{ term: words.facts.named, lines: [runs(given.name)] }] : []),
        ...(given.instruction
          ? [{ term: words.facts.does, lines: paragraphs(reading.say(given.instruction)).map((text) => runs({ de: text, en: text })) }]
          : []),
        ...(given.gate === undefined || given.gate === step.gate ? [] : [{ term: words.facts.gate, lines: [[given.gate ? words.gateYes : words.gateNo]] }]),
        ...[...after].flatMap(([field, fact]) => (JSON.stringify(before.get(field)) === JSON.stringify(fact) ? [] : [fact])),
        ...(same(attestation, step.attestation)
          ? []
          : [{ term: words.facts.evidence, lines: [[`${words.rungs[attestation.rung][0]}. ${evidenceSentence(attestation, reading)}`]] }]),
      ]
    })
}

/** A text by its empty lines. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function same(a: Evidence, b: Evidence): boolean {
  return a.rung === b.rung && (a.rung === 'statement' || a.rung === 'decision' || JSON.stringify(a) === JSON.stringify(b))
}
