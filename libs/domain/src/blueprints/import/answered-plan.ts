import { serviceOf, type Made } from './import-target.js'
import type { ImportPlan } from '../plan-import.js'
import { answerTo, type Answered, type Remembered } from './conflict.js'

export function answered({ questions }: Pick<ImportPlan, 'questions'>, answers: Readonly<Record<string, string>>, remembered: Remembered = {}): Answered {
  return new Map(questions.map((question) => [question.id, answerTo(question, answers, remembered)]))
}

/** What the answers make: authorities and services without those left out, each once, foreign services as the own ones they were said to be. */
export function wantedInstances({ create }: Pick<ImportPlan, 'create'>, answer: Answered): Made[] {
  const seen = new Set<string>()
  return create.filter((one) => {
    const { onlinedienst, behoerdeId } = one
    const service = serviceOf(one)
    const said = answer.get(`service-${service}`)
    const meant = service === onlinedienst ? said !== 'skip' : said === `use-${onlinedienst}`
    const key = `${behoerdeId} ${onlinedienst}`
    if (!meant || answer.get(`behoerde-${service}`) === 'skip' || answer.get(`certain-${service}`) === 'skip' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Whether an authority that was connected before is taken in as such, or begins all the same. */
export function asBestand(one: Made, answer: Answered): boolean {
  return one.bestand && answer.get(`bestand-${serviceOf(one)}`) !== 'start'
}

/** What will be, as far as it is answered. `leftOut`: rollouts that an answer keeps out; a service that is not decided yet counts as left out. */
export type ImportCounts = {
  readonly authorities: number
  readonly rollouts: number
  readonly bestand: number
  readonly leftOut: number
  readonly byService: readonly {
    readonly service: string
    readonly onlinedienst: string
    readonly rollouts: number
    readonly bestand: number
    readonly leftOut: number
    readonly existing: number
  }[]
}

export function countAnswered(plan: Pick<ImportPlan, 'create' | 'byService'>, answer: Answered): ImportCounts {
  const wanted = wantedInstances(plan, answer)
  const byService = plan.byService.map(({ onlinedienst: service, existing }) => {
    const own = wanted.filter((one) => serviceOf(one) === service)
    const possible = new Set(plan.create.filter((one) => serviceOf(one) === service).map(({ behoerdeId }) => behoerdeId)).size
    return {
      service,
      onlinedienst: own[0]?.onlinedienst ?? service,
      rollouts: own.length,
      bestand: own.filter((one) => asBestand(one, answer)).length,
      leftOut: Math.max(0, possible - own.length),
      existing,
    }
  })
  const sum = (of: (one: (typeof byService)[number]) => number) => byService.reduce((total, one) => total + of(one), 0)
  return {
    authorities: new Set(wanted.map(({ behoerdeId }) => behoerdeId)).size,
    rollouts: wanted.length,
    bestand: sum((one) => one.bestand),
    leftOut: sum((one) => one.leftOut),
    byService,
  }
}

/** The blueprint's nodes by how they fit: as they are, answered, or still to be answered. A proposal nobody has taken is still open. */
export function fitOf(
  { questions, nodes, matches }: Pick<ImportPlan, 'questions' | 'nodes' | 'matches'>,
  answers: Readonly<Record<string, string>>,
): { fit: number; adapted: number; open: number; total: number } {
  const open = new Set(
    questions.filter((question) => answers[question.id] === undefined || answerTo(question, answers) === null).flatMap((question) => question.nodes),
  )
  return { fit: matches.length, adapted: nodes - matches.length - open.size, open: open.size, total: nodes }
}
