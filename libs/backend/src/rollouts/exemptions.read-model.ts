import { Injectable } from '@nestjs/common'
import type { ExemptionQuery, ExemptionView } from '@blaupause/contract/rollouts'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact, type Tx } from '../platform/index.js'

type Row = Omit<ExemptionView, 'requestedAt'> & { readonly requestedAt: Date }

/** Exceptions with their reasons, newest first. Counted apart from what is live, on every screen. */
@Injectable()
export class ExemptionsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: ExemptionQuery): Promise<PageOf<ExemptionView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { requestedAt: { column: 'x.requested_at', type: 'timestamptz' } })
        .equal('x.land', query.land)
        .equal('x.programme', query.programme)
        .equal('x.rollout_id', query.rollout)
        .equal('x.state', query.state)
        .equal('x.kind', query.kind)
      const counting = page.total(tx, 'exemption.count', 'exemption x', query.count)
      const rows = await tx.query<Row>('exemption.list', `${EXEMPTION} ${page.page(query.cursor, query.limit, 'x.id')}`, page.values)
      return {
        ...pageFrom(rows, query.limit, query.sort, ({ requestedAt, id }) => ({ value: requestedAt.toISOString(), id }), shown),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  one(actor: Actor, id: string): Promise<ExemptionView> {
    return transact(this.source, actor, 'read', (tx) => exemptionView(tx, id))
  }
}

/** One exception as people see it; `thing.unknown` where there is none or it is hidden. */
export async function exemptionView(tx: Tx, id: string): Promise<ExemptionView> {
  return shown(found((await tx.query<Row>('exemption.view', `${EXEMPTION} where x.id = $1`, [id]))[0]))
}

/** What was requested or holds for a rollout, or null. */
export async function exemptionOf(tx: Tx, rollout: string): Promise<ExemptionView | null> {
  const [row] = await tx.query<Row>('exemption.of', `${EXEMPTION} where x.rollout_id = $1 and x.state in ('requested', 'approved')`, [rollout])
  return row ? shown(row) : null
}

/** What somebody has to look at: requests for who decides them, and rollouts that came back by themselves in the last four weeks. */
export async function exemptionsToLookAt(tx: Tx, today: string): Promise<ExemptionView[]> {
  const rows = await tx.query<Row>(
    'exemption.open',
    `${EXEMPTION} where x.state = 'requested' or (x.expired and x.ended_on > $1::date - 28 and r.state in ('open', 'running')) order by x.requested_at limit 100`,
    [today],
  )
  return rows.map(shown)
}

function shown({ requestedAt, ...row }: Row): ExemptionView {
  return { ...row, requestedAt: requestedAt.toISOString() }
}

const EXEMPTION = `
select x.id, x.rollout_id "rolloutId", x.land, x.programme, x.traeger, r.behoerde_name behoerde, r.onlinedienst_name onlinedienst, x.kind, x.state, x.reason, x.source,
  x.requested_at "requestedAt", x.requested_by "requestedBy", x.requested_organisation "requestedByOrganisation", x.decided_on "decidedOn", x.decided_organisation "decidedByOrganisation",
  x.expires_on "expiresOn", x.ended_on "endedOn", x.expired, x.version
from exemption x join rollout r on r.id = x.rollout_id`
