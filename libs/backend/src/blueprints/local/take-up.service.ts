import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { PreviewTakeUp, TakeUp, TakeUpReport } from '@blaupause/contract/blueprints'
import { canChangeLocally, type EditionName } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Commands, groupBy, Instance, transact, type Tx } from '../../platform/index.js'
import { replannedEvent, replanRollouts, stepsOf, type Replan } from '../../rollouts/index.js'
import { landFacts } from '../imports/import-facts.js'
import { planInstances } from '../imports/plan-instances.js'
import { heldChanges } from './local-change.store.js'
import { usableBlueprint } from './usable-blueprint.js'

/** Rollouts that one command plans anew. */
const MOST = 5000
/** Rollouts that a report names one by one; the rest is in its counts. */
const NAMED = 50

type Row = {
  readonly id: string
  readonly behoerdeId: string
  readonly behoerde: string
  readonly onlinedienst: string
  readonly pilot: string | null
  readonly via: 'selbst' | 'rechnerisch' | 'zusage' | 'land'
  readonly state: string
  readonly plannedStartOn: string
  readonly liveOn: string | null
  readonly localPlan: string
}
type Found = { readonly take: readonly (Replan & { readonly row: Row })[]; readonly keep: number; readonly current: number; readonly done: number }

/**
 * Rollouts that have not begun take up the local changes in force, in one set-based operation after a preview. Begun ones
 * keep the plan they began with: no done step is ever opened again.
 */
@Injectable()
export class TakeUpService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  preview(actor: Actor, { blueprint }: PreviewTakeUp): Promise<TakeUpReport> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => report(await find(tx, actor, blueprint, today, ''), { applied: false, demo: this.instance.demo }))
  }

  /** Whole or nothing; refused with `local.stale` and the new preview if it would not do what `digest` previewed. */
  apply(actor: Actor, key: string, { blueprint, digest }: TakeUp): Promise<TakeUpReport> {
    const { today } = this.clock.now()
    return this.commands.run(
      actor,
      { key, body: ['take-up', blueprint, digest] },
      (tx) => find(tx, actor, blueprint, today, 'for update of r'),
      (tx, found, now) => {
        const answer = report(found, { applied: true, demo: this.instance.demo })
        if (answer.digest !== digest) throw Object.assign(new DomainError('local.stale'), { current: { ...answer, applied: false } })
        replanRollouts(tx, found.take, now)
        return { answer, events: found.take.map((one) => replannedEvent(one, now)) }
      },
    )
  }
}

async function find(tx: Tx, actor: Actor, edition: EditionName, today: string, lock: string): Promise<Found> {
  const land = actor.land ?? ''
  require(canChangeLocally(actor, land), 'permission.denied', { who: 'Land' })
  const [rows, usable, changes, facts] = await Promise.all([
    tx.query<Row>('take-up.rollouts', `${ROLLOUTS} ${lock}`, [land, edition.name, edition.version, today]),
    usableBlueprint(tx, land, edition),
    heldChanges(tx, land, edition),
    landFacts(tx, land, today),
  ])
  const { blueprint, questions, answer } = usable
  const settled = rows.filter(({ state }) => state !== 'open' && state !== 'running')
  const planned = rows.filter(
    (row) => (row.state === 'open' || row.state === 'running') && facts.behoerden.has(row.behoerdeId) && facts.onlinedienste.has(row.onlinedienst),
  )
  const plans = [...groupBy(planned, ({ plannedStartOn }) => plannedStartOn)].flatMap(([startOn, own]) => {
    const made = planInstances(
      blueprint,
      own.map(({ behoerdeId, onlinedienst, pilot, via }) => ({ behoerdeId, onlinedienst, pilot, via, bestand: false })),
      { questions },
      answer,
      changes,
      facts,
      { startOn, today },
    )
    return own.map((row, index) => ({ row, plan: made[index]! }))
  })
  const other = plans.filter(({ row, plan }) => row.localPlan !== plan.blueprint.local)
  const take = other.filter(({ row }) => row.state === 'open')
  require(take.length <= MOST, 'local.too-many', { count: take.length, most: MOST })
  const steps = await stepsOf(
    tx,
    take.map(({ row }) => row.id),
  )
  return {
    take: take.map(({ row, plan }) => ({ id: row.id, plan, row, steps: steps.get(row.id) ?? [] })),
    keep: other.length - take.length,
    current: plans.length - other.length,
    done: settled.length,
  }
}

function report({ take, keep, current, done }: Found, { applied, demo }: { applied: boolean; demo: boolean }): TakeUpReport {
  const lives = take.map(({ row, plan }) => ({
    rolloutId: row.id,
    behoerde: row.behoerde,
    onlinedienst: plan.onlinedienst.name,
    liveFrom: row.liveOn,
    liveTo: plan.steps.find(({ goLive }) => goLive)?.dueOn ?? null,
  }))
  const moved = lives.filter(({ liveFrom, liveTo }) => liveFrom !== liveTo)
  const named = [...moved, ...lives.filter((one) => !moved.includes(one))].slice(0, NAMED)
  const kinds = take.map(({ plan, steps }) => {
    const [now, before] = [new Map(plan.steps.map((step) => [step.stepId, step])), new Map(steps.map((step) => [step.stepId, step]))]
    return {
      added: plan.steps.filter(({ stepId }) => !before.has(stepId)).length,
      removed: steps.filter(({ stepId }) => !now.has(stepId)).length,
      changed: steps.filter(({ stepId, marks }) => now.has(stepId) && marks !== marksOf(now.get(stepId)!.local ?? [])).length,
    }
  })
  const sum = (of: (one: (typeof kinds)[number]) => number) => kinds.reduce((total, one) => total + of(one), 0)
  return {
    applied,
    digest: digestOf(take),
    take: take.length,
    keep,
    current,
    done,
    moved: moved.length,
    steps: { changed: sum((one) => one.changed), added: sum((one) => one.added), removed: sum((one) => one.removed) },
    items: named,
    demo,
  }
}

function marksOf(local: readonly { readonly change: string }[]): string {
  return local.map(({ change }) => change).join(' ')
}

/** Which rollout gets which plan and days; the same preview has the same digest, another one never. */
function digestOf(take: Found['take']): string {
  const lines = take
    .map(({ id, plan }) => `${id} ${plan.blueprint.local ?? ''} ${plan.steps.map(({ stepId, dueOn }) => `${stepId} ${dueOn}`).join(' ')}`)
    .sort()
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

const ROLLOUTS = `
select r.id, r.behoerde_id "behoerdeId", r.behoerde_name behoerde, r.onlinedienst, r.pilot, r.via, r.state, coalesce(r.planned_start_on, r.started_on, $4::date) "plannedStartOn", r.planned_live_on "liveOn", r.local_plan "localPlan"
from rollout r where r.land = $1 and r.blueprint_name = $2 and r.blueprint_version = $3 order by r.id`
