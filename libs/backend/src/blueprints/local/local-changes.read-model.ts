import { Injectable } from '@nestjs/common'
import type { LocalChangeQuery, LocalChangeView, LocalPreview, PreviewLocalChange } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { canChangeLocally, needsSecondPerson, requireLocalChange, type OwnChange } from '@blaupause/domain/blueprints'
import { addWorkingDays, landCalendar, type LandCode } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import type { RolloutPlan } from '../../rollouts/index.js'
import { landFacts } from '../imports/import-facts.js'
import { planInstances } from '../imports/plan-instances.js'
import { LOCAL_CHANGE, localChangeView, type StoredLocalChange } from './local-change.store.js'
import { contentOf } from './local-changes.service.js'
import { usableBlueprint, type Usable } from './usable-blueprint.js'

/** What is local, for the Land in every state, for the others as far as it holds; and what a change would do. */
@Injectable()
export class LocalChangesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: LocalChangeQuery): Promise<PageOf<LocalChangeView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { madeAt: { column: 'made_at', type: 'timestamptz' } })
        .equal('land', query.land ?? actor.land ?? undefined)
        .equal('name', query.name)
        .equal('version_of', query.version)
        .equal('state', query.state)
        .equal(`content->>'kind'`, query.kind)
      const counting = page.total(tx, 'local-change.count', 'local_change', query.count)
      const rows = await tx.query<StoredLocalChange>('local-change.list', `${LOCAL_CHANGE} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ madeAt, id }) => ({ value: madeAt.toISOString(), id }),
          (row) => localChangeView(row, actor),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** Refused as the change itself would be. Writes nothing. */
  preview(actor: Actor, command: PreviewLocalChange): Promise<LocalPreview> {
    const land = actor.land ?? ''
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      require(canChangeLocally(actor, land), 'permission.denied', { who: 'Land' })
      const [all, usable] = await Promise.all([open(tx, land, command), usableBlueprint(tx, land, command.blueprint)])
      const before = command.replaces === null ? null : found(all.find(({ id }) => id === command.replaces))
      const content = contentOf(command, land, all, before)
      const change: OwnChange = { id: '~preview', reason: { de: '', en: '' }, content }
      const others = all.filter((one) => one !== before)
      requireLocalChange(usable.blueprint, land, others, change)
      const held = all.filter(({ state }) => state === 'holds')
      const onlinedienst = ('onlinedienst' in content ? content.onlinedienst : null) ?? command.onlinedienst ?? null
      const plans = await examplePlans(tx, land, today, usable, onlinedienst, [held, [...held.filter((one) => one !== before), change]])
      return { second: needsSecondPerson(usable.blueprint, land, content), rollouts: await counts(tx, land, command), example: plans && exampleOf(plans) }
    })
  }
}

function open(tx: Tx, land: string, { blueprint: { name, version } }: PreviewLocalChange): Promise<StoredLocalChange[]> {
  return tx.query<StoredLocalChange>(
    'local-change.open',
    `${LOCAL_CHANGE} where land = $1 and name = $2 and version_of = $3 and state in ('holds', 'proposed')`,
    [land, name, version],
  )
}

async function counts(tx: Tx, land: string, { blueprint: { name, version } }: PreviewLocalChange): Promise<LocalPreview['rollouts']> {
  const [row] = await tx.query<LocalPreview['rollouts']>(
    'local-change.rollouts',
    `
    select count(*) filter (where state = 'open')::int open, count(*) filter (where state = 'running')::int running, count(*) filter (where state not in ('open', 'running'))::int done
    from rollout where land = $1 and blueprint_name = $2 and blueprint_version = $3`,
    [land, name, version],
  )
  return row!
}

/** The first authority of the Land for the service, planned with each set of changes; null where no authority is competent. */
async function examplePlans(
  tx: Tx,
  land: string,
  today: string,
  { blueprint, questions, answer }: Usable,
  onlinedienst: string | null,
  sets: readonly (readonly OwnChange[])[],
): Promise<readonly RolloutPlan[] | null> {
  const facts = await landFacts(tx, land, today)
  const has = new Set(blueprint.services.map(({ id }) => id))
  const example = facts.target.proposals.find((one) => has.has(one.onlinedienst) && (onlinedienst === null || one.onlinedienst === onlinedienst))
  if (!example) return null
  const startOn = addWorkingDays(landCalendar(land as LandCode), today, 1)
  return sets.flatMap((changes) => planInstances(blueprint, [{ ...example, bestand: false }], { questions }, answer, changes, facts, { startOn, today }))
}

function exampleOf([before, after]: readonly RolloutPlan[]): LocalPreview['example'] {
  const [was, is] = [before!, after!].map(({ steps }) => new Map(steps.map((step) => [step.stepId, step])))
  const live = ({ steps }: RolloutPlan) => steps.find(({ goLive }) => goLive)?.dueOn ?? null
  const ids = [...new Set([...after!.steps, ...before!.steps].map(({ stepId }) => stepId))]
  return {
    behoerde: after!.behoerde.name,
    onlinedienst: after!.onlinedienst.name,
    startOn: after!.plannedStartOn,
    liveBefore: live(before!),
    liveAfter: live(after!),
    steps: ids.map((stepId) => {
      const [old, now] = [was!.get(stepId), is!.get(stepId)]
      const one = (now ?? old)!
      const day = (step: typeof one | undefined) => (step && step.exempt === null ? step.dueOn : null)
      return {
        stepId,
        name: (one.ours ?? one.base).name,
        before: day(old),
        after: day(now),
        omitted: now !== undefined && now.exempt !== null,
        local: (now?.local ?? []).length > 0,
      }
    }),
  }
}
