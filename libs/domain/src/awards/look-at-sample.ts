import { DomainError, require, type Instant } from '../kernel/index.js'
import type { Application, SampleFinding, SampleLook } from './application.js'

/** Somebody who asks again waits so long (seconds): the portal is not ours. */
const QUIET_SECONDS = 60

/** Refuses a look where no review runs (`award.state`), and one that comes too soon after the last (`observation.too-soon`). */
export function requireMayLook({ state, sample }: Pick<Application, 'state' | 'sample'>, now: Instant): void {
  require(state === 'in-review' || state === 'question', 'award.state', { state })
  const last =
    sample
      .map(({ look }) => look?.at ?? '')
      .sort()
      .at(-1) ?? ''
  if (last !== '' && Date.parse(now) - Date.parse(last) < QUIET_SECONDS * 1000) throw new DomainError('observation.too-soon')
}

/** Takes down what was seen beside what people found; what is no longer in the sample is left out. Not a step: the version stays. */
export function noteLooks<A extends Pick<Application, 'sample'>>(application: A, looks: ReadonlyMap<string, SampleLook>): A {
  return { ...application, sample: application.sample.map((item) => ({ ...item, look: looks.get(item.link) ?? item.look ?? null })) }
}

/** What a look suggests. That a page answers does not say that one can send something there: then a person looks. */
export function suggestedFinding(look: Pick<SampleLook, 'result'> | null | undefined): SampleFinding | null {
  return look?.result === 'not-seen' ? 'dead' : null
}
