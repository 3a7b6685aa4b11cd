import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { FileReport, ImportMode, RowFault } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import { canTakeBestand, takeAsBestand, type Now } from '@blaupause/domain/rollouts'
import { Commands, type Outcome } from '../platform/index.js'
import { asTable, faultOf } from '../platform/csv/index.js'
import { bestandFacts } from './bestand-facts.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { fillItems } from './items.store.js'
import { resolveBestand, type ResolvedRow } from './plan-bestand.js'
import { goingOn } from './going-on.js'
import { readBestand } from './read-bestand.js'
import { lockRollouts, saveRollouts, type PlannedRollout, type RolloutChange } from './rollouts.store.js'

type Taken = { changes: RolloutChange[]; events: DomainEvent[]; refused: RowFault[]; unchanged: number }

/** Bestand from a list, also half-way: `dry-run` says what would happen, `whole` takes all rows or none. Nothing is half-imported. */
@Injectable()
export class BestandImportService {
  constructor(private readonly commands: Commands) {}

  async import(actor: Actor, key: string, mode: ImportMode, bytes: Uint8Array): Promise<FileReport> {
    require(actor.role === 'land' || actor.role === 'rollin', 'permission.denied', { who: 'Land / Roll-in-Team' })
    const { rows, faults, total } = readBestand(await asTable(bytes))
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return this.commands.run(
      actor,
      { key, body: ['bestand-import', mode, digest] },
      async (tx) => {
        const { resolved, refused } = resolveBestand(rows, await bestandFacts(tx, rows))
        return { resolved, refused, rollouts: await lockRollouts(tx, { rollouts: resolved.map(({ rollout }) => rollout.id) }) }
      },
      (tx, { resolved, refused: unknown, rollouts }, now): Outcome<FileReport> => {
        const { changes, events, refused: against, unchanged } = takeAll(actor, resolved, rollouts, now)
        const refused = [...faults, ...unknown, ...against].sort((a, b) => a.line - b.line)
        if (mode === 'whole' && refused.length > 0) throw Object.assign(new DomainError('bulk.refused', { count: refused.length }), { current: refused })
        const report: FileReport = { mode, total, done: changes.length, unchanged, ignored: 0, refused }
        if (mode === 'dry-run' || changes.length === 0) return { answer: report, events: [] }
        saveRollouts(tx, changes, now.now)
        fillItems(
          tx,
          changes.flatMap(({ milestones }) => milestones.filter(({ state }) => state === 'bestand')),
          now.today,
        )
        return { answer: report, events, messages: changes.flatMap(processMessage) }
      },
    )
  }
}

function takeAll(actor: Actor, rows: readonly ResolvedRow[], rollouts: readonly PlannedRollout[], now: Now): Taken {
  const locked = new Map(rollouts.map((rollout) => [rollout.id, rollout]))
  const taken: Taken = { changes: [], events: [], refused: [], unchanged: 0 }
  for (const {
    line,
    rollout: { id },
    upTo,
    on,
  } of rows) {
    const rollout = locked.get(id)!
    const fault = faultOf(line, null, () => {
      require(canTakeBestand(actor, rollout), 'permission.denied', { who: 'Land / Roll-in-Team' })
      const change = takeAsBestand(rollout, rollout.milestones, { upTo, on }, now)
      if (!change) {
        taken.unchanged += 1
        return
      }
      taken.changes.push(
        changeRollout(
          rollout,
          change.whole ? change.milestones : [...change.milestones, ...goingOn(rollout, change.milestones, on, now)],
          on,
          rollout.startedOn === null && !change.whole ? { startedOn: on } : {},
        ),
      )
      taken.events.push(change.event)
    })
    if (fault) taken.refused.push(fault)
  }
  return taken
}
