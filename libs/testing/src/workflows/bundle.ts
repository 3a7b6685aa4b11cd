import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'

const quiet = { log: () => undefined, trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error }

/** The workflows of one file, bundled as the worker does it. */
export function bundle(file: URL): Promise<{ code: string }> {
  return bundleWorkflowCode({ workflowsPath: fileURLToPath(file), logger: quiet })
}
