import { Injectable } from '@nestjs/common'
import type { CostQuery, CostView, ServiceSum, UsageQuery, UsageView } from '@blaupause/contract/costs'
import type { PageOf } from '@blaupause/contract/http'
import { amountOf, type CostKind, type Payer } from '@blaupause/domain/costs'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, groupBy, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

/** Cost and use as entered, and their sums per service. Money leaves the database as whole cents. */
@Injectable()
export class CostsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  costs(actor: Actor, query: CostQuery): Promise<PageOf<CostView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () =>
        new PageQuery(query.sort, { recordedAt: { column: 'c.recorded_at', type: 'timestamptz' } })
          .where('c.superseded_at is null')
          .equal('c.rollout_id', query.rollout)
          .equal('c.onlinedienst', query.onlinedienst)
          .equal('c.kind', query.kind)
          .equal('c.payer', query.payer)
      const counted = conditions()
      const counting = query.count && tx.query<{ n: number }>('cost.count', `select count(*)::int n from rollout_cost c ${counted.filter}`, counted.values)
      const page = conditions()
      const rows = await tx.query<CostRow>('cost.list', `select ${COST} from rollout_cost c ${page.page(query.cursor, query.limit, 'c.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.recordedAt.toISOString(), id: row.id }),
          ({ cents, ...row }) => ({ ...row, amount: amountOf(BigInt(cents)), recordedAt: row.recordedAt.toISOString() }),
        ),
        ...(counting && { total: (await counting)[0]!.n }),
        demo: this.instance.demo,
      }
    })
  }

  usage(actor: Actor, query: UsageQuery): Promise<PageOf<UsageView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () =>
        new PageQuery(query.sort, { month: { column: 'u.month', type: 'date' } })
          .where('u.superseded_at is null')
          .equal('u.rollout_id', query.rollout)
          .equal('u.onlinedienst', query.onlinedienst)
          .equal('u.month', query.month && `${query.month}-01`)
      const counted = conditions()
      const counting = query.count && tx.query<{ n: number }>('usage.count', `select count(*)::int n from rollout_usage u ${counted.filter}`, counted.values)
      const page = conditions()
      const rows = await tx.query<UsageRow>('usage.list', `select ${USAGE} from rollout_usage u ${page.page(query.cursor, query.limit, 'u.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.month, id: row.id }),
          (row) => ({ ...row, month: row.month.slice(0, 7), recordedAt: row.recordedAt.toISOString() }),
        ),
        ...(counting && { total: (await counting)[0]!.n }),
        demo: this.instance.demo,
      }
    })
  }

  /** Sums per service over what the reader may see; use over the twelve full months before this one. */
  sums(actor: Actor): Promise<{ items: ServiceSum[]; demo: boolean }> {
    const month = `${this.clock.now().today.slice(0, 7)}-01`
    return transact(this.source, actor, 'read', async (tx) => {
      const costing = tx.query<{ onlinedienst: string; kind: CostKind; payer: Payer; cents: string; rollouts: number }>(
        'cost.sums',
        'select onlinedienst, kind, payer, sum(cents)::text cents, count(distinct rollout_id)::int rollouts from rollout_cost where superseded_at is null group by 1, 2, 3 order by 1, 2, 3',
      )
      const using = tx.query<{ onlinedienst: string; cases: number; online: number; rollouts: number; from: string; to: string }>(
        'usage.sums',
        `
        select onlinedienst, sum(cases)::int cases, sum(online)::int online, count(distinct rollout_id)::int rollouts, to_char(min(month), 'YYYY-MM') "from", to_char(max(month), 'YYYY-MM') "to"
        from rollout_usage where superseded_at is null and month < $1 and month >= $1::date - interval '12 months' group by 1`,
        [month],
      )
      const names = await tx.query<{ id: string; name: string }>(
        'rollout.services',
        'select distinct onlinedienst id, onlinedienst_name name from rollout order by 1',
      )
      const costs = groupBy(await costing, ({ onlinedienst }) => onlinedienst)
      const usage = new Map((await using).map(({ onlinedienst, ...sum }) => [onlinedienst, sum]))
      const items = names
        .filter(({ id }) => costs.has(id) || usage.has(id))
        .map(({ id, name }): ServiceSum => ({
          onlinedienst: id,
          name,
          usage: usage.get(id) ?? null,
          costs: (costs.get(id) ?? []).map(({ kind, payer, cents, rollouts }) => ({ kind, payer, amount: amountOf(BigInt(cents)), rollouts })),
        }))
      return { items, demo: this.instance.demo }
    })
  }
}

type CostRow = Omit<CostView, 'amount' | 'recordedAt'> & { cents: string; recordedAt: Date }
type UsageRow = Omit<UsageView, 'recordedAt'> & { recordedAt: Date }

const COST =
  'c.id, c.rollout_id "rolloutId", c.onlinedienst, c.kind, c.cents::text cents, c.payer, c.effective_on "effectiveOn", c.source, c.organisation, c.recorded_at "recordedAt"'
const USAGE = 'u.id, u.rollout_id "rolloutId", u.onlinedienst, u.month, u.cases, u.online, u.source, u.organisation, u.recorded_at "recordedAt"'
