import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import type { PageOf } from '@blaupause/contract/http'
import type { LandPage, LandQuery, LandView, TerritoryQuery, TerritoryView } from '@blaupause/contract/register'
import { bodyName, bodySought, landKey, sortName } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, PageQuery, pageFrom, pageOfAll, transact } from '../platform/index.js'
import { registerStand } from './territories.store.js'

const SORT = { name: { column: 't.sort_name collate "C"', type: 'text' } }
const VIEW = `t.key, t.level, t.name, t.sort_name, t.textkennzeichen, t.land, l.name as "landName", t.kreis, k.name as "kreisName", v.key as verband, v.name as "verbandName", t.ars, coalesce(t.population, p.population) as population, t.area_ha as "areaHa",
  t.plz, t.seat, nullif(t.valid_from, '-infinity') as "validFrom", t.valid_to as "validTo"`
const holds = (alias: string, day: string): string => `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`

/** Who there is: bodies by the register of a day, each once (a kreisfreie Stadt as Gemeinde, a Verband only where it acts for several). */
@Injectable()
export class TerritoriesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: TerritoryQuery): Promise<PageOf<TerritoryView>> {
    const sort = query.sort ?? 'name'
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = (): { page: PageQuery; from: string } => {
        const page = new PageQuery(sort, SORT)
        const day = `${page.bind(query.on ?? this.clock.now().today)}::date`
        page.where('t.is_body').where(holds('t', day)).equal('t.land', query.land).equal('t.kreis', query.kreis).equal('t.level', query.level)
        if (query.q)
          page.where(
            `(${[named(page, query.q), `t.key like ${page.bind(`${escapeLike(query.q.replace(/\s/g, ''))}%`)}`, ...kindOfName(page, query.q)].join(' or ')})`,
          )
        return { page, from: fromTerritory(day) }
      }
      const { page, from } = conditions()
      const counting = query.count ? countOf(conditions()) : undefined
      const counted = counting && tx.query<{ total: number }>('territory.count', counting.text, counting.values)
      const rows = await tx.query<StoredTerritory>('territory.list', `select ${VIEW} ${from} ${page.page(query.cursor, query.limit, 't.key')}`, page.values)
      return {
        ...pageFrom(rows, query.limit, sort, (row) => ({ value: row.sort_name, id: row.key }), territoryView),
        ...(counted && { total: (await counted)[0]!.total }),
        demo: false,
      }
    })
  }

  /** All versions of one key, latest first; `thing.unknown` if there is none. */
  history(actor: Actor, key: string): Promise<TerritoryView[]> {
    return transact(this.source, actor, 'read', async (tx) => {
      const rows = await tx.query<StoredTerritory>(
        'territory.history',
        `select ${VIEW} ${fromTerritory('t.valid_from', 'least(coalesce(t.valid_to - 1, current_date), current_date)')} where t.key = $1 order by t.valid_from desc`,
        [key],
      )
      found(rows[0])
      return rows.map(territoryView)
    })
  }

  /** Editions taken in, latest first, each with its report. */
  editions(actor: Actor): Promise<{ stand: string; importedAt: Date; records: number; gemeinden: number; report: unknown }[]> {
    return transact(this.source, actor, 'read', (tx) =>
      tx.query('edition.list', 'select stand, imported_at as "importedAt", records, gemeinden, report from edition order by stand desc'),
    )
  }

  /** The Länder with their Gemeinden on a day, and the date of the register in which they are counted. */
  laender(actor: Actor, query: LandQuery): Promise<LandPage> {
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<Omit<LandView, 'key'>>(
        'territory.laender',
        `
        select t.land as code, coalesce(max(t.name) filter (where t.level = 'land'), t.land) as name, count(*) filter (where t.is_gemeinde)::int as gemeinden, coalesce(sum(t.population) filter (where t.is_gemeinde), 0)::int as population
        from territory t where ${holds('t', '$1::date')} group by t.land`,
        [query.on ?? this.clock.now().today],
      )
      const stand = await registerStand(tx)
      const rows = (await reading).map((row): LandView => ({ key: landKey(row.code) ?? row.code, ...row }))
      const perLand = Object.fromEntries(rows.map(({ code, gemeinden }) => [code, gemeinden]))
      return {
        ...pageOfAll(rows, query, ({ key }) => key, { key: ({ key }) => key, name: ({ name }) => sortName(name) }),
        stand,
        gemeinden: rows.reduce((sum, row) => sum + row.gemeinden, 0),
        perLand,
        demo: false,
      }
    })
  }
}

type StoredTerritory = Omit<TerritoryView, 'fullName'> & { readonly sort_name: string }

function territoryView({ sort_name: _, ...view }: StoredTerritory): TerritoryView {
  return { ...view, fullName: bodyName(view) }
}

function named(page: PageQuery, name: string): string {
  return `t.sort_name like ${page.bind(`%${escapeLike(sortName(name))}%`)}`
}

/** "Landratsamt Kelheim": the Kreis of that name; nothing where no kind stands in front. */
function kindOfName(page: PageQuery, words: string): string[] {
  const sought = bodySought(words)
  if (!sought) return []
  const codes = sought.codes.length > 0 ? ` and t.textkennzeichen = any(${page.bind(sought.codes)})` : ''
  return [`(t.level = ${page.bind(sought.level)}${codes} and ${named(page, sought.name)})`]
}

/** A territory with the names of what lies above it on `day`, and the inhabitants below it on the day `counted`. */
function fromTerritory(day: string, counted = day): string {
  return `from territory t
    left join lateral (select name from territory l where l.level = 'land' and l.land = t.land and ${holds('l', `greatest(${day}, t.valid_from)`)} limit 1) l on true
    left join lateral (select name from territory k where k.key = t.kreis and ${holds('k', `greatest(${day}, t.valid_from)`)} limit 1) k on true
    left join lateral (select key, name from territory v where v.key = t.verband and v.is_body and v.key <> t.key and ${holds('v', `greatest(${day}, t.valid_from)`)} limit 1) v on true
    left join lateral (select sum(g.population)::int as population from territory g where t.level in ('kreis', 'verband') and g.kreis = left(t.key, 5) and g.level = 'gemeinde'
      and (t.level = 'kreis' or g.verband = t.key) and ${holds('g', counted)}) p on true`
}

function countOf({ page }: { page: PageQuery }): { text: string; values: unknown[] } {
  return { text: `select count(*)::int as total from territory t ${page.filter}`, values: page.values }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
