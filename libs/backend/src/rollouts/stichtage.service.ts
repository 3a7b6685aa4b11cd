import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import * as rules from '@blaupause/domain/rollouts'
import type { Stichtag } from '@blaupause/domain/rollouts'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { stichtagName } from './calendars.js'
import { readStichtage } from './stichtage.store.js'

const who = { who: 'Land' }

/** Days on which parties take something, kept by the Land. Dates that were counted before stay until somebody moves them. */
@Injectable()
export class StichtageService {
  constructor(private readonly commands: Commands) {}

  add(actor: Actor, key: string, { source, name, ...command }: wire.AddStichtag): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['stichtag', command, name, source] },
      (tx) => readStichtage(tx, [command.land]),
      async (tx, known, now) => {
        const stichtag: Stichtag = { id: newId(), ...command, endedOn: null }
        require(rules.canKeepStichtage(actor, stichtag), 'permission.denied', who)
        require(name !== null || stichtagName(stichtag.land, stichtag.calendar, known) !== null, 'stichtag.name', { calendar: stichtag.calendar })
        const event = rules.addStichtag(stichtag, source, now)
        const added = await tx.query('stichtag.add', ADD, [
          stichtag.id,
          stichtag.land,
          stichtag.calendar,
          name,
          stichtag.on,
          source,
          actor.organisation.name,
          now.now,
        ])
        require(added.length === 1, 'stichtag.set', { date: stichtag.on })
        return { answer: { id: stichtag.id }, events: [event] }
      },
    )
  }

  end(actor: Actor, id: string, key: string, { reason }: wire.EndStichtag): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['end-stichtag', id, reason] },
      (tx) => read(tx, id),
      async (tx, before, now) => {
        const known = found(before)
        require(rules.canKeepStichtage(actor, known), 'permission.denied', who)
        const { event } = rules.endStichtag(known, reason, now)
        const ended = await tx.query('stichtag.end', 'update stichtag set ended_at = $2 where id = $1 and ended_at is null returning id', [id, now.now])
        require(ended.length === 1, 'stichtag.ended', { date: now.today })
        return { answer: { id }, events: [event] }
      },
    )
  }
}

/** Read, not locked: the update itself counts once. */
async function read(tx: Tx, id: string): Promise<Stichtag | undefined> {
  return (
    await tx.query<Stichtag>(
      'stichtag.one',
      `select id, land, calendar, on_day "on", (ended_at at time zone 'Europe/Berlin')::date "endedOn" from stichtag where id = $1`,
      [id],
    )
  )[0]
}

/** Nothing if the day is set already: two people who enter the same list do no harm. */
const ADD = `
insert into stichtag (id, land, calendar, name, on_day, source, organisation, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (land, calendar, on_day) where ended_at is null do nothing returning id`
