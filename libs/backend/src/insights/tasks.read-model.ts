import { Injectable } from '@nestjs/common'
import { addDays, weekday } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import { addWorkingDays } from '@blaupause/domain/calendar'
import { awaitsSecondPerson, beliefPolicyOn, canConfirmMilestone, canReportMilestone, isActive, objectUntil } from '@blaupause/domain/rollouts'
import type { Task, Tasks } from '@blaupause/contract/insights'
import { DataSource } from 'typeorm'
import { Clock, groupBy, Instance, transact } from '../platform/index.js'
import { exemptionsToLookAt } from '../rollouts/exemptions.read-model.js'
import { calendarOf } from '../rollouts/calendars.js'
import { objectionsOf } from '../rollouts/objections.js'
import { milestoneView } from '../rollouts/milestone-view.js'
import { ROLLOUT_FROM, ROLLOUT_ROW, rolloutRow, type StoredRolloutRow } from '../rollouts/rollout-row.js'
import { agreedTasks } from '../workshops/agreed-tasks.js'
import { MILESTONE_COLUMNS, type StoredMilestone } from '../rollouts/rollouts.store.js'

/** How many running rollouts a task list looks through; a Land with more works from the lists. */
const MOST = 500

/**
 * "Meine Aufgaben": the steps whose turn it is and that the reader may carry out, by urgency; at the Land also the gates
 * to confirm and the steps drawn for the sample; whoever reported for others, also what these object to. What waits on others is shown apart: there is nothing to do there.
 */
@Injectable()
export class TasksReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async tasks(actor: Actor): Promise<Tasks> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<StoredRolloutRow>('tasks.rollouts', `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} order by r.due_on nulls last, r.id limit ${MOST}`)
      const stepping = tx.query<StoredMilestone>(
        'tasks.milestones',
        `select ${MILESTONE_COLUMNS} from milestone where rollout_id in (select id from rollout where state in ('running', 'reported') order by due_on nulls last, id limit ${MOST})`,
      )
      const exempting = exemptionsToLookAt(tx, today)
      // Whoever may read nothing is refused by the first query: then nobody awaits this one, and it must not end the process.
      exempting.catch(() => undefined)
      const agreeing = agreedTasks(tx, actor, today)
      const rows = await reading
      const milestones = groupBy(await stepping, (milestone) => milestone.rolloutId)
      const views = rows.map((row) => rolloutRow(row, today))
      const objections = await objectionsOf(tx, [...milestones.values()].flat())
      const open = views.flatMap(({ id, behoerde, onlinedienst, version, contradictionOn }) =>
        tasksOf(actor, milestones.get(id) ?? [], today, contradictionOn).map((task): Task => ({
          ...task,
          rollout: { id, behoerde, onlinedienst, version, contradictionOn },
          objection: objections.get(task.milestone.id) ?? null,
        })),
      )
      const due = (task: Task) => task.lookBy ?? task.milestone.dueOn ?? '9999-12-31'
      const own = open.filter((task) => !task.milestone.waitingOn).sort((a, b) => (due(a) < due(b) ? -1 : 1))
      const sunday = addDays(today, (7 - weekday(today)) % 7)
      return {
        today: own.filter((task) => due(task) <= today),
        week: own.filter((task) => due(task) > today && due(task) <= sunday),
        later: own.filter((task) => due(task) > sunday).slice(0, 50),
        elsewhere: open.filter((task) => task.milestone.waitingOn),
        rollouts: views.slice(0, 50),
        nextOn: own.map(due).find((day) => day > today) ?? null,
        total: own.length,
        demo: this.instance.demo,
        exemptions:
          actor.role === 'land'
            ? await exempting
            : (await exempting).filter(({ expired, requestedByOrganisation }) => expired && requestedByOrganisation === actor.organisation.name),
        agreed: await agreeing,
        objectUntil: objectUntil(today, calendarOf({ land: actor.land ?? 'BY', seat: rows[0]?.seat ?? '' })),
      }
    })
  }
}

type Own = Pick<Task, 'milestone' | 'why' | 'lookBy'>

function tasksOf(actor: Actor, all: readonly StoredMilestone[], today: string, contradictionOn: string | null): Own[] {
  return all.flatMap((milestone): Own[] => {
    // Said to be live and not seen: for the one who said so and for the Land, before anybody confirms.
    if (milestone.goLive && contradictionOn !== null)
      return canReportMilestone(actor, milestone) ? [{ milestone: milestoneView(milestone, today), why: 'contradiction', lookBy: today }] : []
    if (awaitsSecondPerson(milestone) && canConfirmMilestone(actor, milestone)) return [secondLook(milestone, today)]
    const against = milestone.objectedAgainst !== null && milestone.objectedAgainst === actor.organisation.name
    if (!isActive(milestone, all) || !(isOwner(actor, milestone) || against)) return []
    const why = against ? 'objected' : actor.role === 'kommune' && actor.traeger[0] !== milestone.traeger ? 'beauftragung' : 'owner'
    return [{ milestone: milestoneView(milestone, today), why, lookBy: null }]
  })
}

/** A gate holds up what comes after it; a sampled step may wait some weeks for its look. */
function secondLook(milestone: StoredMilestone, today: string): Own {
  const view = milestoneView(milestone, today)
  if (milestone.gate || milestone.reportedOn === null) return { milestone: view, why: 'confirm', lookBy: null }
  return {
    milestone: view,
    why: 'sample',
    lookBy: addWorkingDays(calendarOf(milestone), milestone.reportedOn, beliefPolicyOn(milestone.reportedOn).sampleDays),
  }
}

/** A Land may report every step of its Land, but only its own ones are its tasks. */
function isOwner(actor: Actor, milestone: StoredMilestone): boolean {
  if (!canReportMilestone(actor, milestone)) return false
  if (actor.role === 'land') return milestone.owner === 'land'
  if (actor.role === 'rollin') return milestone.owner === 'rollin-team'
  return true
}
