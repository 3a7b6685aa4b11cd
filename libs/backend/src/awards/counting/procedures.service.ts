import { Injectable } from '@nestjs/common'
import type { ChangeProcedure, EnterProcedure, ProcedureEntered, RemoveProcedure } from '@blaupause/contract/awards'
import { canEnterProcedure, requireNewProcedure, requireOwnEntry, type KnownProcedure } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, landEvent, require, type DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { Commands, newId, type Tx } from '../../platform/index.js'
import { LinkChecker } from '../../platform/links/index.js'
import { awardRuleOf } from '../award-rules.js'
import { normalLink } from './normal-link.js'
import { countBodies, dropUnlinked, writeStatements } from './procedures.store.js'

/** What a Kommune says of its own procedures, until the portal shows them. Only what the portal shows decides. */
@Injectable()
export class ProceduresService {
  constructor(
    private readonly commands: Commands,
    private readonly links: LinkChecker,
  ) {}

  /** Enters one. Refuses what is no public address, the same link in another spelling, and unless confirmed the same name under another link. */
  enter(actor: Actor, key: string, command: EnterProcedure): Promise<ProcedureEntered> {
    return this.change(actor, key, ['enter', command], null, command)
  }

  /** Replaces an entry of the body's own. */
  replace(actor: Actor, key: string, { instead, ...command }: ChangeProcedure): Promise<ProcedureEntered> {
    return this.change(actor, key, ['change', instead, command], instead, command)
  }

  /** Takes an entry of the body's own away; what the portal says of it stays. */
  remove(actor: Actor, key: string, { link }: RemoveProcedure): Promise<ProcedureEntered> {
    return this.change(actor, key, ['remove', link], link, null)
  }

  private change(actor: Actor, key: string, intent: unknown, instead: string | null, command: EnterProcedure | null): Promise<ProcedureEntered> {
    const body = actor.traeger[0] ?? ''
    require(canEnterProcedure(actor, { body }), 'permission.denied', { who: 'Kommune' })
    return this.commands.run(
      actor,
      { key, body: intent },
      (tx) => facts(tx, body, command?.leistungen ?? []),
      async (tx, { land, name, known, unknownKeys }, now) => {
        if (land === null) throw new DomainError('award.body', { key: body })
        const rule = await awardRuleOf(tx, land, now.today)
        if (instead !== null) requireOwnEntry(instead, known)
        const link = command === null ? instead! : normalLink(this.links.require(command.link).href)
        if (command !== null) {
          require(unknownKeys.length === 0, 'procedure.leistung', { keys: unknownKeys.join(', ') })
          requireNewProcedure({ link, name: command.name, another: command.another }, known, instead)
        }
        if (instead !== null)
          tx.write('procedure.take-away', `delete from procedure_statement where body = $1 and link = $2 and source = 'hand'`, [body, instead])
        if (command !== null)
          writeStatements(
            tx,
            [
              {
                line: 0,
                body,
                name: command.name,
                link,
                origin: command.origin,
                provider: name,
                leistungen: command.leistungen,
                submittable: null,
                inPortal: true,
                seenOn: now.today,
              },
            ],
            { land, source: 'hand', importId: null },
          )
        dropUnlinked(tx, [body])
        countBodies(tx, land, now.today, rule, [body])
        const [count] = await tx.query<{ counted: number; said: number }>(
          'procedure.counted',
          'select counted, said from procedure_count where body = $1 and counted_on = $2',
          [body, now.today],
        )
        return {
          answer: { link, ...count! },
          events: [
            entryEvent(
              command === null ? 'procedure.removed.v1' : instead === null ? 'procedure.entered.v1' : 'procedure.changed.v1',
              { land, body, link },
              now,
            ),
          ],
        }
      },
    )
  }
}

type Facts = { readonly land: string | null; readonly name: string; readonly known: readonly KnownProcedure[]; readonly unknownKeys: readonly string[] }

async function facts(tx: Tx, body: string, keys: readonly string[]): Promise<Facts> {
  // One at a time of a body: two entries of the same name would not see each other.
  const locking = tx.query('procedure.lock', 'select pg_advisory_xact_lock(hashtextextended($1, 73))', [body])
  const bodies = tx.query<{ land: string; name: string }>('procedure.body', 'select land, name from award_body where key = $1', [body])
  const knowing = tx.query<KnownProcedure>(
    'procedure.known',
    `select link, (array_agg(name order by source))[1] name, bool_or(source = 'hand') hand from procedure_statement where body = $1 group by link`,
    [body],
  )
  const unknown = tx.query<{ key: string }>(
    'procedure.keys',
    'select asked.key from unnest($1::text[]) asked(key) where not exists (select from leistung l where l.key = asked.key) and not exists (select from leistung_alias a where asked.key in (a.key, a.formerly))',
    [keys],
  )
  await locking
  const [found] = await bodies
  return { land: found?.land ?? null, name: found?.name ?? '', known: await knowing, unknownKeys: (await unknown).map(({ key }) => key) }
}

function entryEvent(type: DomainEvent['type'], { land, body, link }: { land: string; body: string; link: string }, { today }: Now): DomainEvent {
  return landEvent(type, { type: 'procedure', id: newId() }, today, { land, traeger: body }, { link })
}
