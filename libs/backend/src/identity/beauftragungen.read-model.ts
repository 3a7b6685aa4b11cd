import { Injectable } from '@nestjs/common'
import type { BeauftragungPartners, BeauftragungQuery, BeauftragungView } from '@blaupause/contract/identity'
import type { PageOf } from '@blaupause/contract/http'
import { holdsOn, type Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact, type Tx } from '../platform/index.js'

type Row = Omit<BeauftragungView, 'holds' | 'requestedAt' | 'grantedAt' | 'revokedAt'> & {
  readonly requestedAt: Date
  readonly grantedAt: Date | null
  readonly revokedAt: Date | null
}

/** Who lets whom act: a Kommune sees its own on both sides, the Land those of its Land. */
@Injectable()
export class BeauftragungenReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: BeauftragungQuery): Promise<PageOf<BeauftragungView>> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { requestedAt: { column: 'requested_at', type: 'timestamptz' } })
        .equal('land', query.land)
        .equal('traeger', query.traeger)
        .equal('agent_traeger', query.agentTraeger)
        .equal('state', query.state)
      const counting = page.total(tx, 'beauftragung.count', 'beauftragung', query.count)
      const rows = await tx.query<Row>('beauftragung.list', `${BEAUFTRAGUNG} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ requestedAt, id }) => ({ value: requestedAt.toISOString(), id }),
          (row) => shown(row, today),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  one(actor: Actor, id: string): Promise<BeauftragungView> {
    return transact(this.source, actor, 'read', (tx) => beauftragungView(tx, id, this.clock.now().today))
  }

  /** Kreise with an account act for others; a Kreis acts for the authorities in its area. */
  partners(actor: Actor): Promise<BeauftragungPartners> {
    return transact(this.source, actor, 'read', async (tx) => {
      const agents = await tx.query<{ traeger: string; name: string }>(
        'beauftragung.agents',
        `select traeger, name from organisation where kind = 'kommune' and land = $1 and length(traeger) = 5 and traeger <> $2 order by name`,
        [actor.land, actor.traeger[0] ?? ''],
      )
      const kreis = actor.role === 'kommune' && actor.traeger[0]?.length === 5 ? actor.traeger[0] : null
      const principals =
        kreis === null
          ? []
          : await tx.query<{ traeger: string; name: string }>(
              'beauftragung.principals',
              `select distinct on (traeger) traeger, name from behoerde where kreis = $1 and kind = 'meldebehoerde' and valid_to is null order by traeger`,
              [kreis],
            )
      return { agents, principals }
    })
  }
}

export async function beauftragungView(tx: Tx, id: string, today: string): Promise<BeauftragungView> {
  return shown(found((await tx.query<Row>('beauftragung.view', `${BEAUFTRAGUNG} where id = $1`, [id]))[0]), today)
}

function shown({ requestedAt, grantedAt, revokedAt, ...row }: Row, today: string): BeauftragungView {
  return {
    ...row,
    holds: holdsOn(row, today),
    requestedAt: requestedAt.toISOString(),
    grantedAt: grantedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}

const BEAUFTRAGUNG = `
select id, land, traeger, name, agent_traeger "agentTraeger", agent_name "agentName", state, from_on "fromOn", until_on "untilOn", reference, requested_at "requestedAt", requested_organisation "requestedByOrganisation",
  granted_at "grantedAt", granted_organisation "grantedByOrganisation", revoked_at "revokedAt", revoked_organisation "revokedByOrganisation", revoke_reason "revokeReason", version
from beauftragung`
