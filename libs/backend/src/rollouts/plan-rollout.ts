import {
  changesFor,
  resolveSteps,
  roleName,
  scheduleSteps,
  type LocalBlueprint,
  type PlanFacts,
  type ResolvedStep,
  type StepContext,
  type StepFields,
} from '@blaupause/domain/blueprints'
import type { WorkCalendar } from '@blaupause/domain/calendar'
import type { Behoerde, Onlinedienst } from '@blaupause/domain/catalogue'
import type { RolloutProposal } from '@blaupause/domain/programme'
import { calendarOf, profileSperrzeiten, stichtageIn } from './calendars.js'
import { contentDigest, localPlan } from './local-plan.js'
import type { StoredStichtag } from './stichtage.store.js'
import type { PlannedItems, PlannedStep, RolloutPlan } from './create-rollouts.js'

/** One authority and service to make a rollout for. `bestand`/`exempt` say that it needs none of the work, and why. */
export type RolloutTarget = Pick<RolloutProposal, 'pilot' | 'via'> & {
  readonly behoerde: Behoerde
  readonly onlinedienst: Onlinedienst
  readonly programme: string
  readonly plannedStartOn: string
  /** The day from which the rollout's first state holds. */
  readonly knownOn: string
  readonly commitmentOn: string | null
  /** The Stichtage that its Land has entered. */
  readonly stichtage: readonly StoredStichtag[]
  /** What the Land profile puts into the blueprint's texts. */
  readonly parameters: Readonly<Record<string, string>>
  readonly existing: ({ readonly state: 'bestand' | 'exempt'; readonly reason: string; readonly on: string | null } & Pick<RolloutPlan, 'exemption'>) | null
}

/** The plan of one rollout: the blueprint's steps for this service, kind and Land, each with its day and number of items. */
export function planRollout(blueprint: LocalBlueprint, target: RolloutTarget): RolloutPlan {
  const { behoerde, onlinedienst, existing } = target
  const context = { onlinedienst: onlinedienst.id, behoerdeKind: behoerde.kind, land: behoerde.land, parameters: target.parameters }
  const template = resolved(blueprint, context)
  const { steps } = template
  const seat = behoerde.seatAgs ?? behoerde.territory[0]!
  const days = daysOf(template, target.plannedStartOn, planFacts(target, seat))
  return {
    behoerde: {
      id: behoerde.id,
      kind: behoerde.kind,
      name: behoerde.name,
      land: behoerde.land,
      traeger: behoerde.traeger,
      kreis: behoerde.kreis,
      seat,
      population: behoerde.population,
      gemeinden: behoerde.territory.length,
    },
    onlinedienst: { id: onlinedienst.id, name: onlinedienst.shortName.de },
    programme: target.programme,
    pilot: target.pilot,
    via: target.via,
    blueprint: { name: blueprint.name, version: blueprint.version, digest: contentDigest(blueprint), local: localPlan(changesFor(blueprint, onlinedienst.id)) },
    plannedStartOn: target.plannedStartOn,
    commitmentOn: target.commitmentOn,
    state: existing?.state ?? 'open',
    reason: existing?.reason ?? null,
    stateOn: existing?.on ?? target.knownOn,
    exemption: existing?.exemption,
    steps: steps.map((step): PlannedStep => ({
      stepId: step.id,
      position: step.position,
      base: step.base,
      ours: step.ours,
      local: step.local,
      goLive: step.goLive,
      operation: step.operation,
      dueOn: days.get(step.id)!,
      ownerName: ownerName(blueprint, step.ours.owner, behoerde),
      items: itemsOf(step.ours, behoerde, onlinedienst),
      exempt: step.omitted,
    })),
  }
}

type Days = ReadonlyMap<string, string>
type Resolved = { readonly steps: readonly ResolvedStep[]; readonly days: WeakMap<WorkCalendar, Map<string, Days>> }
type Facts = { readonly calendar: WorkCalendar; readonly facts: PlanFacts }
const known = new WeakMap<LocalBlueprint, Map<string, Resolved>>()

/** The steps are the same for every authority of a kind in a Land: 500 of them share them, and their wording is sent once. */
function resolved(blueprint: LocalBlueprint, context: StepContext): Resolved {
  return remembered(
    remembered(known, blueprint, () => new Map<string, Resolved>()),
    JSON.stringify(context),
    () => ({ steps: resolveSteps(blueprint, context), days: new WeakMap() }),
  )
}

function daysOf({ steps, days }: Resolved, startOn: string, { calendar, facts }: Facts): Days {
  const plan = () =>
    new Map(
      scheduleSteps(
        steps.map(({ id, ours, omitted }) => ({ id, ...ours, omitted, own: ours.owner === 'kommune' })),
        startOn,
        calendar,
        facts,
      ).map(({ stepId, dueOn }) => [stepId, dueOn]),
    )
  return remembered(
    remembered(days, calendar, () => new Map<string, Days>()),
    `${startOn} ${facts.commitmentOn ?? ''} ${(facts.sperrzeiten ?? []).map(({ id }) => id).join()} ${JSON.stringify(facts.stichtage)}`,
    plan,
  )
}

function planFacts({ behoerde, commitmentOn, stichtage }: RolloutTarget, seat: string): Facts {
  const { land, kind, traeger, population } = behoerde
  return {
    calendar: calendarOf({ land, seat }),
    facts: { commitmentOn, stichtage: stichtageIn(land, stichtage), sperrzeiten: profileSperrzeiten({ land, kind, traeger, seat, population }) },
  }
}

function remembered<K, V>(memory: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const before = memory.get(key)
  if (before !== undefined) return before
  const made = make()
  memory.set(key, made)
  return made
}

/** What a step is many of: one link per Leistung of the service in each Gemeinde of the authority, or per one of them. */
function itemsOf({ items }: StepFields, { territory }: Behoerde, { leikaKeys }: Onlinedienst): PlannedItems | null {
  switch (items?.per) {
    case 'gemeinde-leistung':
      return { gemeinden: territory, leistungen: leikaKeys }
    case 'gemeinde':
      return { gemeinden: territory, leistungen: [] }
    case 'leistung':
      return { gemeinden: [], leistungen: leikaKeys }
    default:
      return null
  }
}

function ownerName(blueprint: LocalBlueprint, owner: string, behoerde: Behoerde): string {
  return owner === 'kommune' ? behoerde.name : roleName(blueprint, owner).de
}
