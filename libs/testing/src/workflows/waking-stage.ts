import { randomUUID } from 'node:crypto'
import type { NextWake } from '@blaupause/domain/kernel'
import { openStage } from './open-stage.js'

/** An instant long past, and one that no test lives to see. */
export const PAST = '2026-01-07T07:00:00.000Z'
export const FAR = '2126-01-07T07:00:00.000Z'

/** How Temporal knows the processes of one kind that wait for an instant; `subject` is the field of their thing's id, `newId` makes one whose process acts without delay. */
export type Waking = {
  readonly workflow: string
  readonly changed: string
  readonly idOf: (id: string) => string
  readonly subject: string
  readonly newId?: () => string
}

/** What acting answers, call by call. */
export type Answers = (NextWake | Promise<NextWake>)[]

export type WakingStage = Awaited<ReturnType<typeof openWakingStage>>

/** A stage for processes that wait for an instant. What they are told and what acting answers is the test's; the rest is as in the product. */
export async function openWakingStage(address: string, file: URL, { workflow, changed, idOf, subject, newId = randomUUID }: Waking, taskQueue?: string) {
  const answers = new Map<string, Answers>()
  const asked = new Map<string, number>()
  const fire = async (id: string): Promise<NextWake> => {
    asked.set(id, (asked.get(id) ?? 0) + 1)
    return answers.get(id)!.shift()!
  }
  const stage = await openStage(address, file, { fire }, taskQueue)
  /** Scripts what acting for this one answers from now on; answers how often it was asked. */
  const script = (id: string, scripted: Answers) => {
    answers.set(id, scripted)
    return () => asked.get(id) ?? 0
  }
  return {
    ...stage,
    script,
    async begin(first: NextWake, scripted: Answers, id: string = newId()) {
      const workflowId = idOf(id)
      const count = script(id, scripted)
      const again = (next: NextWake) =>
        stage.client.signalWithStart(workflow, {
          workflowId,
          taskQueue: stage.taskQueue,
          args: [{ [subject]: id, ...next }],
          signal: changed,
          signalArgs: [next],
        })
      await again(first)
      const handle = stage.client.getHandle(workflowId)
      return { handle, id, again, tell: (news: NextWake) => handle.signal(changed, news), asked: count }
    },
  }
}

/** An instant so many milliseconds from now. */
export function inMs(ms: number): string {
  return new Date(Date.now() + ms).toISOString()
}
