import { Injectable } from '@nestjs/common'
import type { BlueprintView, ConfirmRetirement, RetireBlueprint } from '@blaupause/contract/blueprints'
import { requireRetirement, type AskedRetirement, type BlueprintMove, type EditionName } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { Commands, newId, type Tx } from '../../platform/index.js'
import { requireCourse } from './blueprint-course.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { blueprintView, type StoredBlueprint } from '../editions/blueprint-row.js'
import { blueprintEvent, editionOf, holdEdition, saveCourse } from '../editions/blueprints.store.js'
import { settleImporters, tellImporters } from './tell-importers.js'

type Target = AskedRetirement['state']
const moves: Readonly<Record<Target, { readonly move: BlueprintMove; readonly event: DomainEvent['type'] }>> = {
  published: { move: 'reinstate', event: 'blueprint.reinstated.v1' },
  deprecated: { move: 'deprecate', event: 'blueprint.deprecated.v1' },
  withdrawn: { move: 'withdraw', event: 'blueprint.withdrawn.v1' },
}

/** Discourages, withdraws, or takes back into honour what is published: one person of a signer asks, another one confirms. */
@Injectable()
export class RetirementService {
  constructor(
    private readonly commands: Commands,
    private readonly keys: BlueprintKeys,
  ) {}

  /** Asks for it; what was asked before is replaced. To the blueprint nothing happens yet. */
  ask(actor: Actor, edition: EditionName, key: string, command: RetireBlueprint): Promise<BlueprintView> {
    const { state, reason, replacement } = command.state === 'published' ? { state: command.state, reason: '', replacement: null } : command
    return this.commands.run(
      actor,
      { key, body: ['retire', edition, command] },
      (tx) => Promise.all([holdEdition(tx, edition), replacement && editionOf(tx, replacement), this.keys.ends()]),
      (tx, [before, other, ends], now) => {
        requireCourse(actor, moves[state].move, before)
        requireRetirement(before, state, replacement && { ...replacement, state: other?.state ?? 'unknown' })
        const asked: AskedRetirement = {
          id: newId(),
          on: now.today,
          at: now.now,
          by: actor.subject,
          organisation: actor.organisation.id,
          organisationName: actor.organisation.name,
          state,
          reason,
          replacement,
        }
        const stored: StoredBlueprint = { ...before, agreement: { ...before.agreement, asked } }
        const message = saveCourse(tx, stored, now)
        return {
          answer: blueprintView(stored, actor, ends),
          events: [blueprintEvent('blueprint.retirement-asked.v1', before, now.today, { state }, reason || null)],
          messages: [message],
        }
      },
    )
  }

  /** Another person of the organisation that asked confirms exactly that, or somebody of it lets it drop. Each Land that took it over is told. */
  confirm(actor: Actor, edition: EditionName, key: string, { request, confirmed }: ConfirmRetirement): Promise<BlueprintView> {
    return this.commands.run(
      actor,
      { key, body: ['confirm-retirement', edition, request, confirmed] },
      async (tx) => {
        const before = await holdEdition(tx, edition)
        const replacement = before.agreement.asked?.replacement ?? null
        return [before, replacement === null ? undefined : await editionOf(tx, replacement), await this.keys.ends()] as const
      },
      async (tx, [before, other, ends], now) => {
        const asked = before.agreement.asked
        require(asked !== null && asked.id === request, 'blueprint.asked')
        requireCourse(actor, moves[asked.state].move, before)
        require(actor.organisation.id === asked.organisation && (!confirmed || actor.subject !== asked.by), 'blueprint.two-people', {
          organisation: asked.organisationName,
        })
        requireRetirement(before, asked.state, asked.replacement && { ...asked.replacement, state: other?.state ?? 'unknown' })
        const agreement = { ...before.agreement, asked: null }
        const stored: StoredBlueprint = !confirmed
          ? { ...before, agreement }
          : {
              ...before,
              agreement,
              state: asked.state,
              retired: asked.state === 'published' ? null : { on: now.today, reason: asked.reason, replacement: asked.replacement },
            }
        const message = saveCourse(tx, stored, now)
        const told = confirmed ? await tell(tx, before, asked.state, now) : 0
        const { replacement, state } = asked
        const event = confirmed
          ? blueprintEvent(moves[state].event, before, now.today, { replacement: replacement && `${replacement.name} ${replacement.version}`, told })
          : blueprintEvent('blueprint.retirement-dropped.v1', before, now.today, { state })
        return { answer: blueprintView(stored, actor, ends), events: [event], messages: [message] }
      },
    )
  }
}

async function tell(tx: Tx, before: StoredBlueprint, state: Target, now: Now): Promise<number> {
  if (state !== 'published') return tellImporters(tx, before, state, now)
  await settleImporters(tx, before, now)
  return 0
}
