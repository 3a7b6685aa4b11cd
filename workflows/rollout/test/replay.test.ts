import { readdirSync, readFileSync } from 'node:fs'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { describe, expect, it } from 'vitest'
import { bundle } from './bundle.js'

// The changed workflow is meant to fail; its failures need no lines.
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } })
const folder = new URL('../histories/', import.meta.url)
const histories = readdirSync(folder).map((name) => ({ workflowId: name, history: historyFromJSON(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) }))

/** Which histories this code would not have made. */
async function strangers(path: string): Promise<string[]> {
  const failed: string[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: await bundle(path), replayName: path }, histories)) {
    if (error) failed.push(workflowId)
  }
  return failed
}

describe('rollouts that run for months', () => {
  it('have histories to be replayed', () => {
    expect(histories.length).toBeGreaterThan(4)
  })

  it('are understood by today\'s workflow', async () => {
    expect(await strangers('../src/workflow.ts')).toEqual([])
  })

  it('were partly made by the first release, whose rollouts are still running', async () => {
    const first = histories.filter(({ workflowId }) => workflowId.startsWith('0.1.0-')).map(({ workflowId }) => workflowId)
    expect(first.length).toBeGreaterThan(4)
    expect((await strangers('./workflow-0.1.0.ts')).filter((name) => first.includes(name))).toEqual([])
  })

  it('of the first release would break if the spreading of wakes were not patched in', async () => {
    const broken = await strangers('./unpatched-workflow.ts')
    expect(broken).toEqual(expect.arrayContaining(['0.1.0-reminded-then-done.json', '0.1.0-clock-behind.json']))
  })

  it('would break a workflow that does other things in another order', async () => {
    expect(await strangers('./changed-workflow.ts')).toEqual(histories.map(({ workflowId }) => workflowId))
  })
})
