import { require, DomainError } from '../../kernel/index.js'
import type { Blueprint, StepFields } from '../blueprint.js'
import { same } from '../same-json.js'
import { resolveSteps, type ResolvedStep } from '../resolve-steps.js'
import { validateBlueprint, type BlueprintProblem } from '../validate-blueprint.js'
import { clash, type LocalChange, type LocalContent } from './local-change.js'
import { withLocalChanges } from './with-local-changes.js'

/** A change of the Land's as far as the rules look at it. */
export type OwnChange = LocalChange & { readonly content: LocalContent }

/**
 * Refuses a change that cannot stand beside the others: it touches what the blueprint does not have (`local.unknown`), says
 * nothing new (`local.nothing`), decides what another one has decided (`local.clash`), leaves out the go-live
 * (`local.go-live`), or leads to a plan that does not fit together (`local.plan`, with the place and the reason).
 */
export function requireLocalChange(blueprint: Blueprint, land: string, others: readonly OwnChange[], change: OwnChange): void {
  const { content } = change
  requireKnown(blueprint, land, content)
  const other = others.find((one) => clash(one.content, content))
  if (other)
    throw new DomainError('local.clash', { what: 'step' in content ? content.step : content.role, 'reason.de': other.reason.de, 'reason.en': other.reason.en })
  requirePlan(blueprint, land, [...others, change])
}

/** Refuses with `local.plan` a set of changes whose plan does not fit together, naming the first place that the publisher's own plan does not have. */
export function requirePlan(blueprint: Blueprint, land: string, changes: readonly OwnChange[]): void {
  const [first] = localProblems(blueprint, land, changes)
  if (first) throw new DomainError('local.plan', { 'reason.de': `${first.path} ${first.message.de}`, 'reason.en': `${first.path} ${first.message.en}` })
}

/** What does not fit together with these changes, service by service, beyond what the published plan shows itself. */
export function localProblems(blueprint: Blueprint, land: string, changes: readonly OwnChange[]): BlueprintProblem[] {
  const declared = new Set(blueprint.parameters.map(({ id }) => `parameters.${id}`))
  const known = new Set(validateBlueprint(blueprint).map(key))
  const lost = changes.flatMap(({ content }) =>
    content.kind === 'add' && !stepsIn(blueprint, land, changes, content.onlinedienst).some(({ id }) => id === content.step)
      ? [lostStep(content.step, content.after)]
      : [],
  )
  const found = blueprint.services.flatMap(({ id }) => {
    const [before, after] = [[], changes].map((own) =>
      validateBlueprint({ ...blueprint, steps: stepsIn(blueprint, land, own, id).map(asStep), variations: [] }),
    )
    const own = new Set(before!.map(key))
    return after!.filter((one) => !own.has(key(one)) && !declared.has(one.path))
  })
  return [...new Map([...lost, ...found].filter((one) => !known.has(key(one))).map((one) => [key(one), one])).values()]
}

/** Whether a second person has to confirm it: it leaves out, changes or adds a gate, for any service. */
export function needsSecondPerson(blueprint: Blueprint, land: string, content: LocalContent): boolean {
  if (content.kind === 'role') return false
  if (content.kind === 'add') return content.fields.gate
  if (content.kind === 'replace' && content.fields.gate === true) return true
  return blueprint.services.some(
    ({ id }) => (content.onlinedienst ?? id) === id && stepsIn(blueprint, land, [], id).some((step) => step.id === content.step && step.base.gate),
  )
}

/** The frozen id of a step of the Land's own: its code and the name in words, with a number if `taken` has it already. */
export function localStepId(land: string, name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const id = `${land.toLowerCase()}-${words || 'schritt'}`
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

function requireKnown(blueprint: Blueprint, land: string, content: LocalContent): void {
  const steps = new Map(blueprint.steps.map((step) => [step.id, step]))
  if (content.kind === 'role') {
    const role = blueprint.roles.find(({ id }) => id === content.role)
    require(role !== undefined, 'local.unknown', { what: content.role })
    return require(!same(role!.name, content.name), 'local.nothing')
  }
  require(content.onlinedienst === null || blueprint.services.some(({ id }) => id === content.onlinedienst), 'local.unknown', {
    what: content.onlinedienst ?? '',
  })
  if (content.kind === 'add')
    return require(content.step.startsWith(`${land.toLowerCase()}-`) && !steps.has(content.step), 'local.unknown', { what: content.step })
  const step = steps.get(content.step)
  require(step !== undefined, 'local.unknown', { what: content.step })
  if (content.kind === 'omit') return require(!step!.goLive, 'local.go-live')
  const differs = blueprint.services.some(
    ({ id }) =>
      (content.onlinedienst ?? id) === id &&
      stepsIn(blueprint, land, [], id).some((one) => one.id === content.step && changedFields(one.base, content.fields).length > 0),
  )
  require(differs, 'local.nothing')
}

/** Which of the given fields differ from the publisher's. */
export function changedFields(base: StepFields, fields: Partial<Record<keyof StepFields, unknown>>): (keyof StepFields)[] {
  return (Object.keys(fields) as (keyof StepFields)[]).filter((field) => fields[field] !== undefined && !same(fields[field], base[field]))
}

function stepsIn(blueprint: Blueprint, land: string, changes: readonly LocalChange[], onlinedienst: string | null): ResolvedStep[] {
  const service = blueprint.services.find(({ id }) => id === onlinedienst) ?? blueprint.services[0]
  return resolveSteps(withLocalChanges(blueprint, changes), {
    onlinedienst: service?.id ?? '',
    behoerdeKind: service?.behoerdeKind ?? '',
    land,
    parameters: {},
  })
}

function asStep({ id, goLive, operation, attestation, ours }: ResolvedStep): Blueprint['steps'][number] {
  return { id, ...ours, goLive, operation, attestation }
}

function lostStep(step: string, after: string): BlueprintProblem {
  return { path: `steps.${step}`, message: { de: `soll nach „${after}“ stehen, das es nicht gibt`, en: `is to stand after "${after}", which does not exist` } }
}

function key({ path, message }: BlueprintProblem): string {
  return `${path} ${message.de}`
}
