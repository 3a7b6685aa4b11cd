import type { Blueprint } from './blueprint.js'
import { importQuestions } from './import-questions.js'
import type { ImportQuestion } from './import/conflict.js'
import { serviceOf, type ImportTarget, type Made } from './import/import-target.js'
import { matchService } from './import/match-service.js'

/** What an import would make. `matches` lists the blueprint's nodes that need no question; `create` all that some answer makes. */
export type ImportPlan = {
  readonly byService: readonly { readonly onlinedienst: string; readonly rollouts: number; readonly bestand: number; readonly existing: number }[]
  readonly nodes: number
  readonly matches: readonly string[]
  readonly questions: readonly ImportQuestion[]
  readonly create: readonly Made[]
  readonly authorities: number
  readonly rollouts: number
}

/** The dry run: counts, conflicts as questions in order of effect, and what would be created. Writes nothing, reads no clock. */
export function planImport(blueprint: Blueprint, target: ImportTarget): ImportPlan {
  const key = ({ behoerdeId, onlinedienst }: { behoerdeId: string; onlinedienst: string }) => `${behoerdeId} ${onlinedienst}`
  const [existing, bestand] = [new Set(target.existing.map(key)), new Set(target.bestand.map(key))]
  const wanted: Omit<Made, 'bestand'>[] = blueprint.services.flatMap((service) => {
    const own = new Set(ownServices(service, blueprint, target))
    return target.proposals
      .filter(({ onlinedienst }) => own.has(onlinedienst))
      .map((one) => (one.onlinedienst === service.id ? one : { ...one, service: service.id }))
  })
  const create = wanted.filter((one) => !existing.has(key(one))).map((one) => ({ ...one, bestand: bestand.has(key(one)) }))
  const questions = importQuestions(blueprint, target, create)
  const asked = new Set(questions.flatMap(({ nodes }) => nodes))
  const nodes = nodesOf(blueprint)
  return {
    authorities: new Set(create.map(({ behoerdeId }) => behoerdeId)).size,
    rollouts: new Set(create.map(key)).size,
    byService: blueprint.services.map(({ id }) => {
      const own = create.filter((one) => serviceOf(one) === id)
      return {
        onlinedienst: id,
        rollouts: own.length,
        bestand: own.filter((one) => one.bestand).length,
        existing: wanted.filter((one) => serviceOf(one) === id && existing.has(key(one))).length,
      }
    }),
    nodes: nodes.length,
    matches: nodes.filter((node) => !asked.has(node)),
    questions,
    create,
  }
}

/** What a service of the blueprint may be here: the same id, or where there is none those that share its keys. */
function ownServices(service: Blueprint['services'][number], { services }: Blueprint, { onlinedienste, aliases = [] }: ImportTarget): string[] {
  if (onlinedienste.some(({ id }) => id === service.id)) return [service.id]
  return matchService(
    service,
    onlinedienste.map(({ id, ozgIds = [], leikaKeys = [] }) => ({ id, ozgIds, leikaKeys })),
    aliases,
    services,
  ).map(({ id }) => id)
}

/** The nodes a reader can point at, as `steps.go-live`. */
function nodesOf(blueprint: Blueprint): string[] {
  const of = (name: string, list: readonly { readonly id: string }[]) => list.map(({ id }) => `${name}.${id}`)
  return [
    ...of('services', blueprint.services),
    ...of('roles', blueprint.roles),
    ...of('parameters', blueprint.parameters),
    ...of('steps', blueprint.steps),
    ...of('variations', blueprint.variations),
    ...of('criteria', blueprint.criteria),
    ...of('documents', blueprint.documents),
  ]
}
