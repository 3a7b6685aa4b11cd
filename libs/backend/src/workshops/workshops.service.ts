import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import * as rules from '@blaupause/domain/workshops'
import type { WorkshopVerb } from '@blaupause/domain/workshops'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { seriesTable } from './tables.js'
import type { StoredWorkshop } from './workshop-row.js'
import { insertWorkshop, lockWorkshop, rearm, saveAgenda, saveParticipants, saveWorkshop } from './workshops.store.js'

const who = { who: 'Land / Bund' }

type Versioned = { id: string; version: number }
type Changed = { readonly after: StoredWorkshop; readonly event: DomainEvent }

/** Series of workshops and the course of each: planned, invited, held, minuted, closed; moved and cancelled. */
@Injectable()
export class WorkshopsService {
  constructor(private readonly commands: Commands) {}

  createSeries(actor: Actor, key: string, command: wire.CreateSeries): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['series', command] },
      async () => undefined,
      async (tx, _, now) => {
        const [programme] = await tx.query<{ id: string; land: string }>('programme.land', 'select id, land from programme where id = $1', [command.programme])
        const series = { id: newId(), ...command, land: found(programme).land }
        require(rules.canRunWorkshops(actor, series), 'permission.denied', who)
        await tx.manager.insert(seriesTable, series)
        return {
          answer: { id: series.id },
          events: [rules.programmeEvent('workshop-series.created.v1', { type: 'workshop-series', id: series.id }, now.today, series, { title: series.title })],
        }
      },
    )
  }

  /** Plans a workshop; one whose day is over is recorded as held. */
  create(actor: Actor, key: string, { series, ...plan }: wire.CreateWorkshop): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['workshop', series, plan] },
      (tx) => tx.manager.findOneBy(seriesTable, { id: series }),
      async (tx, parent, now) => {
        const { land, programme } = found(parent ?? undefined)
        require(rules.canRunWorkshops(actor, { land, programme }), 'permission.denied', who)
        // The number in the series is given once: two planned at a time wait for each other here.
        await tx.query('series.lock', 'select 1 one from workshop_series where id = $1 for update', [series])
        const [last] = await tx.query<{ number: number }>('series.number', 'select coalesce(max(number), 0)::int number from workshop where series_id = $1', [
          series,
        ])
        const workshop = planned(
          {
            id: newId(),
            seriesId: series,
            land,
            programme,
            number: last!.number + 1,
            state: plan.on < now.today ? 'held' : 'planned',
            on: plan.on,
            organiser: actor.organisation.name,
            sequence: 0,
            invitedAt: null,
            changedAt: null,
            cancelledBecause: null,
            minutesDueAt: null,
            version: 0,
            revision: 0,
            participants: [],
            uninvited: [],
            agenda: [],
          },
          plan,
        )
        insertWorkshop(tx, workshop)
        saveParticipants(tx, workshop)
        saveAgenda(tx, workshop)
        return {
          answer: { id: workshop.id },
          events: [
            rules.programmeEvent('workshop.created.v1', { type: 'workshop', id: workshop.id }, now.today, workshop, {
              series,
              on: plan.on,
              number: workshop.number,
            }),
          ],
          messages: [await rearm(tx, workshop.id, now)],
        }
      },
    )
  }

  /** Everything about it. Those invited get the calendar entry anew if anything in it changed, who is new an invitation, who is left out a cancellation. */
  change(actor: Actor, id: string, key: string, { version, on, ...plan }: wire.ChangeWorkshop): Promise<Versioned> {
    return this.run(actor, id, key, 'change', version, [on ?? null, plan], (workshop, { now, today }) => {
      if (on !== undefined && on !== workshop.on) rules.requireAhead(on, today)
      const to = planned({ ...workshop, on: on ?? workshop.on, changedAt: now }, plan)
      const left = workshop.participants.some(({ key: seat }) => !to.participants.some((one) => one.key === seat))
      const after = seated({ ...to, sequence: rules.nextSequence(workshop, left || entryOf(workshop) !== entryOf(to)) }, workshop)
      return changed(after, 'workshop.changed.v1', after.on, {
        sequence: after.sequence,
        participants: after.participants.length,
        items: after.agenda.length,
        ...(after.on !== workshop.on && { from: workshop.on, to: after.on }),
      })
    })
  }

  move(actor: Actor, id: string, key: string, { version, ...to }: wire.MoveWorkshop): Promise<Versioned> {
    return this.run(actor, id, key, 'move', version, to, (workshop, { now, today }) => {
      rules.requireAhead(to.on, today)
      const time = to.from === null && to.to === null ? { from: workshop.from, to: workshop.to } : { from: to.from, to: to.to }
      rules.requireTimes(time)
      rules.requireAgendaFits(time, workshop.agenda)
      const after = { ...workshop, on: to.on, ...time, place: to.place ?? workshop.place, sequence: rules.nextSequence(workshop), changedAt: now }
      return changed(after, 'workshop.moved.v1', to.on, { from: workshop.on, to: to.on, sequence: after.sequence })
    })
  }

  /** Sends the invitations: into the inbox of each organisation, and by mail where there is a mailbox and mail is sent from here. */
  invite(actor: Actor, id: string, key: string, { version }: wire.ChangeState): Promise<Versioned> {
    return this.run(actor, id, key, 'invite', version, null, (workshop, { now, today }) => {
      rules.requireAhead(workshop.on, today)
      return changed({ ...workshop, state: 'invited', invitedAt: now, changedAt: now }, 'workshop.invited.v1', workshop.on, {
        participants: workshop.participants.length,
      })
    })
  }

  cancel(actor: Actor, id: string, key: string, { version, reason }: wire.CancelWorkshop): Promise<Versioned> {
    return this.run(actor, id, key, 'cancel', version, reason, (workshop, { now, today }) => {
      const after = { ...workshop, state: 'cancelled' as const, sequence: rules.nextSequence(workshop), changedAt: now, cancelledBecause: reason }
      return {
        after,
        event: rules.programmeEvent('workshop.cancelled.v1', { type: 'workshop', id }, today, workshop, { sequence: after.sequence }, null, {
          field: 'reason',
          text: reason,
          visibility: 'programme',
        }),
      }
    })
  }

  hold(actor: Actor, id: string, key: string, { version }: wire.ChangeState): Promise<Versioned> {
    return this.run(actor, id, key, 'hold', version, null, (workshop, { today }) => {
      rules.requireBegun(workshop, today)
      return changed({ ...workshop, state: 'held' }, 'workshop.held.v1', workshop.on, {})
    })
  }

  /** Who of those on the list was there; guests who came unannounced are added without a vote. */
  attend(actor: Actor, id: string, key: string, { version, present, guests }: wire.AttendWorkshop): Promise<Versioned> {
    return this.run(actor, id, key, 'attend', version, [present, guests], (workshop) => {
      const stranger = present.find((one) => !workshop.participants.some(({ key: known }) => known === one))
      require(stranger === undefined, 'workshop.not-there', { name: stranger ?? '' })
      const came = guests.map((guest) => ({
        ...guest,
        unit: null,
        vote: false,
        guest: true,
        mailbox: null,
        present: true,
        language: 'de' as const,
        joined: workshop.sequence,
      }))
      const after = { ...workshop, participants: [...workshop.participants.map((one) => ({ ...one, present: present.includes(one.key) })), ...came] }
      rules.requireParticipants(after.participants)
      return changed(after, 'workshop.attended.v1', workshop.on, { present: present.length + came.length, of: after.participants.length })
    })
  }

  /** How long an item took. */
  useTime(actor: Actor, id: string, key: string, { version, item, minutes }: wire.UseTime): Promise<Versioned> {
    return this.run(actor, id, key, 'attend', version, [item, minutes], (workshop) => {
      require(workshop.agenda.some((one) => one.id === item), 'workshop.item')
      const after = { ...workshop, agenda: workshop.agenda.map((one) => (one.id === item ? { ...one, used: minutes } : one)) }
      return changed(after, 'workshop.time-used.v1', workshop.on, { item, minutes })
    })
  }

  private run(
    actor: Actor,
    id: string,
    key: string,
    verb: WorkshopVerb,
    version: number,
    body: unknown,
    decide: (workshop: StoredWorkshop, now: Now) => Changed,
  ): Promise<Versioned> {
    return this.commands.run(
      actor,
      { key, body: [verb, id, version, body] },
      (tx) => lockWorkshop(tx, id),
      async (tx, workshop, now) => {
        require(rules.canRunWorkshops(actor, workshop), 'permission.denied', who)
        requireVersion(workshop, version)
        rules.requireWorkshop(workshop.state, verb)
        const { after, event } = decide(workshop, now)
        write(tx, { ...after, version: version + 1 })
        return { answer: { id, version: version + 1 }, events: [event], messages: [await rearm(tx, id, now)] }
      },
    )
  }
}

function write(tx: Tx, after: StoredWorkshop): void {
  saveWorkshop(tx, after)
  saveParticipants(tx, after)
  saveAgenda(tx, after)
}

/** The workshop with what a plan says; whoever stays at the table keeps the note of whether they were there. */
function planned(
  before: Omit<StoredWorkshop, 'title' | 'from' | 'to' | 'place' | 'link' | 'preparation' | 'organiserMailbox'>,
  plan: Omit<wire.CreateWorkshop, 'series' | 'on'>,
): StoredWorkshop {
  const participants = plan.participants.map((one) => {
    const known = before.participants.find(({ key }) => key === one.key)
    return { ...one, present: known?.present ?? null, joined: known?.joined ?? before.sequence }
  })
  const agenda = plan.agenda.map((item) => {
    const known = before.agenda.find(({ id }) => id === item.id)
    return { ...item, id: known?.id ?? newId(), used: known?.used ?? null }
  })
  rules.requireTimes(plan)
  rules.requireAgendaFits(plan, agenda)
  rules.requireParticipants(participants)
  const { title, from, to, place, link, preparation, organiserMailbox } = plan
  return { ...before, title, from, to, place, link, preparation, organiserMailbox, participants, agenda }
}

/** Who was not at the table before came with the entry as it is now. */
function seated(after: StoredWorkshop, before: StoredWorkshop): StoredWorkshop {
  return {
    ...after,
    participants: after.participants.map((one) => (before.participants.some(({ key }) => key === one.key) ? one : { ...one, joined: after.sequence })),
  }
}

/** What stands in the calendar entry of a workshop, to be compared. */
function entryOf({ title, on, from, to, place, link, preparation, agenda, organiserMailbox }: StoredWorkshop): string {
  return JSON.stringify([title, on, from, to, place, link, preparation, organiserMailbox, agenda.map((item) => [item.title, item.planned])])
}

function changed(after: StoredWorkshop, type: DomainEvent['type'], on: string, facts: DomainEvent['facts']): Changed {
  return { after, event: rules.programmeEvent(type, { type: 'workshop', id: after.id }, on, after, facts) }
}
