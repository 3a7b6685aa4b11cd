import { Injectable } from '@nestjs/common'
import type { CreateCriterion, LinkCriterion } from '@blaupause/contract/criteria'
import { canEditCriteria } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { Commands, found } from '../platform/index.js'
import { criterionTable } from './tables.js'

const who = { who: 'Land / Bund' }

/** Criteria that are named before a catalogue takes them up, so that a room can point at them. What a catalogue says of a criterion goes before what is said here. */
@Injectable()
export class CriteriaService {
  constructor(private readonly commands: Commands) {}

  /** Names a criterion; its id is frozen from here on. Refuses with `thing.exists`. */
  create(actor: Actor, key: string, criterion: CreateCriterion): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['criterion', criterion] },
      (tx) => tx.manager.findOneBy(criterionTable, { id: criterion.id }),
      async (tx, existing, now) => {
        require(canEditCriteria(actor), 'permission.denied', who)
        if (existing) throw new DomainError('thing.exists', { what: criterion.id })
        await tx.manager.insert(criterionTable, { ...criterion, official: false, version: 0 })
        return {
          answer: { id: criterion.id },
          events: [
            programmeEvent('criterion.created.v1', { type: 'criterion', id: criterion.id }, now.today, scopeOf(actor), {
              dimension: criterion.dimension,
              steps: criterion.steps,
            }),
          ],
        }
      },
    )
  }

  /** Says which steps a criterion concerns. */
  link(actor: Actor, id: string, key: string, command: LinkCriterion): Promise<{ id: string; version: number }> {
    return this.commands.run(
      actor,
      { key, body: ['link', id, command] },
      (tx) => tx.manager.findOne(criterionTable, { where: { id }, lock: { mode: 'pessimistic_write' } }),
      async (tx, locked, now) => {
        const criterion = found(locked ?? undefined)
        require(canEditCriteria(actor), 'permission.denied', who)
        requireVersion(criterion, command.version)
        await tx.manager.update(criterionTable, { id }, { steps: command.steps, version: command.version + 1 })
        return {
          answer: { id, version: command.version + 1 },
          events: [programmeEvent('criterion.linked.v1', { type: 'criterion', id }, now.today, scopeOf(actor), { steps: command.steps })],
        }
      },
    )
  }
}

function scopeOf(actor: Actor) {
  return { land: actor.land ?? '', programme: actor.programmes[0] ?? '' }
}
