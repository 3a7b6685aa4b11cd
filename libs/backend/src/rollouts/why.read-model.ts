import { Injectable } from '@nestjs/common'
import type { Because } from '@blaupause/domain/blueprints'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { explainDays } from '@blaupause/domain/rollouts'
import type { Why, WhyStep } from '@blaupause/contract/rollouts'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, transact, type Tx } from '../platform/index.js'
import { becauseView, type BecauseFacts } from './because-view.js'
import { stichtagName } from './calendars.js'
import { planContext } from './plan-context.js'
import { readPlans, type PlannedMilestone, type PlannedRollout } from './rollouts.store.js'
import { stepNames } from './shift-targets.js'

type Given = { milestone: string; commandKey: string; promisedOn: string | null; organisation: string; at: string; text: string | null }
type Frame = { blueprint: string; version: string; seatName: string | null }

/** "Warum dieser Termin?" for any step the reader may see: the same computation that set the day, with its reasons. */
@Injectable()
export class WhyReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  why(actor: Actor, id: string): Promise<Why> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const planning = readPlans(tx, { planOf: [id] })
      const framing = tx.query<Frame>('why.frame', FRAME, [id])
      const giving = tx.query<Given>('why.given', GIVEN, [id, actor.organisation.id, actor.role])
      const rollout = found((await planning)[0])
      const { blueprint, version, seatName } = (await framing)[0]!
      const context = planContext(rollout)
      const step = found(rollout.milestones.find((milestone) => milestone.id === id))
      const steps = await chain(tx, rollout, step, await giving)
      const { waitingOn, waitingSince, promisedOn } = step
      return {
        milestoneId: id,
        dueOn: steps.at(-1)!.dueOn,
        blueprint: { name: blueprint, version },
        startOn: context.startOn,
        started: rollout.startedOn !== null,
        calendar: { land: rollout.land, seat: rollout.seat, seatName },
        waiting:
          waitingOn !== null && waitingSince !== null
            ? { party: waitingOn, since: waitingSince, workingDays: workingDaysBetween(context.calendar, waitingSince, today), promisedOn }
            : null,
        steps,
        demo: this.instance.demo,
      }
    })
  }
}

/** The steps that decide the day of `step`, from the first to itself: each was counted from, or had to wait for, the one before. */
async function chain(tx: Tx, rollout: PlannedRollout, step: PlannedMilestone, given: readonly Given[]): Promise<WhyStep[]> {
  const names = await stepNames(tx, [rollout.id])
  const context = planContext(rollout)
  const byStep = new Map(rollout.milestones.map((milestone) => [milestone.stepId, milestone]))
  const reasons = new Map(explainDays(rollout.milestones, context).map(({ stepId, because }) => [stepId, because]))
  const nameOf = (id: string) => names.get(id) ?? { de: '', en: '' }
  const steps: WhyStep[] = []
  for (let at: PlannedMilestone | undefined = step; at && !steps.some(({ stepId }) => stepId === at!.stepId);) {
    const because = reasons.get(at.stepId) ?? []
    const own = given.filter(({ milestone }) => milestone === at!.id)
    const facts: BecauseFacts = {
      calendar: context.calendar,
      shifts: at.shifts,
      step: (stepId) => {
        const other = byStep.get(stepId)
        return other ? { stepId, position: other.position, name: nameOf(other.id) } : null
      },
      calendarName: (id) => stichtagName(rollout.land, id, rollout.stichtage),
      reasonOf: (what) => own.findLast((one) => ('promisedOn' in what ? one.promisedOn === what.promisedOn : one.commandKey === what.commandKey)) ?? null,
    }
    steps.unshift({
      milestoneId: at.id,
      stepId: at.stepId,
      position: at.position,
      name: nameOf(at.id),
      dueOn: at.dueOn!,
      plannedOn: at.plannedOn,
      doneOn: at.confirmedOn ?? at.reportedOn,
      because: because.map((reason) => becauseView(reason, facts)),
    })
    at = byStep.get(before(because) ?? '')
  }
  return steps
}

/** The step that decided: the last one it had to wait for, else the one it counts from; none if the day was set. */
function before(because: readonly Because[]): string | null {
  const held = because.findLast((reason) => reason.kind === 'dependency')
  if (held?.kind === 'dependency') return held.step
  if (because.some(({ kind }) => kind === 'shift' || kind === 'kept')) return null
  const anchor = because.find((reason) => reason.kind === 'anchor')
  return anchor?.kind === 'anchor' ? anchor.step : null
}

const FRAME = `
select r.blueprint_name blueprint, r.blueprint_version version, t.name as "seatName"
from rollout r left join territory t on t.key = r.seat and t.valid_to is null where r.id = (select rollout_id from milestone where id = $1)`

/** Reasons of shifts and promises, as far as the reader may see them. */
const GIVEN = `
select e.subject_id milestone, e.command_key "commandKey", e.facts->>'promisedOn' "promisedOn", e.organisation_name organisation, e.effective_on at, t.text
from event e left join event_text t on t.event_id = e.id and (t.visibility = 'programme' or t.organisation = $2 or (t.visibility = 'land' and $3 = 'land'))
where e.rollout_id = (select rollout_id from milestone where id = $1) and e.type = 'milestone.shifted.v1' order by e.recorded_at, e.id`
