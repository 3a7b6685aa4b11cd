import { DomainError } from '@blaupause/domain/kernel'
import { ApplicationFailure } from '@temporalio/common'

/** A refusal is an answer: asking again would change nothing, so it ends the run under its code. Anything else is retried by Temporal. */
export async function refusalsEnd<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof DomainError ? ApplicationFailure.nonRetryable(error.message, error.code) : error
  }
}
