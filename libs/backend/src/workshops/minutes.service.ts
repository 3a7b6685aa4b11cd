import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { MinutesMessage, MinutesState } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import * as rules from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, newId, transact, type Tx } from '../platform/index.js'
import { FileStore } from '../platform/files/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { LiveMinutes, lockMinutes, type Writer } from './live-minutes.js'
import { MinutesFeed } from './minutes-feed.js'
import { minutesPdf, type Contribution } from './minutes-pdf.js'
import { requireUpdate, type SharedDocument } from './shared-document.js'
import { OUTCOME_COLUMNS, outcomeView, type StoredOutcome } from './outcome-row.js'
import type { StoredWorkshop } from './workshop-row.js'
import { lockWorkshop, readWorkshop, rearm, saveWorkshop } from './workshops.store.js'

const who = { who: 'Land / Bund' }

type Archived = { readonly bytes: Uint8Array; readonly name: string }

/** Minutes that several people type at once. Typing leaves no event; closing does, and keeps text and file for good. */
@Injectable()
export class MinutesService {
  private readonly live = new LiveMinutes()

  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly feed: MinutesFeed,
  ) {}

  open(actor: Actor, id: string, key: string, version: number): Promise<{ id: string; version: number }> {
    return this.commands.run(
      actor,
      { key, body: ['open-minutes', id, version] },
      (tx) => lockWorkshop(tx, id),
      async (tx, workshop, now) => {
        require(rules.canRunWorkshops(actor, workshop), 'permission.denied', who)
        requireVersion(workshop, version)
        rules.requireWorkshop(workshop.state, 'open-minutes')
        rules.requireBegun(workshop, now.today)
        const minutesDueAt = rules.minutesDueAt(workshop.on, calendarOf({ land: workshop.land, seat: '' }))
        tx.write('minutes.open', 'insert into workshop_minutes (workshop_id, land, programme, opened_at) values ($1, $2, $3, $4)', [
          id,
          workshop.land,
          workshop.programme,
          now.now,
        ])
        saveWorkshop(tx, { ...workshop, state: 'minutes', minutesDueAt, version: version + 1 })
        const event = rules.programmeEvent('workshop.minutes-opened.v1', { type: 'workshop', id }, now.today, workshop, { dueAt: minutesDueAt })
        return { answer: { id, version: version + 1 }, events: [event], messages: [await rearm(tx, id, now)] }
      },
    )
  }

  /** One change of the shared document; answers its number. */
  async append(actor: Actor, id: string, update: Uint8Array): Promise<{ seq: number }> {
    require(update.byteLength <= rules.MOST_UPDATE_BYTES, 'minutes.size', { most: rules.MOST_UPDATE_BYTES / 1024, unit: 'KB' })
    requireUpdate(update)
    const seq = await this.live.inTurn(id, () => this.take(actor, id, update))
    this.feed.tell(id)
    return { seq }
  }

  /** The document as it is, and the number from which to follow it. */
  state(actor: Actor, id: string): Promise<MinutesState> {
    return this.live.inTurn(id, () =>
      transact(this.source, actor, 'read', async (tx) => {
        const [row] = await tx.query<{ closed: boolean; document: Buffer | null; seq: number }>(
          'minutes.state',
          'select closed_at is not null closed, document, seq from workshop_minutes where workshop_id = $1',
          [id],
        )
        const { closed, document, seq: last } = found(row)
        if (closed) return { open: false, seq: last, update: document!.toString('base64') }
        const { document: live, seq } = await this.live.caughtUp(tx, id)
        return { open: true, seq, update: Buffer.from(live.encode()).toString('base64') }
      }),
    )
  }

  /** Sends every change after `after` and those to come. The reader was asked for; answers how to stop. */
  async follow(actor: Actor, id: string, after: number, send: (message: MinutesMessage) => void, end: () => void): Promise<() => void> {
    await transact(this.source, actor, 'read', async (tx) =>
      found((await tx.query('minutes.visible', 'select 1 one from workshop_minutes where workshop_id = $1', [id]))[0]),
    )
    return this.feed.follow(id, after, send, end)
  }

  /** Makes one text of it, keeps it as a file under its content hash, and throws the single changes away. */
  async close(actor: Actor, id: string, key: string, version: number): Promise<{ id: string; version: number }> {
    const answer = await this.live.inTurn(id, () =>
      this.commands.run(
        actor,
        { key, body: ['close-minutes', id, version] },
        (tx) => lockWorkshop(tx, id),
        async (tx, workshop, now) => {
          require(rules.canRunWorkshops(actor, workshop), 'permission.denied', who)
          requireVersion(workshop, version)
          rules.requireWorkshop(workshop.state, 'close')
          const { seq } = await lockMinutes(tx, id)
          const outcomes = await outcomesOf(tx, id, workshop, now)
          const voting = outcomes.filter(({ decision }) => decision !== null && !decision.determined).length
          require(voting === 0, 'workshop.decisions-open', { count: voting })
          const { document } = await this.live.caughtUp(tx, id)
          const content = contributions(workshop, document)
          const textHash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
          const hash = await this.files.put(minutesPdf({ workshop, contributions: content, outcomes, addenda: [], closedAt: now.now }, now.now))
          tx.write(
            'minutes.close',
            'update workshop_minutes set closed_at = $2, content = $3, document = $4, hash = $5, text_hash = $6 where workshop_id = $1',
            [id, now.now, JSON.stringify(content), Buffer.from(document.encode()), hash, textHash],
          )
          tx.write('minutes.compact', 'delete from minutes_update where workshop_id = $1', [id])
          saveWorkshop(tx, { ...workshop, state: 'closed', version: version + 1 })
          const facts = { hash, textHash, changes: seq, contributions: content.length, outcomes: outcomes.length }
          return {
            answer: { id, version: version + 1 },
            events: [rules.programmeEvent('workshop.minutes-closed.v1', { type: 'workshop', id }, now.today, workshop, facts)],
            messages: [await rearm(tx, id, now)],
          }
        },
      ),
    )
    this.live.forget(id)
    this.feed.tell(id)
    return answer
  }

  /** What is missing in closed minutes; they stay as they were closed, a new file holds both. */
  addendum(actor: Actor, id: string, key: string, text: string): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['addendum', id, text] },
      (tx) => lockWorkshop(tx, id),
      async (tx, workshop, now) => {
        require(rules.canTakePart(actor, workshop, workshop.participants), 'permission.denied', who)
        rules.requireWorkshop(workshop.state, 'append')
        const organisation = rules.placeOf(actor, workshop.participants)?.name ?? actor.organisation.name
        tx.write(
          'minutes.addendum',
          'insert into workshop_addendum (id, workshop_id, land, programme, organisation, text, added_at) values ($1, $2, $3, $4, $5, $6, $7)',
          [newId(), id, workshop.land, workshop.programme, organisation, text, now.now],
        )
        const bytes = await this.render(tx, workshop, now)
        const hash = await this.files.put(bytes)
        tx.write('minutes.rehash', 'update workshop_minutes set hash = $2 where workshop_id = $1', [id, hash])
        const event = rules.programmeEvent(
          'workshop.addendum-added.v1',
          { type: 'workshop', id },
          now.today,
          workshop,
          { hash, organisation: rules.placeOf(actor, workshop.participants)?.key ?? actor.organisation.id },
          null,
          { field: 'addendum', text, visibility: 'programme' },
        )
        return { answer: { id }, events: [event] }
      },
    )
  }

  /** The minutes as a file: from the archive once closed, before that as they stand. */
  pdf(actor: Actor, id: string): Promise<Archived> {
    return this.live.inTurn(id, () =>
      transact(this.source, actor, 'read', async (tx) => {
        const workshop = await readWorkshop(tx, id)
        const [row] = await tx.query<{ hash: string | null }>('minutes.hash', 'select hash from workshop_minutes where workshop_id = $1', [id])
        const name = `niederschrift-${workshop.on}-nr-${workshop.number}.pdf`
        const kept = row?.hash ? await this.files.get(row.hash) : null
        // Should the store have lost it, it is made again from the text that was kept.
        if (kept) return { bytes: kept, name }
        return { bytes: await this.render(tx, workshop, this.clock.now()), name }
      }),
    )
  }

  private async render(tx: Tx, workshop: StoredWorkshop, now: Now): Promise<Uint8Array> {
    const [outcomes, [row], addenda] = await Promise.all([
      outcomesOf(tx, workshop.id, workshop, now),
      tx.query<{ content: Contribution[] | null; closedAt: Date | null }>(
        'minutes.content',
        'select content, closed_at "closedAt" from workshop_minutes where workshop_id = $1',
        [workshop.id],
      ),
      tx.query<{ organisation: string; text: string; addedAt: Date }>(
        'minutes.addenda',
        'select organisation, text, added_at "addedAt" from workshop_addendum where workshop_id = $1 order by added_at, id',
        [workshop.id],
      ),
    ])
    const content = row?.content ?? (row ? contributions(workshop, (await this.live.caughtUp(tx, workshop.id)).document) : [])
    return minutesPdf(
      {
        workshop,
        contributions: content,
        outcomes,
        addenda: addenda.map((one) => ({ ...one, addedAt: one.addedAt.toISOString() })),
        closedAt: row?.closedAt?.toISOString() ?? null,
      },
      now.now,
    )
  }

  private async take(actor: Actor, id: string, update: Uint8Array): Promise<number> {
    try {
      return await transact(this.source, actor, 'write', async (tx) => {
        const workshop = await readWorkshop(tx, id)
        require(rules.canTakePart(actor, workshop, workshop.participants), 'permission.denied', who)
        rules.requireWorkshop(workshop.state, 'close')
        tx.reachAll()
        const row = await lockMinutes(tx, id)
        // They may have been closed while this one waited for its turn.
        require(row.closedAt === null, 'workshop.minutes-closed')
        return this.live.take(tx, workshop, row, writerOf(actor, workshop), update, (name) => mayWrite(actor, workshop, name), this.clock.now().now)
      })
    } catch (error) {
      this.live.forget(id)
      throw error
    }
  }
}

function writerOf(actor: Actor, { participants }: StoredWorkshop): Writer {
  const place = rules.placeOf(actor, participants)
  return place ? { key: place.key, name: place.name } : { key: actor.organisation.id, name: actor.organisation.name }
}

function mayWrite(actor: Actor, workshop: StoredWorkshop, name: string): boolean {
  const text = rules.readMinutesText(name)
  const participant = workshop.participants.find(({ key }) => key === text?.participant)
  return participant !== undefined && workshop.agenda.some(({ id }) => id === text?.item) && rules.canWriteFor(actor, workshop, participant)
}

/** What each organisation said to each item, in the order of agenda and table, without what stayed empty. */
function contributions({ agenda, participants }: StoredWorkshop, document: SharedDocument): Contribution[] {
  return agenda.flatMap(({ id: item }) =>
    participants.flatMap(({ key, name, unit }) => {
      const text = document.text(rules.minutesText(item, key)).trim()
      return text === '' ? [] : [{ item, key, name, unit, text }]
    }),
  )
}

async function outcomesOf(tx: Tx, id: string, { participants }: StoredWorkshop, { today }: Now) {
  const rows = await tx.query<StoredOutcome>(
    'minutes.outcomes',
    `select ${OUTCOME_COLUMNS} from workshop_outcome o where o.workshop_id = $1 order by o.recorded_at, o.id`,
    [id],
  )
  // A quotation that nobody released stands in no file.
  return rows.filter(({ kind, released }) => kind !== 'quote' || released).map((row) => outcomeView(row, participants, today))
}
