import { Injectable } from '@nestjs/common'
import type { FindingNote, NoteFinding } from '@blaupause/contract/findings'
import { canDeriveBlueprint } from '@blaupause/domain/blueprints'
import { notedFinding } from '@blaupause/domain/findings'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import { programmeEvent } from '@blaupause/domain/workshops'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { FindingDetailReadModel } from './finding-detail.read-model.js'

const who = { who: 'Land / Bund' }
type Programme = {
  readonly id: string
  readonly land: string
  readonly catalogued: boolean
  readonly pilots: readonly { readonly key: string; readonly name: string }[]
}
type Noted = Pick<FindingNote, 'land' | 'programme'> & { readonly criterion: string; readonly withdrawn: boolean }

/** Findings that a programme takes into its next blueprint: what was seen is kept as it stood on that day. */
@Injectable()
export class FindingNotesService {
  constructor(
    private readonly commands: Commands,
    private readonly details: FindingDetailReadModel,
  ) {}

  /** Notes what the finding says today; a newer note for the same criterion and service takes the place of the older one. */
  async note(actor: Actor, criterion: string, key: string, { programme, onlinedienst }: NoteFinding): Promise<{ id: string }> {
    const { service, computed, finding, member } = await this.details.open(actor, criterion, onlinedienst)
    return this.commands.run(
      actor,
      { key, body: ['note', criterion, programme, onlinedienst] },
      (tx) => programmeOf(tx, programme, criterion),
      (tx, loaded, { now, today }) => {
        const { land, catalogued, pilots } = found(loaded)
        require(canDeriveBlueprint(actor, { land, programme }), 'permission.denied', who)
        const noted = notedFinding(finding, member, {
          service: service.name,
          on: computed.findings.on,
          inCatalogue: catalogued,
          cases: computed.cases,
          pilotNames: new Map(pilots.map(({ key: pilot, name }) => [pilot, name])),
        })
        const id = newId()
        tx.write(
          'finding.unnote',
          'update finding_note set withdrawn_at = $4 where programme = $1 and criterion = $2 and onlinedienst = $3 and withdrawn_at is null',
          [programme, criterion, service.id, now],
        )
        tx.write(
          'finding.note',
          `insert into finding_note (id, land, programme, criterion, onlinedienst, steps, content, seen_on, organisation_name, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            id,
            land,
            programme,
            criterion,
            service.id,
            noted.steps,
            JSON.stringify({ text: noted.text, evidence: noted.evidence }),
            computed.findings.on,
            actor.organisation.name,
            now,
          ],
        )
        return {
          answer: { id },
          events: [
            event('finding.noted.v1', criterion, today, { land, programme }, { note: id, onlinedienst: service.id, class: finding.class, rung: finding.rung }),
          ],
        }
      },
    )
  }

  /** Takes a note back; blueprints that were derived with it keep it. */
  withdraw(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    const load = (tx: Tx) =>
      tx.query<Noted>('finding.note-lock', 'select land, programme, criterion, withdrawn_at is not null withdrawn from finding_note where id = $1 for update', [
        id,
      ])
    return this.commands.run(actor, { key, body: ['withdraw-note', id] }, load, (tx, [row], { now, today }) => {
      const noted = found(row)
      require(canDeriveBlueprint(actor, noted), 'permission.denied', who)
      require(!noted.withdrawn, 'finding.withdrawn')
      tx.write('finding.withdraw', 'update finding_note set withdrawn_at = $2 where id = $1', [id, now])
      return { answer: { id }, events: [event('finding.note-withdrawn.v1', noted.criterion, today, noted, { note: id })] }
    })
  }
}

async function programmeOf(tx: Tx, programme: string, criterion: string): Promise<Programme | undefined> {
  return (
    await tx.query<Programme>(
      'finding.programme',
      `
select p.id, p.land, exists (select from criterion c where c.id = $2) catalogued, coalesce((select json_agg(json_build_object('key', l.traeger, 'name', l.name)) from pilot l where l.programme = p.id), '[]') pilots
from programme p where p.id = $1`,
      [programme, criterion],
    )
  )[0]
}

function event(
  type: DomainEvent['type'],
  criterion: string,
  on: string,
  of: { readonly land: string; readonly programme: string },
  facts: DomainEvent['facts'],
): DomainEvent {
  return programmeEvent(type, { type: 'criterion', id: criterion }, on, of, facts)
}
