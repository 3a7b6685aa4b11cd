import { randomUUID } from 'node:crypto'
import { temporalAddress, temporalProgram } from '@blaupause/testing'
import { openStage, SHORT_HISTORIES } from '@blaupause/testing/workflows'
import { ApplicationFailure } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDisposableTemporal } from '../../../tools/temporal/serve.mjs'
import { UPKEEP_WORKFLOW, type UpkeepOutcome, type UpkeepPage } from '../src/contract.js'

const program = await temporalProgram()
const page = (closed: number, next: string | null): UpkeepPage => ({ counts: { closed }, next })

describe.skipIf(!program)('a run of upkeep', () => {
  let stage: UpkeepStage
  beforeAll(async () => (stage = await openUpkeepStage((await temporalAddress())!)))
  afterAll(() => stage?.close())

  it('works page after page, sums what they counted, and notes it once', async () => {
    const { handle, asked, noted } = await stage.begin([page(2, 'b'), page(0, 'c'), page(1, null)])
    expect(await handle.result()).toEqual({ closed: 3 })
    expect(asked).toEqual([null, 'b', 'c'])
    expect(noted).toMatchObject([{ counts: { closed: 3 }, failure: null }])
  })

  it('repeats a page that failed, not those before it', async () => {
    const { handle, asked } = await stage.begin([page(2, 'b'), new Error('away'), page(1, null)])
    expect(await handle.result()).toEqual({ closed: 3 })
    expect(asked).toEqual([null, 'b', 'b'])
  })

  it('that is refused ends at once, with the code and what was done before', async () => {
    const { handle, noted } = await stage.begin([page(2, 'b'), ApplicationFailure.nonRetryable('No', 'upkeep.unknown')])
    await expect(handle.result()).rejects.toThrow()
    expect(noted).toMatchObject([{ counts: { closed: 2 }, failure: 'upkeep.unknown' }])
  })
})

describe.skipIf(!program)('a run with very many pages', () => {
  it('goes on in a new run where it stopped, with its beginning and its sum', async () => {
    const server = (await serveDisposableTemporal(program!, SHORT_HISTORIES))!
    const stage = await openUpkeepStage(server.address)
    const cursors = [...'bcdefghij']
    const { handle, asked, noted, began } = await stage.begin([...cursors.map((next) => page(1, next)), page(1, null)])
    const first = (await handle.describe()).runId
    expect(await handle.result()).toEqual({ closed: 10 })
    expect(asked).toEqual([null, ...cursors])
    expect((await stage.again(handle.workflowId).describe()).runId).not.toBe(first)
    expect(noted).toHaveLength(1)
    expect(Date.parse(noted[0]!.beganAt)).toBeGreaterThanOrEqual(began - 60_000)
    await stage.close()
    await server.stop()
  })
})

type UpkeepStage = Awaited<ReturnType<typeof openUpkeepStage>>
type Answer = UpkeepPage | Error

/** A stage for jobs whose pages are scripted, call by call. */
async function openUpkeepStage(address: string) {
  const scripts = new Map<string, { answers: Answer[]; asked: (string | null)[]; noted: UpkeepOutcome[] }>()
  const activities = {
    work: async ({ job, cursor }: { job: string; cursor: string | null }): Promise<UpkeepPage> => {
      const { answers, asked } = scripts.get(job)!
      asked.push(cursor)
      const answer = answers.shift()!
      if (answer instanceof Error) throw answer
      return answer
    },
    note: async (outcome: UpkeepOutcome) => void scripts.get(outcome.job)!.noted.push(outcome),
  }
  const { client, taskQueue, close } = await openStage(address, new URL('../src/workflow.ts', import.meta.url), activities)
  return {
    async begin(answers: Answer[]) {
      const job = randomUUID()
      const script = { answers, asked: [] as (string | null)[], noted: [] as UpkeepOutcome[] }
      scripts.set(job, script)
      const handle = await client.start(UPKEEP_WORKFLOW, { workflowId: job, taskQueue, args: [{ job }] })
      return { handle, ...script, began: Date.now() }
    },
    again: (workflowId: string) => client.getHandle(workflowId),
    close,
  }
}
