import type { Blueprint, Text } from './blueprint.js'
import { importQuestions, type ImportQuestion } from './import-questions.js'

/** What the importing Land is, as far as a blueprint touches it. `land`: its code (`HE`); rollouts by responsibility, from its commitments. */
export type ImportTarget = {
  readonly land: string
  readonly landName: string
  /** Names of the Land profile by role or parameter id; null: known to be open. */
  readonly names: Readonly<Record<string, string | null>>
  /** Online services of this Land's catalogue, which kind of authority runs each here, and what is special about them. */
  readonly onlinedienste: readonly { readonly id: string; readonly behoerdeKind: string; readonly special?: ImportSpecial }[]
  /** Kinds of authority for which the Land profile has a rule. */
  readonly behoerdeKinds: readonly string[]
  /** Calendars of Stichtage that the Land has, as its own name them. */
  readonly stichtage: readonly { readonly id: string; readonly name: Text }[]
  readonly commitments: readonly { readonly onlinedienst: string }[]
  readonly proposals: readonly ImportProposal[]
  readonly existing: readonly { readonly behoerdeId: string; readonly onlinedienst: string }[]
  readonly bestand: readonly { readonly behoerdeId: string; readonly onlinedienst: string }[]
}

/**
 * `landOffices`: names of the Land's own offices where they alone are competent and no Kommune. `unsure`: how many of the
 * authorities rest on an open answer of the Land profile, and what it says about them.
 */
export type ImportSpecial = { readonly landOffices: readonly string[]; readonly authorities: number; readonly unsure: number; readonly note: Text | null }

export type ImportProposal = { readonly behoerdeId: string; readonly onlinedienst: string; readonly pilot: string | null; readonly via: 'selbst' | 'rechnerisch' | 'zusage' | 'land' }

/** What an import would make. `matches` lists the blueprint's nodes that need no question. */
export type ImportPlan = {
  readonly authorities: number
  readonly rollouts: number
  readonly byService: readonly { readonly onlinedienst: string; readonly rollouts: number; readonly bestand: number; readonly existing: number }[]
  readonly nodes: number
  readonly matches: readonly string[]
  readonly questions: readonly ImportQuestion[]
  readonly create: readonly (ImportProposal & { readonly bestand: boolean })[]
}

/** The dry run: counts, conflicts as questions in order of effect, and what would be created. Writes nothing, reads no clock. */
export function planImport(blueprint: Blueprint, target: ImportTarget): ImportPlan {
  const has = new Set(blueprint.services.map(({ id }) => id))
  const key = ({ behoerdeId, onlinedienst }: { behoerdeId: string; onlinedienst: string }) => `${behoerdeId} ${onlinedienst}`
  const [existing, bestand] = [new Set(target.existing.map(key)), new Set(target.bestand.map(key))]
  const wanted = target.proposals.filter(({ onlinedienst }) => has.has(onlinedienst))
  const create = wanted.filter((one) => !existing.has(key(one))).map((one) => ({ ...one, bestand: bestand.has(key(one)) }))
  const questions = importQuestions(blueprint, target, create)
  const asked = new Set(questions.flatMap(({ nodes }) => nodes))
  const nodes = nodesOf(blueprint)
  return {
    authorities: new Set(create.map(({ behoerdeId }) => behoerdeId)).size,
    rollouts: create.length,
    byService: blueprint.services.map(({ id }) => {
      const own = create.filter(({ onlinedienst }) => onlinedienst === id)
      return { onlinedienst: id, rollouts: own.length, bestand: own.filter((one) => one.bestand).length, existing: wanted.filter((one) => one.onlinedienst === id && existing.has(key(one))).length }
    }),
    nodes: nodes.length,
    matches: nodes.filter((node) => !asked.has(node)),
    questions,
    create,
  }
}

/** The nodes a reader can point at, as `steps.go-live`. */
export function nodesOf(blueprint: Blueprint): string[] {
  const of = (name: string, list: readonly { readonly id: string }[]) => list.map(({ id }) => `${name}.${id}`)
  return [...of('services', blueprint.services), ...of('roles', blueprint.roles), ...of('parameters', blueprint.parameters), ...of('steps', blueprint.steps), ...of('variations', blueprint.variations), ...of('criteria', blueprint.criteria), ...of('documents', blueprint.documents)]
}
