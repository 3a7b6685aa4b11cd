import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { EnterFachverfahren } from '@blaupause/contract/fachverfahren'
import type { FileReport, ImportMode } from '@blaupause/contract/http'
import { canEnterFachverfahren, enterFachverfahren, fachverfahrenKey } from '@blaupause/domain/fachverfahren'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import { Commands, found, newId, type Outcome } from '../platform/index.js'
import { asTable } from '../platform/csv/index.js'
import { endedBodies, refuseEnded } from '../register/index.js'
import { lockOffices, writeEntries, type NewEntry, type OfficeScope } from './fachverfahren.store.js'
import { readFachverfahren, type EntryRow } from './read-fachverfahren.js'
import { planEntries } from './plan-entries.js'

const who = { who: 'Behörde / Land / Roll-in-Team' }

/** Which Fachverfahren an authority works with: entered one by one, or from a list. What was entered before stays in the history. */
@Injectable()
export class FachverfahrenService {
  constructor(private readonly commands: Commands) {}

  /** One entry; `id` null says that it was so already. */
  enter(actor: Actor, key: string, command: EnterFachverfahren): Promise<{ id: string | null }> {
    const { behoerde, onlinedienst, source, ...entry } = command
    return this.commands.run(actor, { key, body: ['fachverfahren', command] }, nothingYet, async (tx, _, now): Promise<Outcome<{ id: string | null }>> => {
      const { offices, history } = await lockOffices(tx, [behoerde], now.today)
      if (offices.length === 0) await refuseEnded(tx, behoerde)
      const office = found(offices[0])
      require(canEnterFachverfahren(actor, office), 'permission.denied', who)
      const plan = enterFachverfahren(
        history.filter((other) => other.onlinedienst === onlinedienst),
        entry,
        now,
      )
      if (!plan) return { answer: { id: null }, events: [] }
      const row: NewEntry = {
        ...plan.entry,
        id: newId(),
        behoerdeId: office.id,
        onlinedienst,
        key: fachverfahrenKey(entry),
        source,
        land: office.land,
        programme: office.programme,
        traeger: office.traeger,
      }
      writeEntries(tx, [row], plan.supersedes ? [plan.supersedes.id] : [], plan.ends ? [{ id: plan.ends.id, validTo: entry.validFrom }] : [], now.now)
      return { answer: { id: row.id }, events: [enteredEvent(row)] }
    })
  }

  /**
   * A list of many authorities (CSV or XLSX, columns as in `EnterFachverfahren`; `behoerde` or `kind` and `traeger`). `whole`
   * refuses all if one row is refused, with the rows attached; `pages` takes those that fit; `dry-run` writes nothing.
   */
  async import(actor: Actor, key: string, mode: ImportMode, bytes: Uint8Array): Promise<FileReport> {
    const { rows, faults, total } = readFachverfahren(await asTable(bytes))
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return this.commands.run(actor, { key, body: ['fachverfahren-import', mode, digest] }, nothingYet, async (tx, _, now): Promise<Outcome<FileReport>> => {
      const { offices, history } = await lockOffices(
        tx,
        rows.map(({ behoerde }) => behoerde),
        now.today,
      )
      const services = new Set((await tx.query<{ id: string }>('onlinedienst.ids', 'select id from onlinedienst')).map(({ id }) => id))
      const plan = planEntries(actor, rows, { offices, history, services, ended: await endedBodies(tx, missing(rows, offices)) }, now)
      const refused = [...faults, ...plan.refused].sort((a, b) => a.line - b.line)
      if (mode === 'whole' && refused.length > 0) throw Object.assign(new DomainError('bulk.refused', { count: refused.length }), { current: refused })
      if (mode !== 'dry-run') writeEntries(tx, plan.entries, plan.superseded, plan.ended, now.now)
      return {
        answer: { mode, total, done: plan.entries.length, unchanged: plan.unchanged, ignored: 0, refused },
        events: mode === 'dry-run' ? [] : plan.entries.map(enteredEvent),
      }
    })
  }
}

/** The keys of authorities that are not there today. */
function missing(rows: readonly EntryRow[], offices: readonly OfficeScope[]): string[] {
  const there = new Set(offices.map(({ id }) => id))
  return rows.map(({ behoerde }) => behoerde).filter((behoerde) => !there.has(behoerde))
}

/** Which authorities hold depends on the day, which is known only once the command runs. */
const nothingYet = async (): Promise<void> => undefined

function enteredEvent({ behoerdeId, onlinedienst, key, version, operator, validFrom, land, programme, traeger }: NewEntry): DomainEvent {
  return {
    type: 'fachverfahren.entered.v1',
    effectiveOn: validFrom,
    subject: { type: 'behoerde', id: behoerdeId },
    rolloutId: null,
    stepId: null,
    land,
    programme,
    traeger,
    onBehalfOf: null,
    facts: { key, version, operator, onlinedienst },
    text: null,
  }
}
