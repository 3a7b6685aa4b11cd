import { Injectable } from '@nestjs/common'
import type { CorrectionQuery, CorrectionView, EnterCorrection } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReview, type AwardRule } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { landEvent, require, type DomainEvent, type Instant } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, Instance, isoInstant, newId, pageFrom, PageQuery, transact, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'

/** The public log: what was put right, and what was answered to a report. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  /** Enters a correction, which is published with its day. */
  enter(actor: Actor, key: string, said: EnterCorrection): Promise<{ id: string }> {
    require(actor.land !== null && canReview(actor, { land: actor.land }), 'permission.denied', { who: 'Land' })
    return this.commands.run(
      actor,
      { key, body: ['correction', said.on, said.de, said.en] },
      () => Promise.resolve(),
      async (tx, _, { now, today }) => {
        const rule = await awardRuleOf(tx, actor.land!, today)
        const id = enterInLog(tx, actor, rule, { ...said, kind: 'correction', page: null }, now)
        return { answer: { id }, events: [correctedEvent(rule, id, said.on)] }
      },
    )
  }

  /** The log of the own Land, newest first. */
  list(actor: Actor, query: CorrectionQuery): Promise<PageOf<CorrectionView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 'recorded_at', type: 'timestamptz' } }).equal('land', actor.land ?? '')
      const counting = page.total(tx, 'correction.count', LOG, query.count)
      const rows = await tx.query<CorrectionView>(
        'correction.list',
        `select id, kind, "on", de, en, page, "recordedAt" from ${LOG} ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ recordedAt, id }) => ({ value: recordedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

/** Writes an entry of the public log, which is published within a minute; answers its id. */
export function enterInLog(
  tx: Tx,
  actor: Actor,
  { award, land }: Pick<AwardRule, 'award' | 'land'>,
  { on, de, en, kind, page }: EnterCorrection & { readonly kind: 'correction' | 'answer'; readonly page: string | null },
  now: Instant,
): string {
  const id = newId()
  tx.write(
    'correction.enter',
    'insert into award_correction (id, award, land, on_day, de, en, organisation, recorded_at, kind, page) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [id, award, land, on, de, en, actor.organisation.id, now, kind, page],
  )
  return id
}

export function correctedEvent({ award, land }: Pick<AwardRule, 'award' | 'land'>, id: string, on: string): DomainEvent {
  return landEvent('award.corrected-in-public.v1', { type: 'correction', id }, on, { land }, { award })
}

const LOG = `(select id, land, kind, on_day::text "on", de, en, page, recorded_at, ${isoInstant('recorded_at')} "recordedAt" from award_correction) as log`
