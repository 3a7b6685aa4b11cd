import { Injectable } from '@nestjs/common'
import type { SignOrderQuery } from '@blaupause/contract/awards'
import { canOrderSigns } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { signOrdersCsv, type SignOrder } from './sign-orders-csv.js'

/** Signs to be made, as a list to hand on. */
@Injectable()
export class SignOrdersReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  /** Orders of the actor's Land, the oldest first; without the addresses of titles that were withdrawn meanwhile. */
  async csv(actor: Actor, { state }: SignOrderQuery): Promise<{ name: string; type: string; bytes: Uint8Array }> {
    require(canOrderSigns(actor), 'permission.denied', { who: 'Land' })
    const { today } = this.clock.now()
    const { rule, orders } = await transact(this.source, actor, 'read', async (tx) => {
      const rule = await awardRuleOf(tx, actor.land!, today)
      return { rule, orders: await tx.query<SignOrder>('sign.orders', ORDERS, [rule.award, state ?? null]) }
    })
    return { name: `schilder-${rule.award}-${today}.csv`, type: 'text/csv', bytes: signOrdersCsv(orders, rule.title.de, this.instance.demo) }
  }
}

const ORDERS = `
select t.body, t.body_name "bodyName", t.since, o.deliver_to "deliverTo", o.state, o.changed_on "changedOn" from award_sign_order o join award_title t on t.id = o.title
where t.award = $1 and t.revoked_on is null and ($2::text is null or o.state = $2) order by t.since, t.id`
