import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker'

/** Compiled, the worker reads the bundle that its build left beside it; run from source, it bundles now. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  return import.meta.url.endsWith('.js') ? { codePath: fileURLToPath(new URL('../workflows.js', import.meta.url)) } : bundleWorkflows()
}

/** All workflows of the product in one file, from source or from `dist`, as this process itself is run. */
export async function bundleWorkflows(): Promise<{ code: string }> {
  const workflowsPath = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './all-workflows.ts' : './all-workflows.js', import.meta.url))
  const conditionNames = [...(workflowsPath.endsWith('.ts') ? ['source'] : []), 'import', 'require', 'default']
  return bundleWorkflowCode({
    workflowsPath,
    logger: { log: () => undefined, trace: () => undefined, debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error },
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames } }),
  })
}
