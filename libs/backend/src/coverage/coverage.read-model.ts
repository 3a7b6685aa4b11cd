import { Injectable } from '@nestjs/common'
import type { Coverage, CoverageQuery, CoverageRow, CoverageRowQuery } from '@blaupause/contract/coverage'
import type { PageOf } from '@blaupause/contract/http'
import { coverageDefinitions, mergeParts, sumFigures } from '@blaupause/domain/coverage'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, decodeCursor, groupBy, Instance, pageFrom, transact, type Tx } from '../platform/index.js'
import { asked } from './asked.js'
import { countedRows, CoverageSql } from './counted.js'
import { partNames } from './part-names.js'
import { partsOf } from './parts.js'

/** How far services have come among those responsible, on any day and as known then. Reads spans, never events. */
@Injectable()
export class CoverageReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  coverage(actor: Actor, { by, ...filter }: CoverageQuery): Promise<Coverage> {
    return transact(this.source, actor, 'read', async (tx) => {
      const question = await asked(tx, actor, filter, this.clock.now().today)
      const [parts, names, services] = await Promise.all([partsOf(tx, question, by), partNames(tx, by, question), servicesOf(tx)])
      const counted = new Set(parts.map(({ onlinedienst }) => onlinedienst))
      const groups = [...groupBy(parts, ({ part, land }) => `${by === 'onlinedienst' ? '' : land}|${part ?? ''}`).values()]
      return {
        stand: question.stand,
        filter,
        by,
        total: sumFigures(mergeParts(parts)),
        services: services.filter(({ id }) => counted.has(id)),
        parts: groups.map((group) => ({
          key: group[0]!.part,
          name: names(group[0]!),
          land: group[0]!.land,
          figures: sumFigures(group),
          services: group.map(({ onlinedienst, responsible, claimed, proven }) => ({ onlinedienst, responsible, claimed, proven })),
        })),
        definitions: coverageDefinitions,
        demo: this.instance.demo,
      }
    })
  }

  /** The responsible authorities behind a figure, with what each has reached and since when. */
  rows(actor: Actor, query: CoverageRowQuery): Promise<PageOf<CoverageRow>> {
    const { cursor, limit, count, status, ...filter } = query
    return transact(this.source, actor, 'read', async (tx) => {
      const question = await asked(tx, actor, filter, this.clock.now().today)
      const sql = new CoverageSql()
      const counted = countedRows(sql, question)
      const where = statusCondition(status)
      const counting =
        count && tx.query<{ total: number }>('coverage.count', `with ${counted} select count(*)::int total from counted where ${where}`, [...sql.values])
      const mark = cursor === undefined ? null : decodeCursor(cursor, 'name')
      const after = mark ? `and (sort_name collate "C", id || '/' || onlinedienst) > (${sql.bind(mark.value)}, ${sql.bind(mark.id)})` : ''
      const rows = await tx.query<StoredRow>(
        'coverage.rows',
        `with ${counted}
        select id, name, kind, traeger, kreis, kreis_name "kreisName", population, land, onlinedienst, service, state, claimed, proven, since, rollout_id "rolloutId", sort_name "sortName"
        from counted where ${where} ${after} order by sort_name collate "C", id || '/' || onlinedienst limit ${sql.bind(limit + 1)}`,
        sql.values,
      )
      return {
        ...pageFrom(rows, limit, 'name', (row) => ({ value: row.sortName, id: `${row.id}/${row.onlinedienst}` }), coverageRow),
        ...(counting && { total: (await counting)[0]!.total }),
        demo: this.instance.demo,
      }
    })
  }
}

/** All services, in the order of the catalogue. */
function servicesOf(tx: Tx): Promise<Coverage['services']> {
  return tx.query('coverage.services', 'select id, short_name name from onlinedienst order by position', [])
}

type StoredRow = CoverageRow['behoerde'] & {
  land: string
  onlinedienst: string
  service: CoverageRow['onlinedienst']['name']
  state: CoverageRow['state']
  claimed: boolean
  proven: boolean
  since: string | null
  rolloutId: string | null
  sortName: string
}

function coverageRow({
  id,
  name,
  kind,
  traeger,
  kreis,
  kreisName,
  population,
  land,
  onlinedienst,
  service,
  state,
  claimed,
  proven,
  since,
  rolloutId,
}: StoredRow): CoverageRow {
  return {
    id: `${id}/${onlinedienst}`,
    behoerde: { id, name, kind, traeger, kreis, kreisName, population },
    land,
    onlinedienst: { id: onlinedienst, name: service },
    state,
    claimed,
    proven,
    since,
    rolloutId,
  }
}

function statusCondition(status: CoverageRowQuery['status']): string {
  switch (status) {
    case undefined:
      return 'true'
    case 'claimed':
      return 'claimed'
    case 'unclaimed':
      return 'not claimed'
    case 'proven':
      return 'proven'
    case 'unproven':
      return 'claimed and not proven'
    default:
      return `state = '${status}'`
  }
}
