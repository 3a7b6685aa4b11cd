import { Injectable } from '@nestjs/common'
import type { BlueprintSubscription } from '@blaupause/contract/blueprints'
import { canSubscribe } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, transact } from '../../platform/index.js'

const who = { who: 'Bund / Land / Kommune / Roll-in / Dienstleister' }

/** An organisation wants to hear of every version of a name: published, discouraged, withdrawn. Who has imported one hears of it anyway. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
  ) {}

  one(actor: Actor, name: string): Promise<BlueprintSubscription> {
    require(canSubscribe(actor), 'permission.denied', who)
    return transact(this.source, actor, 'read', async (tx) => ({ subscribed: (await tx.query('subscription.one', 'select from blueprint_subscription where name = $1 and addressee = $2', [name, addresseeOf(actor)])).length > 0 }))
  }

  /** For the actor's organisation. Doing it again changes nothing. */
  set(actor: Actor, name: string, key: string, { subscribed }: BlueprintSubscription): Promise<BlueprintSubscription> {
    return this.commands.run(actor, { key, body: ['subscribe', name, subscribed] }, () => Promise.resolve(null), (tx, _, { now }) => {
      require(canSubscribe(actor), 'permission.denied', who)
      if (subscribed) tx.write('subscription.add', 'insert into blueprint_subscription (name, addressee, role, land, programme, traeger, since) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [name, addresseeOf(actor), actor.role, ...scopeOf(actor), now])
      else tx.write('subscription.drop', 'delete from blueprint_subscription where name = $1 and addressee = $2', [name, addresseeOf(actor)])
      return { answer: { subscribed }, events: [] }
    })
  }
}

function addresseeOf({ role, organisation, traeger }: Actor): string {
  return role === 'kommune' ? (traeger[0] ?? organisation.id) : organisation.id
}

/** The one column by which row-level security finds an entry for this role. */
function scopeOf({ role, land, programmes, traeger }: Actor): [land: string, programme: string, traeger: string] {
  return [role === 'land' ? (land ?? '') : '', role === 'bund' || role === 'rollin' ? (programmes[0] ?? '') : '', role === 'kommune' ? (traeger[0] ?? '') : '']
}
