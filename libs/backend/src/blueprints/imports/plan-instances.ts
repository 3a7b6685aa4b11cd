import {
  asBestand,
  changesOfAnswers,
  readAnswer,
  withLocalChanges,
  type Answered,
  type Blueprint,
  type ImportPlan,
  type LocalBlueprint,
  type LocalChange,
} from '@blaupause/domain/blueprints'
import { knownExemption } from '../../programme/index.js'
import { planRollout, type RolloutPlan } from '../../rollouts/index.js'
import type { LandFacts } from './import-facts.js'

type Instance = ImportPlan['create'][number]

/**
 * The rollouts of some instances: names filled in, foreign law omitted, Bestand taken in. What the answers and the Land
 * (`changes`) do otherwise lies over the blueprint, whose name, version and steps stay as published for later updates.
 */
export function planInstances(
  blueprint: Blueprint,
  instances: readonly Instance[],
  { questions }: Pick<ImportPlan, 'questions'>,
  answer: Answered,
  changes: readonly LocalChange[],
  facts: LandFacts,
  { startOn, today }: { startOn: string; today: string },
): RolloutPlan[] {
  const adapted = ownBlueprint(blueprint, questions, answer, changes, facts.target.names)
  const parameters = { ...filled(facts.target.names), ...entered(answer, 'parameter-') }
  const { programme } = facts
  return instances.map((instance) => {
    const { behoerdeId, onlinedienst, pilot, via } = instance
    const known = asBestand(instance, answer) ? programme.bestand.find((one) => one.behoerdeId === behoerdeId && one.onlinedienst === onlinedienst) : undefined
    return planRollout(adapted, {
      behoerde: facts.behoerden.get(behoerdeId)!,
      onlinedienst: facts.onlinedienste.get(onlinedienst)!,
      programme: programme.id,
      pilot,
      via,
      plannedStartOn: startOn,
      knownOn: today,
      stichtage: facts.stichtage,
      parameters,
      commitmentOn: programme.commitments.find((one) => one.onlinedienst === onlinedienst)?.until ?? null,
      existing: known ? { state: 'bestand', reason: known.note.de, on: known.since } : knownExemption(programme, behoerdeId, onlinedienst),
    })
  })
}

/** The blueprint as this Land uses it: its names, what the answers leave out, and what it has changed itself. */
export function ownBlueprint(
  blueprint: Blueprint,
  questions: ImportPlan['questions'],
  answer: Answered,
  changes: readonly LocalChange[],
  names: Readonly<Record<string, string | null>>,
): LocalBlueprint {
  return withLocalChanges(named(blueprint, answer, names), [...changesOfAnswers(blueprint, questions, answer), ...changes])
}

/** The blueprint with the Land's names: roles as the profile and the answers call them, services as those they were said to be. */
function named(blueprint: Blueprint, answer: Answered, names: Readonly<Record<string, string | null>>): LocalBlueprint {
  const { kommune: _, ...offices } = filled(names)
  const services = Object.fromEntries(
    [...answer].flatMap(([id, said]) =>
      id.startsWith('service-') && said?.startsWith('use-') ? [[id.slice('service-'.length), said.slice('use-'.length)]] : [],
    ),
  )
  return { ...blueprint, here: { roles: { ...offices, ...entered(answer, 'role-') }, services } }
}

export function entered(answer: Answered, prefix: string): Record<string, string> {
  return Object.fromEntries(
    [...answer].flatMap(([id, given]) => {
      const text = given && id.startsWith(prefix) ? readAnswer(given).text : null
      return text ? [[id.slice(prefix.length), text]] : []
    }),
  )
}

function filled(names: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== null))
}
