import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import * as rules from '@blaupause/domain/workshops'
import { BlockersService } from '../blockers/index.js'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { OUTCOME_COLUMNS, type StoredOutcome } from './outcome-row.js'
import type { StoredWorkshop } from './workshop-row.js'
import { lockWorkshop, readWorkshop, rearm } from './workshops.store.js'

const who = { who: 'Land / Bund' }
type Locked = { readonly workshop: StoredWorkshop; readonly outcome: StoredOutcome }

/** What an agenda item left behind, and what becomes of it: votes, results, tasks done and taken back, quotations released. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly commands: Commands,
    private readonly blockers: BlockersService,
  ) {}

  /** A finding, decision, task, blocker, question or quotation, linked to what it concerns. */
  async record(actor: Actor, workshopId: string, key: string, { version, ...given }: wire.RecordOutcome): Promise<{ id: string; version: number }> {
    require((given.kind === 'blocker') === (given.blocker !== null), 'workshop.blocker')
    const lock = async (tx: Tx): Promise<StoredWorkshop> => {
      if (given.blocker !== null && 'id' in given.blocker)
        found((await tx.query('outcome.blocker', 'select 1 one from blocker where id = $1', [given.blocker.id]))[0])
      return lockWorkshop(tx, workshopId)
    }
    const allowed = (workshop: StoredWorkshop): void => {
      require(rules.canRunWorkshops(actor, workshop), 'permission.denied', who)
      requireVersion(workshop, version)
      rules.requireWorkshop(workshop.state, 'record')
    }
    // The blocker is opened first, by its own command under a key of its own: sent again, both answer as before.
    const blocker =
      given.blocker === null
        ? null
        : await this.blockerOf(actor, key, given.blocker, () =>
            this.commands.run(actor, { key: `${key}-may`, body: [workshopId] }, lock, (_, workshop) => {
              allowed(workshop)
              return { answer: true, events: [] }
            }),
          )
    return this.commands.run(actor, { key, body: ['outcome', workshopId, version, given] }, lock, async (tx, workshop, now) => {
      allowed(workshop)
      const row = outcomeOf(actor, workshop, given, blocker, now)
      await tx.query('series.lock', 'select 1 one from workshop_series where id = $1 for update', [workshop.seriesId])
      tx.write('outcome.insert', INSERT, [
        row.id,
        workshopId,
        workshop.land,
        workshop.programme,
        row.kind,
        row.text,
        row.organisation,
        row.steps,
        row.criterion,
        now.now,
        workshop.seriesId,
        row.item,
        row.services,
        row.areas,
        row.owner,
        row.ownerName,
        row.dueOn,
        row.quoted,
        row.quotedName,
        row.released,
        row.blocker,
        row.effectiveOn,
        row.determined,
        row.determinedOn,
      ])
      tx.write('outcome.options', OPTIONS, [
        row.id,
        workshopId,
        workshop.land,
        workshop.programme,
        JSON.stringify(row.options.map(({ id, text }, position) => ({ id, text, position }))),
      ])
      tx.write('workshop.version', 'update workshop set version = $2 where id = $1', [workshopId, version + 1])
      const facts = {
        outcome: row.id,
        kind: row.kind,
        steps: row.steps,
        criterion: row.criterion,
        item: row.item,
        services: row.services,
        areas: row.areas,
        owner: row.owner,
        dueOn: row.dueOn,
        options: row.options.length,
        blocker: row.blocker,
      }
      return {
        answer: { id: row.id, version: version + 1 },
        events: [event(workshop, 'workshop.outcome-recorded.v1', now, facts)],
        messages: [await rearm(tx, workshopId, now)],
      }
    })
  }

  /** One organisation, one vote; changed until the result is determined. A vote that dissents may say why, in its own words. */
  vote(actor: Actor, id: string, key: string, { organisation, option, dissent }: wire.CastVote): Promise<{ id: string }> {
    return this.run(actor, id, key, 'decide', ['vote', organisation ?? null, option, dissent], (tx, { workshop, outcome }, now) => {
      require(outcome.kind === 'decision', 'thing.unknown')
      const place = organisation === undefined ? rules.placeOf(actor, workshop.participants) : workshop.participants.find((one) => one.key === organisation)
      require(place !== undefined && rules.canVote(actor, workshop, place), 'decision.entitled', {
        name: place?.name ?? organisation ?? actor.organisation.name,
      })
      const vote = { key: place.key, name: place.name, option, dissent }
      rules.castVote(outcome, vote)
      tx.write('decision.vote', VOTE, [id, workshop.id, workshop.land, workshop.programme, vote.key, vote.name, option, dissent, now.now])
      const text = dissent === null ? null : { field: 'dissent', text: dissent, visibility: 'programme' }
      return rules.programmeEvent(
        'decision.cast.v1',
        { type: 'decision', id },
        now.today,
        workshop,
        { organisation: vote.key, option, noted: !rules.speaksFor(actor, vote.key) },
        null,
        text,
      )
    })
  }

  /** Counts by the rule of the day and keeps the result; from here on no vote changes. */
  determine(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    return this.run(actor, id, key, 'decide', ['determine'], (tx, { workshop, outcome }, now) => {
      require(rules.canRunWorkshops(actor, workshop), 'permission.denied', who)
      require(outcome.kind === 'decision', 'thing.unknown')
      const winner = rules.determineDecision(outcome, workshop.participants, now.today)
      tx.write('decision.determine', 'update workshop_outcome set determined = true, determined_on = $2, chosen = $3 where id = $1', [id, now.today, winner.id])
      const count = rules.countVotes(outcome, workshop.participants)
      return rules.programmeEvent('decision.determined.v1', { type: 'decision', id }, now.today, workshop, {
        option: winner.id,
        ...count,
        rule: rules.decisionRules.validOn(now.today).id,
        effectiveOn: outcome.effectiveOn,
        dissents: outcome.votes.filter((vote) => vote.dissent !== null).length,
      })
    })
  }

  /** A task is done, a question answered. */
  settle(actor: Actor, id: string, key: string, { answer }: wire.SettleOutcome): Promise<{ id: string }> {
    return this.run(actor, id, key, 'settle', ['settle', answer], (tx, { workshop, outcome }, now) => {
      require(rules.canSettle(actor, workshop, outcome), 'permission.denied', { who: outcome.ownerName ?? who.who })
      rules.requireUndone(outcome, answer)
      tx.write('outcome.settle', 'update workshop_outcome set done_on = $2, answer = $3 where id = $1', [id, now.today, answer])
      return event(
        workshop,
        'workshop.outcome-settled.v1',
        now,
        { outcome: id, kind: outcome.kind, dueOn: outcome.dueOn },
        answer === null ? null : { field: 'answer', text: answer, visibility: 'programme' },
      )
    })
  }

  /** The way back: it was not done after all. */
  reopen(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    return this.run(actor, id, key, 'settle', ['reopen'], (tx, { workshop, outcome }, now) => {
      require(rules.canSettle(actor, workshop, outcome), 'permission.denied', { who: outcome.ownerName ?? who.who })
      rules.requireDone(outcome)
      tx.write('outcome.reopen', 'update workshop_outcome set done_on = null where id = $1', [id])
      return event(workshop, 'workshop.outcome-reopened.v1', now, { outcome: id, kind: outcome.kind, doneOn: outcome.doneOn })
    })
  }

  /** The quoted organisation lets its words be shown, or takes them back. */
  release(actor: Actor, id: string, key: string, { released }: wire.ReleaseQuote): Promise<{ id: string }> {
    return this.run(actor, id, key, 'settle', ['release', released], (tx, { workshop, outcome }, now) => {
      require(outcome.kind === 'quote' && outcome.quoted !== null, 'thing.unknown')
      require(rules.canReleaseQuote(actor, outcome.quoted), 'permission.denied', { who: outcome.quotedName ?? '' })
      tx.write('outcome.release', 'update workshop_outcome set released = $2 where id = $1', [id, released])
      return event(workshop, released ? 'workshop.quote-released.v1' : 'workshop.quote-withdrawn.v1', now, { outcome: id, organisation: outcome.quoted })
    })
  }

  private run(
    actor: Actor,
    id: string,
    key: string,
    verb: rules.WorkshopVerb,
    body: unknown,
    decide: (tx: Tx, locked: Locked, now: Now) => DomainEvent,
  ): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: [id, body] },
      (tx) => lockOutcome(tx, id),
      async (tx, locked, now) => {
        rules.requireWorkshop(locked.workshop.state, verb)
        const happened = decide(tx, locked, now)
        return { answer: { id }, events: [happened], messages: [await rearm(tx, locked.workshop.id, now)] }
      },
    )
  }

  private async blockerOf(actor: Actor, key: string, blocker: NonNullable<wire.RecordOutcome['blocker']>, requireMay: () => Promise<unknown>): Promise<string> {
    await requireMay()
    if (!('id' in blocker)) return (await this.blockers.open(actor, `${key}-blocker`, blocker)).id
    if (blocker.join) await this.blockers.join(actor, blocker.id, `${key}-blocker`, blocker.join)
    return blocker.id
  }
}

async function lockOutcome(tx: Tx, id: string): Promise<Locked> {
  const [visible] = await tx.query<{ workshopId: string }>('outcome.visible', 'select workshop_id "workshopId" from workshop_outcome where id = $1', [id])
  const workshopId = found(visible).workshopId
  await lockWorkshop(tx, workshopId)
  const [[outcome], workshop] = await Promise.all([
    tx.query<StoredOutcome>('outcome.read', `select ${OUTCOME_COLUMNS} from workshop_outcome o where o.id = $1`, [id]),
    readWorkshop(tx, workshopId),
  ])
  return { workshop, outcome: found(outcome) }
}

/** The row of what was recorded; refuses what does not fit its kind. */
function outcomeOf(actor: Actor, workshop: StoredWorkshop, given: Omit<wire.RecordOutcome, 'version'>, blocker: string | null, { today }: Now) {
  const seat = (key: string | null) => {
    if (key === null) return null
    const place = workshop.participants.find((one) => one.key === key)
    require(place !== undefined, 'workshop.not-there', { name: key })
    return place
  }
  const { kind, text, item, steps, criterion, services, areas, options, effectiveOn } = given
  require(item === null || workshop.agenda.some(({ id }) => id === item), 'workshop.item')
  const owner = rules.isErrand(kind) ? seat(given.owner) : null
  const dueOn = rules.isErrand(kind) ? given.dueOn : null
  rules.requireErrand({ kind, owner: owner?.key ?? null, dueOn }, workshop.on)
  const quoted = kind === 'quote' ? seat(given.quoted) : null
  require(kind !== 'quote' || quoted !== null, 'workshop.quote')
  const put = kind === 'decision' && options.length > 0
  require(!put || (options.length > 1 && new Set(options).size === options.length && effectiveOn !== null), 'decision.options')
  return {
    id: newId(),
    kind,
    text,
    item,
    steps,
    criterion,
    services,
    areas,
    organisation: actor.organisation.name,
    owner: owner?.key ?? null,
    ownerName: owner?.name ?? null,
    dueOn,
    quoted: quoted?.key ?? null,
    quotedName: quoted?.name ?? null,
    released: kind !== 'quote' || rules.quoteReleased(actor, quoted!.key, given.agreed),
    blocker,
    effectiveOn: kind === 'decision' ? effectiveOn : null,
    determined: !put,
    determinedOn: kind === 'decision' && !put ? today : null,
    options: put ? options.map((option) => ({ id: newId(), text: option })) : [],
  }
}

function event(
  workshop: StoredWorkshop,
  type: DomainEvent['type'],
  { today }: Now,
  facts: DomainEvent['facts'],
  text: DomainEvent['text'] = null,
): DomainEvent {
  return rules.programmeEvent(type, { type: 'workshop', id: workshop.id }, today, workshop, facts, null, text)
}

/** The number counts the kind within the series; the series' row is locked. */
const INSERT = `
insert into workshop_outcome (id, workshop_id, land, programme, kind, text, organisation, steps, criterion, recorded_at, number, item_id, services, areas, owner, owner_name, due_on, quoted, quoted_name, released, blocker_id, effective_on, determined, determined_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select count(*)::int + 1 from workshop_outcome o join workshop w on w.id = o.workshop_id where w.series_id = $11 and o.kind = $5), $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`

const OPTIONS = `
insert into decision_option (outcome_id, workshop_id, land, programme, id, text, position) select $1, $2, $3, $4, id, text, position from json_to_recordset($5) as o (id uuid, text text, position int)`

const VOTE = `
insert into decision_vote (outcome_id, workshop_id, land, programme, key, name, option_id, dissent, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (outcome_id, key) do update set option_id = excluded.option_id, dissent = excluded.dissent, at = excluded.at`
