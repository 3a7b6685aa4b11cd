import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { landCode } from '@blaupause/domain/register'
import * as rules from '@blaupause/domain/rollouts'
import type { Sperrzeit } from '@blaupause/domain/rollouts'
import { Commands, found, newId, type Tx } from '../platform/index.js'

const who = { who: 'Kommune / Land' }

/** Times in which nothing of an authority's own work is due, set by the Kommune itself or by its Land. */
@Injectable()
export class SperrzeitenService {
  constructor(private readonly commands: Commands) {}

  set(actor: Actor, key: string, { reason, ...command }: wire.SetSperrzeit): Promise<wire.SperrzeitSet> {
    return this.commands.run(
      actor,
      { key, body: ['sperrzeit', command, reason] },
      (tx) => isKnown(tx, command.traeger),
      async (tx, known, now) => {
        const { traeger, from, to, kind, behoerdeKinds, maxPopulation } = command
        const sperrzeit: Sperrzeit = { id: newId(), land: landCode(traeger.slice(0, 2)) ?? '', traeger, from, to, kind, liftedOn: null }
        require(rules.canSetSperrzeit(actor, sperrzeit), 'permission.denied', who)
        require(actor.role === 'kommune' || known, 'sperrzeit.body', { key: traeger })
        const event = rules.setSperrzeit(sperrzeit, reason, now)
        tx.write('sperrzeit.set', SET, [
          sperrzeit.id,
          sperrzeit.land,
          traeger,
          command.name,
          from,
          to,
          behoerdeKinds,
          maxPopulation,
          kind,
          reason,
          actor.organisation.name,
          now.now,
        ])
        const [inside] = await tx.query<{ n: number }>('sperrzeit.inside', INSIDE, [sperrzeit.land, traeger, from, to, behoerdeKinds, maxPopulation])
        return { answer: { id: sperrzeit.id, dueInside: inside!.n }, events: [event] }
      },
    )
  }

  end(actor: Actor, id: string, key: string, { reason }: wire.EndSperrzeit): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['end-sperrzeit', id, reason] },
      (tx) => read(tx, id),
      async (tx, before, now) => {
        const known = found(before)
        require(rules.canSetSperrzeit(actor, known), 'permission.denied', who)
        const { event } = rules.endSperrzeit(known, reason, now)
        const ended = await tx.query('sperrzeit.end', 'update sperrzeit set lifted_at = $2 where id = $1 and lifted_at is null returning id', [id, now.now])
        require(ended.length === 1, 'sperrzeit.ended', { date: now.today })
        return { answer: { id }, events: [event] }
      },
    )
  }
}

/** Read, not locked: who may only see it must learn that it is not theirs to end. The update itself counts once. */
async function read(tx: Tx, id: string): Promise<Sperrzeit | undefined> {
  return (
    await tx.query<Sperrzeit>(
      'sperrzeit.one',
      `select id, land, traeger, from_on "from", to_on "to", kind, (lifted_at at time zone 'Europe/Berlin')::date "liftedOn" from sperrzeit where id = $1`,
      [id],
    )
  )[0]
}

/** A whole Land, or a body that has an authority in the register. */
async function isKnown(tx: Tx, traeger: string): Promise<boolean> {
  return traeger.length === 2 || (await tx.query('sperrzeit.body', 'select from behoerde where traeger = $1 limit 1', [traeger])).length > 0
}

const SET = `
insert into sperrzeit (id, land, traeger, name, from_on, to_on, kinds, max_population, kind, reason, organisation, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const INSIDE = `
select count(*)::int n from milestone m join rollout r on r.id = m.rollout_id
where m.land = $1 and (length($2) = 2 or m.traeger = $2) and m.due_on between $3 and $4 and m.owner = 'kommune' and m.state in ('open', 'running') and r.state = 'running'
  and (cardinality($5::text[]) = 0 or r.behoerde_kind = any($5)) and ($6::int is null or r.population <= $6)`
