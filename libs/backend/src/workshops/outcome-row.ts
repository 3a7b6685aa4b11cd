import type { DecisionView, Outcome } from '@blaupause/contract/workshops'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { LocalDate } from '@blaupause/domain/kernel'
import { bodyName } from '@blaupause/domain/register'
import { countVotes, isErrand, type DecisionOption, type Participant, type Vote } from '@blaupause/domain/workshops'
import { calendarOf } from '../rollouts/calendars.js'

export type StoredOutcome = Omit<Outcome, 'decision' | 'waitingDays' | 'places'> & {
  readonly places: readonly (Parameters<typeof bodyName>[0] & { readonly key: string })[]
  readonly workshopId: string
  readonly land: string
  readonly programme: string
  readonly effectiveOn: string | null
  readonly determined: boolean
  readonly determinedOn: string | null
  readonly chosen: string | null
  readonly options: readonly DecisionOption[]
  readonly votes: readonly Vote[]
}

export const OUTCOME_COLUMNS = `o.id, o.workshop_id "workshopId", o.land, o.programme, o.kind, o.number, o.text, o.organisation, o.item_id item, o.steps, o.services, o.areas, coalesce((select json_agg(json_build_object('key', t.key, 'name', t.name, 'level', t.level, 'textkennzeichen', t.textkennzeichen) order by t.sort_name) from territory t where t.key = any(o.areas) and t.valid_to is null), '[]') places, o.criterion, o.owner, o.owner_name "ownerName", o.due_on "dueOn", o.done_on "doneOn",
  o.answer, o.quoted, o.quoted_name "quotedName", o.released, o.blocker_id blocker, o.effective_on "effectiveOn", o.determined, o.determined_on "determinedOn", o.chosen,
  coalesce((select json_agg(json_build_object('id', d.id, 'text', d.text) order by d.position) from decision_option d where d.outcome_id = o.id), '[]') options,
  coalesce((select json_agg(json_build_object('key', v.key, 'name', v.name, 'option', v.option_id, 'dissent', v.dissent) order by v.at, v.key) from decision_vote v where v.outcome_id = o.id), '[]') votes`

/** An outcome as pages show it. `waitingDays`: working days since the day on which an open task or question was due. */
export function outcomeView(
  { workshopId: _, land, programme: __, effectiveOn, determined, determinedOn, chosen, options, votes, places, ...outcome }: StoredOutcome,
  participants: readonly Pick<Participant, 'vote' | 'present'>[],
  today: LocalDate,
): Outcome {
  const overdue = isErrand(outcome.kind) && outcome.doneOn === null && outcome.dueOn !== null && outcome.dueOn < today
  const decision: DecisionView | null =
    outcome.kind !== 'decision'
      ? null
      : { determined, chosen, determinedOn, effectiveOn, options: [...options], votes: [...votes], count: countVotes({ options, votes }, participants) }
  return {
    ...outcome,
    places: places.map((body) => ({ key: body.key, name: bodyName(body) })),
    waitingDays: overdue ? workingDaysBetween(calendarOf({ land, seat: '' }), outcome.dueOn!, today) : null,
    decision,
  }
}
