import { Injectable } from '@nestjs/common'
import type { ProcedureQuery, ProcedureView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReadCount } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { writeTable } from '../../platform/csv/index.js'
import { awardRuleOf } from '../award-rules.js'
import { judgedProcedures } from './procedures.store.js'

export type ProcedureFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
type Row = ProcedureView & { readonly order: string; readonly provider: string }

/** The procedures of a body with their proof: what leads nowhere first, then what nobody has looked at. Of the body that is named, else the reader's own. */
@Injectable()
export class ProcedureListReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: ProcedureQuery): Promise<PageOf<ProcedureView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { order: { column: '"order"', type: 'text' } })
      const from = procedures(page, await this.rule(tx, actor), query.body ?? actor.traeger[0] ?? '')
      page.equal('state', query.state)
      const counting = page.total(tx, 'procedure.total', from, query.count)
      const rows = await tx.query<Row>('procedure.list', `select * from ${from} ${page.page(query.cursor, query.limit)}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ order, id }) => ({ value: order, id }), view), ...(await counting), demo: this.instance.demo }
    })
  }

  /** The whole list of a body as CSV with the columns that an import reads, and who says it: what was taken out can be taken in again. */
  async csv(actor: Actor, body: string): Promise<ProcedureFile> {
    const rows = await transact(this.source, actor, 'read', async (tx: Tx) => {
      const [known] = await tx.query<{ land: string }>('procedure.file-body', 'select land from award_body where key = $1', [body])
      if (!known || !canReadCount(actor, { land: known.land, body })) throw new DomainError('thing.unknown')
      const page = new PageQuery('order', { order: { column: '"order"', type: 'text' } })
      const from = procedures(page, await this.rule(tx, actor), body)
      return tx.query<Row>('procedure.file', `select * from ${from} order by "order", id`, page.values)
    })
    const today = this.clock.now().today
    const lines = rows.map((row) => [
      row.body,
      row.name,
      row.link,
      row.origin,
      row.provider,
      row.leistungen.join(' '),
      row.submittable === null ? '' : row.submittable ? 'ja' : 'nein',
      row.because === 'not-in-portal' || row.state === 'said' ? 'nein' : 'ja',
      row.checkedOn ?? row.since,
      row.sources.map(({ source }) => source).join(' '),
      row.state,
    ])
    const note = this.instance.demo ? '# Demodaten, erfunden\r\n' : ''
    return { name: `online-verfahren-${body}-${today}.csv`, type: 'text/csv', bytes: Buffer.concat([writeTable([HEAD, ...lines]), Buffer.from(note)]) }
  }

  private rule(tx: Tx, { land }: Actor): Promise<{ origins: readonly string[]; submittable: boolean }> {
    return awardRuleOf(tx, land ?? '', this.clock.now().today)
  }
}

const HEAD = ['schluessel', 'name', 'link', 'art', 'anbieter', 'leistungen', 'senden', 'im_portal', 'stand', 'quellen', 'zustand']

/** SQL: procedures of a body, one row each, judged as the count judges them. */
function procedures(page: PageQuery, { origins, submittable }: { readonly origins: readonly string[]; readonly submittable: boolean }, body: string): string {
  const judged = judgedProcedures(`body = ${page.bind(body)}`, page.bind(origins), `${page.bind(submittable)}::boolean`)
  return `(
    select j.body || ' ' || j.link id, j.body, j.link, s.name, s.origin, s.provider, s.leistungen, s.submittable, s.since, s.own, s.sources, s.checked_on "checkedOn",
      case when not counts then 'not-counted' when dead and portal then 'dead' when not portal then 'said' when s.checked_on is null then 'shown' else 'checked' end state,
      case when counts then null when not counts_by_origin then 'origin' when not shown then 'not-in-portal' else 'not-submittable' end because,
      to_char(w.dead_since at time zone 'Europe/Berlin', 'YYYY-MM-DD') "deadSince", w.detail,
      (case when not counts then '4' when dead and portal then '0' when not portal then '2' when s.checked_on is null then '1' else '3' end || ' ' || lower(s.name)) collate "C" "order"
    from (${judged}) j
    cross join lateral (
      select (array_agg(name order by r))[1] name, (array_agg(origin order by r))[1] origin, (array_agg(provider order by r))[1] provider, bool_or(source = 'hand') own, bool_or(submittable) submittable,
        to_char(min(since) filter (where source <> 'link'), 'YYYY-MM-DD') since, to_char(max(seen_on) filter (where source = 'link'), 'YYYY-MM-DD') checked_on,
        (select coalesce(array_agg(distinct key order by key), '{}') from procedure_statement k, unnest(k.leistungen) key where k.body = j.body and k.link = j.link) leistungen,
        json_agg(json_build_object('source', source, 'since', since, 'seenOn', seen_on) order by r) sources
      from (select *, case source when 'portal' then 0 when 'link' then 1 when 'hand' then 2 else 3 end r from procedure_statement where body = j.body and link = j.link) s
    ) s
    left join procedure_watch w on w.link = j.link
  ) as listed`
}

function view({ order: _, provider: __, ...row }: Row): ProcedureView {
  return row
}
