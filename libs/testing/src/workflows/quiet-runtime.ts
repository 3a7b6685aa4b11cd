import { DefaultLogger, Runtime } from '@temporalio/worker'

let installed = false

/** Temporal's runtime, one a process, which says only what went wrong in it: workflows of tests are meant to fail, their failures need no lines. */
export function quietRuntime(): void {
  if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } })
  installed = true
}
