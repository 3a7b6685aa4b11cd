import { Injectable } from '@nestjs/common'
import type {
  CatalogueComment,
  CatalogueComparison,
  CatalogueQuery,
  CatalogueRow,
  CatalogueView,
  CompareQuery,
  CriterionChange,
  CriterionTrail,
} from '@blaupause/contract/criteria'
import type { PageOf } from '@blaupause/contract/http'
import { compareCatalogues } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact } from '../platform/index.js'
import { criteriaOf } from './catalogues.store.js'
import { criterionLights } from './criterion-lights.js'
import { CHANGE } from './changes.service.js'

/** Versions of the catalogue, two of them side by side, and the trail of one criterion. */
@Injectable()
export class CataloguesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CatalogueQuery): Promise<PageOf<CatalogueRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { createdAt: { column: 'k.created_at', type: 'timestamptz' } })
        .equal('k.land', query.land)
        .equal('k.programme', query.programme)
        .equal('k.state', query.state)
      const counting = page.total(tx, 'catalogue.count', 'criteria_catalogue k', query.count)
      const rows = await tx.query<CatalogueRow>('catalogue.list', `${CATALOGUE} ${page.page(query.cursor, query.limit, 'k.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ createdAt, id }) => ({ value: createdAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  view(actor: Actor, id: string): Promise<CatalogueView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [[row], criteria, comments] = await Promise.all([
        tx.query<CatalogueRow>('catalogue.view', `${CATALOGUE} where k.id = $1`, [id]),
        criteriaOf(tx, id),
        tx.query<CatalogueComment>('catalogue.comments', COMMENTS, [id]),
      ])
      return { ...found(row), criteria, comments, demo: this.instance.demo }
    })
  }

  /** What became of the catalogue from the version `with` to this one. Any two the reader may see can be compared. */
  compare(actor: Actor, id: string, { with: other }: CompareQuery): Promise<CatalogueComparison> {
    return transact(this.source, actor, 'read', async (tx) => {
      const heads = await tx.query<{ id: string; number: string; title: string }>(
        'catalogue.heads',
        'select id, number, title from criteria_catalogue where id = any($1)',
        [[id, other]],
      )
      const [before, after] = [found(heads.find((one) => one.id === other)), found(heads.find((one) => one.id === id))]
      const [old, now] = await Promise.all([criteriaOf(tx, other), criteriaOf(tx, id)])
      const changes = compareCatalogues(old, now).map((change) => ({ ...change, fields: [...change.fields] }))
      const touched = new Set(changes.map(({ criterion }) => criterion))
      return { before, after, unchanged: now.filter((one) => one.retired === null && !touched.has(one.id)).length, changes, demo: this.instance.demo }
    })
  }

  trail(actor: Actor, criterion: string): Promise<CriterionTrail> {
    return transact(this.source, actor, 'read', async (tx) => {
      const known = tx.query('criterion.exists', `select from criterion where id = $1 union all select from catalogue_criterion where id = $1 limit 1`, [
        criterion,
      ])
      const outcomes = tx.query<CriterionTrail['outcomes'][number]>('trail.outcomes', OUTCOMES, [criterion])
      const changes = tx.query<CriterionChange>(
        'trail.changes',
        `${CHANGE} where x.criterion = $1 or exists (select from catalogue_criterion c where c.id = $1 and c.content->'origin'->'changes' ? x.id::text) order by x.recorded_at, x.id`,
        [criterion],
      )
      const versions = tx.query<CriterionTrail['versions'][number]>('trail.versions', VERSIONS, [criterion])
      const lights = criterionLights(tx, [criterion], this.clock.now().today)
      found((await known)[0])
      return {
        criterion,
        outcomes: await outcomes,
        changes: await changes,
        versions: await versions,
        assessments: (await lights)[0]!,
        demo: this.instance.demo,
      }
    })
  }
}

const CATALOGUE = `
select k.id, k.land, k.programme, k.number, k.title, k.state, k.official, k.based_on "basedOn", k.consult_until "consultUntil", k.early_because "earlyBecause", k.published_on "publishedOn",
  k.published_organisation "publishedOrganisation", ${isoInstant('k.created_at')} "createdAt", k.version,
  (select count(*)::int from catalogue_criterion c where c.catalogue_id = k.id and c.content->'retired' = 'null') criteria,
  (select count(*)::int from catalogue_criterion c where c.catalogue_id = k.id and c.content->'retired' <> 'null') retired,
  (select count(*)::int from catalogue_comment m where m.catalogue_id = k.id) comments
from criteria_catalogue k`

const COMMENTS = `
select id, criterion, stance, text, organisation_name "organisationName", ${isoInstant('recorded_at')} "recordedAt",
  case when answer is not null then json_build_object('text', answer, 'organisationName', answered_by, 'at', ${isoInstant('answered_at')}) end answer
from catalogue_comment where catalogue_id = $1 order by recorded_at, id`

/** What workshops said of it by name, and what any version says it rests on. */
const OUTCOMES = `
select o.id, o.kind, o.text, w.id workshop, w.title, w.held_on "on" from workshop_outcome o join workshop w on w.id = o.workshop_id
where o.criterion = $1 or exists (select from catalogue_criterion c where c.id = $1 and c.content->'origin'->'outcomes' ? o.id::text)
order by w.held_on, o.recorded_at, o.id`

const VERSIONS = `
select k.id catalogue, k.programme, k.number, k.state, k.published_on "publishedOn", c.content criterion,
  (select count(*)::int from catalogue_comment m where m.catalogue_id = k.id and m.criterion = c.id) comments
from catalogue_criterion c join criteria_catalogue k on k.id = c.catalogue_id where c.id = $1 order by k.programme, string_to_array(k.number, '.')::int[]`
