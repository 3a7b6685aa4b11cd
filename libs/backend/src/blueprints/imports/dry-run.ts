import { planImport, type Blueprint, type ImportPlan, type Remembered, type Text } from '@blaupause/domain/blueprints'
import type { Behoerde } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../../platform/index.js'
import { landFacts } from './import-facts.js'
import { factsStamp } from './facts-stamp.js'
import { importTarget } from './import-target.js'
import { rememberedAnswers } from './remembered-answers.js'

/** An authority as the report of an import names it. */
export type ImportPlace = Pick<Behoerde, 'name' | 'kreis' | 'traeger' | 'population' | 'territory'>

/** What a dry run found, kept with the import: the plan, and what its pages show beside it. */
export type ImportReport = {
  readonly plan: ImportPlan
  readonly title: Text
  readonly rollouts: number
  readonly pilots: readonly string[]
  readonly demo: boolean
  readonly services: Readonly<Record<string, Text>>
  readonly places: Readonly<Record<string, ImportPlace>>
  readonly publisher: string
  readonly remembered: Remembered
  /** See `factsStamp`. */
  readonly stamp: string
}

/** Computes the dry run of a blueprint for a Land as it is on a day. Writes nothing. `itself`: the import that is run again. */
export async function dryRun(
  tx: Tx,
  blueprint: Blueprint,
  land: string,
  on: LocalDate,
  { itself, demo }: { readonly itself: string | null; readonly demo: boolean },
): Promise<{ readonly report: ImportReport; readonly programme: string }> {
  const facts = await landFacts(tx, land, on)
  const publisher = blueprint.contact.organisation
  const target = await importTarget(tx, facts, blueprint, itself)
  const [remembered, stamp] = await Promise.all([
    rememberedAnswers(tx, { land, publisher, blueprint: blueprint.name }),
    factsStamp(tx, land, facts.programme.id, on),
  ])
  const plan = planImport(blueprint, target)
  const asked = new Set(plan.questions.map(({ id }) => id))
  return {
    programme: facts.programme.id,
    report: {
      plan,
      publisher,
      stamp,
      title: blueprint.title,
      rollouts: blueprint.attestation.rollouts,
      pilots: blueprint.attestation.pilots,
      demo: blueprint.demo || demo,
      services: {
        ...Object.fromEntries([...facts.onlinedienste].map(([id, { shortName }]) => [id, shortName])),
        ...Object.fromEntries(blueprint.services.map(({ id, name }) => [id, name])),
      },
      places: Object.fromEntries(
        [...new Set(plan.create.map(({ behoerdeId }) => behoerdeId))].flatMap((id) => {
          const known = facts.behoerden.get(id)
          return known ? [[id, { name: known.name, kreis: known.kreis, traeger: known.traeger, population: known.population, territory: known.territory }]] : []
        }),
      ),
      remembered: Object.fromEntries(Object.entries(remembered).filter(([question]) => asked.has(question))),
    },
  }
}
