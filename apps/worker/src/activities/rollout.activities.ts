import type { RolloutProcessService } from '@blaupause/backend/rollouts'
import { DomainError } from '@blaupause/domain/kernel'
import type { RolloutActivities } from '@blaupause/workflow-rollout/activities'
import { ApplicationFailure } from '@temporalio/common'

/** What the workflow may ask for, bound to the service that also serves people. */
export function rolloutActivities(service: RolloutProcessService): RolloutActivities {
  return { fire: (rolloutId) => refusalsEnd(service.fire(rolloutId)) } satisfies RolloutActivities
}

/** A refusal is an answer: asking again would change nothing. Anything else is retried by Temporal. */
export async function refusalsEnd<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof DomainError ? ApplicationFailure.nonRetryable(error.message, error.code) : error
  }
}
