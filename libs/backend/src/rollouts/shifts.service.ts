import { Injectable } from '@nestjs/common'
import type { PreviewShift, PreviewShiftMany, ShiftMany, ShiftMilestone, ShiftReport } from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { toldOfShift } from '@blaupause/domain/notifications'
import { DomainError, refusalSentence, require } from '@blaupause/domain/kernel'
import { canShiftMilestone, shiftEvents, shiftMilestones, type Now, type ShiftTo } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, transact, type Tx } from '../platform/index.js'
import { tellMoved } from '../notifications/notifications.store.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { milestoneView } from './milestone-view.js'
import { keepShifts } from './moves.store.js'
import { planContext } from './plan-context.js'
import { lockRollouts, readPlans, saveRollouts, type PlannedRollout } from './rollouts.store.js'
import { shiftTargets, stepNames, type ShiftSelection } from './shift-targets.js'
import { movedOf, namedFirst, shiftDigest, shiftReport, type ShiftOf } from './shift-report.js'
import { wordingOf } from './wording.js'

/** Steps that get another day, and why. Used by the screens, by a blocker whose party named a day, and by the system. */
export type ShiftCommand = ShiftSelection & { readonly to: ShiftTo; readonly version?: number | undefined; readonly digest?: string | undefined }

type Planned = { readonly ids: readonly string[]; readonly rollouts: readonly PlannedRollout[] }
type Decided = { readonly shifts: ShiftOf[]; readonly refused: ShiftReport['refused'] }

/**
 * Moves dates: of one step, or of all that wait on the same party. The open steps behind follow in one pass. `preview`
 * says what would move, by how much, who hears of it and whether the commitment holds, and writes nothing; `apply` does
 * exactly that, with a reason, in one transaction.
 */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  previewOne(actor: Actor, id: string, { version, ...to }: PreviewShift): Promise<ShiftReport> {
    return this.preview(actor, { milestones: [id], version, to: shiftTo(to) })
  }

  applyOne(actor: Actor, id: string, key: string, { version, reason, ...to }: ShiftMilestone): Promise<ShiftReport> {
    return this.apply(actor, key, { milestones: [id], version, to: shiftTo(to), reason })
  }

  previewMany(actor: Actor, command: PreviewShiftMany): Promise<ShiftReport> {
    return this.preview(actor, { ...selectionOf(command), to: shiftTo(command) })
  }

  applyMany(actor: Actor, key: string, command: ShiftMany): Promise<ShiftReport> {
    return this.apply(actor, key, { ...selectionOf(command), to: shiftTo(command), digest: command.digest, reason: command.reason })
  }

  /** What would move; nothing is locked or written. */
  preview(actor: Actor, command: ShiftCommand): Promise<ShiftReport> {
    return transact(this.source, actor, 'read', async (tx) => {
      const planned = await load(tx, command, readPlans)
      const { shifts, refused } = await decide(tx, actor, planned, command, 'preview', this.clock.now())
      return shiftReport(
        shifts,
        refused,
        await stepNames(
          tx,
          namedFirst(shifts).map(({ rollout }) => rollout.id),
        ),
        { applied: false, demo: this.instance.demo },
      )
    })
  }

  /** All or nothing. Refused with `shift.stale` and the new preview if it would not do what `digest` previewed. */
  apply(actor: Actor, key: string, command: ShiftCommand & { readonly reason: string }): Promise<ShiftReport> {
    return this.commands.run(
      actor,
      { key, body: ['shift', command] },
      (tx) => load(tx, command, lockRollouts),
      async (tx, planned, now) => {
        const { shifts, refused } = await decide(tx, actor, planned, command, key, now)
        const names = await stepNames(
          tx,
          namedFirst(shifts).map(({ rollout }) => rollout.id),
        )
        const report = shiftReport(shifts, refused, names, { applied: true, demo: this.instance.demo })
        if (command.digest !== undefined && command.digest !== shiftDigest(shifts))
          throw Object.assign(new DomainError('shift.stale'), { current: { ...report, applied: false } })
        require(shifts.length > 0, 'shift.nothing')
        const changes = shifts.map(({ rollout, shift }) =>
          changeRollout(
            rollout,
            shift.moves.map(({ milestone }) => milestone),
            now.today,
          ),
        )
        saveRollouts(tx, changes, now.now)
        tellMoved(tx, toldOfShift(movedOf(shifts)), now.now)
        keepShifts(
          tx,
          shifts.flatMap(({ shift }) => shift.set),
          now.now,
        )
        return {
          answer: report,
          events: shifts.flatMap(({ shift }) => shiftEvents(shift, command.to, command.reason, actor, now)),
          messages: changes.flatMap(processMessage),
        }
      },
    )
  }
}

async function load(tx: Tx, command: ShiftCommand, read: (tx: Tx, by: { planOf: readonly string[] }) => Promise<PlannedRollout[]>): Promise<Planned> {
  const ids = await shiftTargets(tx, command)
  return { ids, rollouts: ids.length === 0 ? [] : await read(tx, { planOf: ids }) }
}

/** Every rollout by itself: what cannot move in one holds up no other. A single step's refusal is the answer. */
async function decide(
  tx: Tx,
  actor: Actor,
  { ids, rollouts }: Planned,
  { to, version, milestones }: ShiftCommand,
  commandKey: string,
  now: Now,
): Promise<Decided> {
  const single = milestones?.length === 1
  const targets = new Set(ids)
  const seen = new Set(rollouts.flatMap((rollout) => rollout.milestones.map(({ id }) => id)))
  const refused = ids.filter((id) => !seen.has(id)).map((id) => refusalOf(id, new DomainError('thing.unknown')))
  if (single && refused.length > 0) found(undefined)
  const shifts: ShiftOf[] = []
  for (const rollout of rollouts) {
    const own = rollout.milestones.filter(({ id }) => targets.has(id))
    try {
      require(canShiftMilestone(actor, rollout), 'permission.denied', { who: 'Land / Roll-in-Team' })
      require(rollout.state !== 'open', 'rollout.not-started')
      const shift = shiftMilestones(
        rollout.milestones,
        own.map(({ stepId }) => ({ stepId, version })),
        to,
        planContext(rollout),
        { organisation: actor.organisation.name, commandKey },
        now,
      )
      if (shift.moves.length > 0) shifts.push({ rollout, shift })
      else if (single) throw new DomainError('shift.nothing')
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (single && error.code === 'thing.changed') error.current = milestoneView({ ...own[0]!, ...found(await wordingOf(tx, own[0]!.id)) }, now.today)
      if (single) throw error
      refused.push(...own.map(({ id }) => refusalOf(id, error)))
    }
  }
  return { shifts, refused }
}

function refusalOf(id: string, { code, details }: DomainError): ShiftReport['refused'][number] {
  return { id, code, detail: refusalSentence(code, 'de', details), detailEn: refusalSentence(code, 'en', details) }
}

function shiftTo({ on, workingDays, promisedOn }: Pick<PreviewShift, 'on' | 'workingDays' | 'promisedOn'>): ShiftTo {
  return on !== undefined ? { on } : workingDays !== undefined ? { workingDays } : { promisedOn: promisedOn! }
}

function selectionOf({ milestones, sperrzeit, waitingOn, step, onlinedienst, programme, land, kreis }: PreviewShiftMany): ShiftSelection {
  return { milestones, sperrzeit, waitingOn, step, onlinedienst, programme, land, kreis }
}
