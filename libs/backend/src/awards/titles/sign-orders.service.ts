import { Injectable } from '@nestjs/common'
import type { MoveSign } from '@blaupause/contract/awards'
import { canReview } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { Commands, found } from '../../platform/index.js'
import { awardEvent } from '../applications/award-event.js'

/** Signs for the town halls: ordered with the title, then made, sent, delivered. */
@Injectable()
export class SignOrdersService {
  constructor(private readonly commands: Commands) {}

  /** Notes how far a sign is; a state before it may be taken back to, since people correct themselves. */
  move(actor: Actor, titleId: string, key: string, { state }: MoveSign): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['sign', titleId, state] },
      (tx) => tx.query<{ body: string; land: string }>('sign.lock', 'select body, land from award_sign_order where title = $1 for update', [titleId]),
      (tx, [row], { today }) => {
        const order = found(row)
        require(canReview(actor, order), 'permission.denied', { who: 'Land' })
        tx.write('sign.move', 'update award_sign_order set state = $2, changed_on = $3 where title = $1', [titleId, state, today])
        return { answer: { id: titleId }, events: [awardEvent('award.sign-moved.v1', { id: titleId, ...order }, today, { state })] }
      },
    )
  }
}
