import { Injectable } from '@nestjs/common'
import type { CriterionChange } from '@blaupause/contract/criteria'
import type { WorkshopTrail } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { CHANGE, criterionLights } from '../criteria/index.js'
import { Clock, found, transact } from '../platform/index.js'

/** What became of a workshop: the changes of the catalogue it asked for, where its criteria stand, how they are rated, which blueprints rest on it. */
@Injectable()
export class WorkshopTrailReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  trail(actor: Actor, id: string): Promise<WorkshopTrail> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [[workshop], changes, criteria, blueprints] = await Promise.all([
        tx.query('workshop.known', 'select 1 one from workshop where id = $1', [id]),
        tx.query<CriterionChange>('workshop.changes', `${CHANGE} where w.id = $1 order by x.recorded_at, x.id`, [id]),
        tx.query<WorkshopTrail['criteria'][number]>('workshop.criteria', CRITERIA, [id]),
        tx.query<WorkshopTrail['blueprints'][number]>('workshop.blueprints', BLUEPRINTS, [id]),
      ])
      found(workshop)
      const lights = await criterionLights(tx, [...new Set(criteria.map(({ criterion }) => criterion))], this.clock.now().today)
      return { changes, criteria, lights, blueprints }
    })
  }
}

/** Of each criterion that an outcome names, or that says it rests on one: its newest version in the programme of the workshop. */
const CRITERIA = `
select distinct on (o.id, c.id) o.id outcome, c.id criterion, c.content->'statement' statement, k.id catalogue, k.number, k.state, k.consult_until "consultUntil", k.published_on "publishedOn"
from workshop_outcome o join catalogue_criterion c on c.id = o.criterion or c.content->'origin'->'outcomes' ? o.id::text
  join criteria_catalogue k on k.id = c.catalogue_id and k.programme = o.programme
where o.workshop_id = $1 order by o.id, c.id, k.created_at desc`

/** A blueprint names the workshops it rests on by their titles, because it leaves the house. */
const BLUEPRINTS = `
select b.name, b.version, b.state from blueprint b join workshop w on w.id = $1 where b.programme = w.programme and b.content->'attestation'->'workshops' ? w.title order by b.name, b.made_at desc`
