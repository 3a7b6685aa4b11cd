import type { BlueprintView } from '@blaupause/contract/blueprints'
import { blueprintMoves, canLeadAgreement, canSignBlueprint, requireMove, type BlueprintMove, type EditionName } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { Injectable } from '@nestjs/common'
import { Commands, type Tx } from '../../platform/index.js'
import { blueprintView, type StoredBlueprint } from '../editions/blueprint-row.js'
import { blueprintEvent, holdEdition, saveCourse } from '../editions/blueprints.store.js'

/** What a move made of a blueprint; `file`: the bytes of its package, `and`: events beside that of the move. */
export type Moved = {
  readonly blueprint: StoredBlueprint
  readonly facts?: DomainEvent['facts']
  readonly reason?: string | null
  readonly file?: Buffer
  readonly and?: readonly DomainEvent['type'][]
}

const events: Readonly<Record<BlueprintMove, DomainEvent['type']>> = {
  consult: 'blueprint.consultation-opened.v1',
  prolong: 'blueprint.consultation-prolonged.v1',
  close: 'blueprint.consultation-closed.v1',
  submit: 'blueprint.signing-began.v1',
  recall: 'blueprint.recalled.v1',
  approve: 'blueprint.approved.v1',
  sign: 'blueprint.signed.v1',
  refuse: 'blueprint.refused.v1',
  deprecate: 'blueprint.deprecated.v1',
  reinstate: 'blueprint.reinstated.v1',
  withdraw: 'blueprint.withdrawn.v1',
}

/** The one way in which a blueprint goes on: locked, asked whether actor and state allow the move, moved, saved with its event. */
@Injectable()
export class BlueprintCourse {
  constructor(private readonly commands: Commands) {}

  move(
    actor: Actor,
    move: BlueprintMove,
    edition: EditionName,
    key: string,
    body: unknown,
    decide: (before: StoredBlueprint, now: Now, tx: Tx) => Moved | Promise<Moved>,
  ): Promise<BlueprintView> {
    return this.commands.run(
      actor,
      { key, body: [move, edition.name, edition.version, body] },
      (tx) => holdEdition(tx, edition),
      async (tx, before, now) => {
        requireCourse(actor, move, before)
        const { blueprint, facts = {}, reason = null, file, and = [] } = await decide(before, now, tx)
        const message = saveCourse(tx, blueprint, now, file)
        const all = [events[move], ...and].map((type) =>
          blueprintEvent(type, before, now.today, { digest: before.digest, ...facts }, type === events[move] ? reason : null),
        )
        return { answer: blueprintView(blueprint, actor), events: all, messages: [message] }
      },
    )
  }
}

/** Refuses whom the table of moves does not name (`permission.denied`), and a state that does not know the move. */
export function requireCourse(actor: Actor, move: BlueprintMove, before: StoredBlueprint): void {
  const allowed = blueprintMoves[move].by === 'publisher' ? canLeadAgreement(actor, before) : canSignBlueprint(actor, before, before.content.signers)
  require(allowed, 'permission.denied', { who: 'Land / Bund' })
  requireMove(move, before.state)
}
