import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { BlueprintLetters, BlueprintSubscription, SubscribeBlueprint } from '@blaupause/contract/blueprints'
import { canSubscribe } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { require, type Instant } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, transact, type Tx } from '../../platform/index.js'
import { Mail } from '../../platform/mail/index.js'

const who = { who: 'Bund / Land / Kommune / Roll-in / Dienstleister' }
/** Whose letters a link ends: in what language it is read, and of which name. */
export type LettersToEnd = Pick<BlueprintLetters, 'language'> & { readonly name: string }

/** An organisation wants to hear of every version of a name: published, discouraged, withdrawn. Who has imported one hears of it anyway. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly mail: Mail,
  ) {}

  one(actor: Actor, name: string): Promise<BlueprintSubscription> {
    require(canSubscribe(actor), 'permission.denied', who)
    return transact(this.source, actor, 'read', async (tx) => this.read(tx, actor, name))
  }

  /** For the actor's organisation. Doing it again changes nothing. Refuses letters where no mail is sent (`blueprint.no-mail`). */
  set(actor: Actor, name: string, key: string, { subscribed, letters }: SubscribeBlueprint): Promise<BlueprintSubscription> {
    return this.commands.run(
      actor,
      { key, body: ['subscribe', name, subscribed, letters] },
      (tx) => {
        require(canSubscribe(actor), 'permission.denied', who)
        require(!letters || this.mail.sends, 'blueprint.no-mail')
        return this.read(tx, actor, name)
      },
      (tx, before, { now }) => {
        const at = [name, addresseeOf(actor)]
        if (subscribed)
          tx.write(
            'subscription.add',
            'insert into blueprint_subscription (name, addressee, role, land, programme, traeger, since) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
            [...at, actor.role, ...scopeOf(actor), now],
          )
        else tx.write('subscription.drop', 'delete from blueprint_subscription where name = $1 and addressee = $2', at)
        const after = subscribed ? (letters === undefined ? before.letters : letters) : null
        const same = JSON.stringify(after) === JSON.stringify(before.letters)
        if (subscribed && !same) writeLetters(tx, at, after, now)
        return { answer: { subscribed, letters: after, sends: this.mail.sends, failure: same ? before.failure : null }, events: [] }
      },
    )
  }

  /** Which letters the link of a letter ends; null if it ends none, or did so already. */
  lettersOf(leave: string): Promise<LettersToEnd | null> {
    return transact(
      this.source,
      SYSTEM,
      'read',
      async (tx) => (await tx.query<LettersToEnd>('letters.of', 'select name, language from blueprint_subscription where leave = $1', [leave]))[0] ?? null,
    )
  }

  /** Ends them, by the link alone: whoever has the letter may. The subscription stays, in the inbox. */
  endLetters(leave: string): Promise<void> {
    return transact(this.source, SYSTEM, 'write', async (tx) => tx.write('letters.end', `${WITHOUT_LETTERS} where leave = $1`, [leave]))
  }

  private async read(tx: Tx, actor: Actor, name: string): Promise<BlueprintSubscription> {
    const [row] = await tx.query<{ mailbox: string | null; language: BlueprintLetters['language']; failure: string | null }>('subscription.one', SUBSCRIPTION, [
      name,
      addresseeOf(actor),
    ])
    return {
      subscribed: row !== undefined,
      letters: row?.mailbox ? { mailbox: row.mailbox, language: row.language } : null,
      sends: this.mail.sends,
      failure: row?.failure ?? null,
    }
  }
}

/** `failure`: why the last letter to this mailbox was not taken. */
const SUBSCRIPTION = `
select mailbox, language, (
  select l.failure from blueprint_letter l join blueprint b on b.id = l.blueprint_id
  where b.name = s.name and l.reader = s.addressee and l.at >= s.letters_since and l.failure is distinct from 'overtaken' and l.state <> 'pending' order by l.at desc limit 1
) failure from blueprint_subscription s where name = $1 and addressee = $2`
const WITHOUT_LETTERS = 'update blueprint_subscription set mailbox = null, language = null, leave = null, letters_since = null'

/** A mailbox that changes gets another link; what was published before it asked is no letter to it. */
function writeLetters(tx: Tx, at: readonly string[], letters: BlueprintLetters | null, now: Instant): void {
  if (letters === null) tx.write('letters.none', `${WITHOUT_LETTERS} where name = $1 and addressee = $2`, [...at])
  else
    tx.write(
      'letters.set',
      'update blueprint_subscription set mailbox = $3, language = $4, leave = $5, letters_since = $6 where name = $1 and addressee = $2',
      [...at, letters.mailbox, letters.language, randomUUID(), now],
    )
}

function addresseeOf({ role, organisation, traeger }: Actor): string {
  return role === 'kommune' ? (traeger[0] ?? organisation.id) : organisation.id
}

/** The one column by which row-level security finds an entry for this role. */
function scopeOf({ role, land, programmes, traeger }: Actor): [land: string, programme: string, traeger: string] {
  return [role === 'land' ? (land ?? '') : '', role === 'bund' || role === 'rollin' ? (programmes[0] ?? '') : '', role === 'kommune' ? (traeger[0] ?? '') : '']
}
