import { Injectable } from '@nestjs/common'
import type { CreateCriterion, CriterionQuery, CriterionView, LinkCriterion } from '@blaupause/contract/criteria'
import type { PageOf } from '@blaupause/contract/http'
import { canEditCriteria } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { criterionTable } from './tables.js'

const who = { who: 'Land / Bund' }

/** The catalogue of what makes a roll-out fast: list, create, link to steps. */
@Injectable()
export class CriteriaService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CriterionQuery): Promise<PageOf<CriterionView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { id: { column: 'c.id', type: 'text' } }).equal('c.dimension', query.dimension)
      if (query.step) page.where(`c.steps @> array[${page.bind(query.step)}]`)
      const counting = page.total(tx, 'criterion.count', 'criterion c', query.count)
      const rows = await tx.query<CriterionView>('criterion.list', `${CRITERION} ${page.page(query.cursor, query.limit, 'c.id')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.id, id: row.id }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  one(actor: Actor, id: string): Promise<CriterionView> {
    return transact(this.source, actor, 'read', async (tx) => found((await tx.query<CriterionView>('criterion.one', `${CRITERION} where c.id = $1`, [id]))[0]))
  }

  create(actor: Actor, key: string, criterion: CreateCriterion): Promise<{ id: string }> {
    return this.commands.run(actor, { key, body: ['criterion', criterion] }, (tx) => tx.manager.findOneBy(criterionTable, { id: criterion.id }), async (tx, existing, now) => {
      require(canEditCriteria(actor), 'permission.denied', who)
      if (existing) throw new DomainError('thing.exists', { what: criterion.id })
      await tx.manager.insert(criterionTable, { ...criterion, official: false, version: 0 })
      return { answer: { id: criterion.id }, events: [programmeEvent('criterion.created.v1', { type: 'criterion', id: criterion.id }, now.today, scopeOf(actor), { dimension: criterion.dimension, steps: criterion.steps })] }
    })
  }

  /** Says which steps a criterion concerns. */
  link(actor: Actor, id: string, key: string, command: LinkCriterion): Promise<{ id: string; version: number }> {
    return this.commands.run(actor, { key, body: ['link', id, command] }, (tx) => tx.manager.findOne(criterionTable, { where: { id }, lock: { mode: 'pessimistic_write' } }), async (tx, locked, now) => {
      const criterion = found(locked ?? undefined)
      require(canEditCriteria(actor), 'permission.denied', who)
      requireVersion(criterion, command.version)
      await tx.manager.update(criterionTable, { id }, { steps: command.steps, version: command.version + 1 })
      return { answer: { id, version: command.version + 1 }, events: [programmeEvent('criterion.linked.v1', { type: 'criterion', id }, now.today, scopeOf(actor), { steps: command.steps })] }
    })
  }
}

function scopeOf(actor: Actor) {
  return { land: actor.land ?? '', programme: actor.programmes[0] ?? '' }
}

const CRITERION = `
select c.id, c.statement, c.reason, c.dimension, c.measure, c.scale, c.steps, c.source, c.official, c.version,
  (select count(*)::int from workshop_outcome o where o.criterion = c.id) outcomes
from criterion c`
