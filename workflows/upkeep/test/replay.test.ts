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

describe('runs of upkeep that are under way', () => {
  it('have histories to be replayed', () => {
    expect(histories.length).toBeGreaterThan(4)
  })

  it('are understood by today\'s workflow', async () => {
    expect(await strangers('../src/workflow.ts')).toEqual([])
  })

  it('would break a workflow that does other things in another order', async () => {
    // The second of two runs begins in the middle; this one does not, so that one breaks too.
    expect(await strangers('./changed-workflow.ts')).toEqual(histories.map(({ workflowId }) => workflowId))
  })
})
