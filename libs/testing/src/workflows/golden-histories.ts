import { readdirSync, readFileSync } from 'node:fs'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import { bundle } from './bundle.js'
import { quietRuntime } from './quiet-runtime.js'

/** The recorded histories in `folder`, to be replayed without a server. `strangers` names those that the code in a file would not have made. */
export function goldenHistories(folder: URL): { readonly names: readonly string[]; readonly strangers: (file: URL) => Promise<string[]> } {
  quietRuntime()
  const histories = readdirSync(folder).map((name) => ({ workflowId: name, history: historyFromJSON(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) }))
  return {
    names: histories.map(({ workflowId }) => workflowId),
    strangers: async (file) => {
      const failed: string[] = []
      for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: await bundle(file), replayName: file.href }, histories)) {
        if (error) failed.push(workflowId)
      }
      return failed
    },
  }
}
