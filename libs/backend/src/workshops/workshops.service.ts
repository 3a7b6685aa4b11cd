import { Injectable } from '@nestjs/common'
import type { CreateSeries, CreateWorkshop, RecordOutcome } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { canRunWorkshops, programmeEvent } from '@blaupause/domain/workshops'
import { Commands, found, newId } from '../platform/index.js'
import { outcomeTable, seriesTable, workshopTable } from './tables.js'

const who = { who: 'Land / Bund' }

/** Series, workshops and what they left behind. Plain aggregates, kept with TypeORM inside the command's transaction. */
@Injectable()
export class WorkshopsService {
  constructor(private readonly commands: Commands) {}

  createSeries(actor: Actor, key: string, command: CreateSeries): Promise<{ id: string }> {
    return this.commands.run(actor, { key, body: ['series', command] }, async () => undefined, async (tx, _, now) => {
      const [programme] = await tx.query<{ id: string; land: string }>('programme.land', 'select id, land from programme where id = $1', [command.programme])
      const series = { id: newId(), ...command, land: found(programme).land }
      require(canRunWorkshops(actor, series), 'permission.denied', who)
      await tx.manager.insert(seriesTable, series)
      return { answer: { id: series.id }, events: [programmeEvent('workshop-series.created.v1', { type: 'workshop-series', id: series.id }, now.today, series, { title: series.title })] }
    })
  }

  create(actor: Actor, key: string, { series, participants, on, ...command }: CreateWorkshop): Promise<{ id: string }> {
    return this.commands.run(actor, { key, body: ['workshop', series, participants, on, command] }, (tx) => tx.manager.findOneBy(seriesTable, { id: series }), async (tx, parent, now) => {
      const { land, programme } = found(parent ?? undefined)
      require(canRunWorkshops(actor, { land, programme }), 'permission.denied', who)
      const workshop = { id: newId(), seriesId: series, land, programme, ...command, heldOn: on, participants: participants.map((one) => one.key), participantNames: participants.map((one) => one.name), version: 0 }
      await tx.manager.insert(workshopTable, workshop)
      return { answer: { id: workshop.id }, events: [programmeEvent('workshop.created.v1', { type: 'workshop', id: workshop.id }, now.today, workshop, { series, on })] }
    })
  }

  /** A finding, decision, task or question, linked to the steps it concerns. */
  recordOutcome(actor: Actor, workshopId: string, key: string, { version, ...outcome }: RecordOutcome): Promise<{ id: string; version: number }> {
    const lock = { mode: 'pessimistic_write' as const }
    return this.commands.run(actor, { key, body: ['outcome', workshopId, version, outcome] }, (tx) => tx.manager.findOne(workshopTable, { where: { id: workshopId }, lock }), async (tx, locked, { now, today }) => {
      const workshop = found(locked ?? undefined)
      require(canRunWorkshops(actor, workshop), 'permission.denied', who)
      requireVersion(workshop, version)
      const { land, programme } = workshop
      const row = { id: newId(), workshopId, land, programme, ...outcome, organisation: actor.organisation.name, recordedAt: new Date(now) }
      await tx.manager.insert(outcomeTable, row)
      await tx.manager.update(workshopTable, { id: workshopId }, { version: version + 1 })
      const event = programmeEvent('workshop.outcome-recorded.v1', { type: 'workshop', id: workshopId }, today, workshop, { outcome: row.id, kind: row.kind, steps: row.steps, criterion: row.criterion })
      return { answer: { id: row.id, version: version + 1 }, events: [event] }
    })
  }
}
