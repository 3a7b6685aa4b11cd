// Apart from the schemas, so that the workflow's sandbox, which loads its modules for each workflow anew, stays small.

/** The process of upkeep: the name of its workflow, and where its workers listen. A queue of its own, so that it never stands before a reminder. */
export const UPKEEP_WORKFLOW = 'upkeep'
export const UPKEEP_TASK_QUEUE = 'upkeep'

/** What the ids of all schedules of upkeep begin with. */
export const UPKEEP_PREFIX = 'upkeep-'

/** The same id for the same job, so that creating its schedule twice is creating it once. */
export function upkeepScheduleId(job: string): string {
  return `${UPKEEP_PREFIX}${job}`
}
