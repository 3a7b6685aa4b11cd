import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { NativeConnection } from '@temporalio/worker'
import type { Arming } from '@blaupause/backend/process'
import { processKinds } from './process-kinds.js'

export const NAMESPACE = 'default'
/** How long one call may take (milliseconds). */
const CALL_MS = 5_000

/** The revision of what has begun and not changed since. */
const FIRST_REVISION = 1

/** One connection to Temporal, and which incarnation of it answered last. */
export class Temporal {
  private constructor(
    readonly connection: NativeConnection,
    private readonly client: Client,
    private known: string,
  ) {}

  /** Throws when nobody answers there. */
  static async connect(address: string): Promise<Temporal> {
    // Compressing short payloads costs more than it saves.
    const connection = await NativeConnection.connect({ address, grpcCompression: { codec: 'none' } })
    try {
      return new Temporal(connection, new Client({ connection, namespace: NAMESPACE }), await namespaceId(connection))
    } catch (error) {
      await connection.close()
      throw error
    }
  }

  /** The id of the namespace: another one means that Temporal's database was lost and no timer is left. */
  get incarnation(): string {
    return this.known
  }

  /** Asks again. Answers whether it is another incarnation than before; throws when nobody answers. */
  async reincarnated(): Promise<boolean> {
    const before = this.known
    this.known = await namespaceId(this.connection)
    return this.known !== before
  }

  /** Tells a process when to act next, and starts it if there is none. May be repeated freely. */
  async tell(process: Arming): Promise<void> {
    const begins = process.revision <= FIRST_REVISION
    await this.connection.withDeadline(Date.now() + CALL_MS, () => (begins ? this.start(process) : this.signal(process)))
  }

  /** What has just begun has no process yet: without a signal the server has less to write. */
  private async start(process: Arming): Promise<unknown> {
    try {
      return await this.client.workflow.start(processKinds[process.consumer].workflow, { ...startOf(process), requestEagerStart: true })
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return this.signal(process)
      throw error
    }
  }

  private signal(process: Arming): Promise<unknown> {
    const { consumer, wakeAt, revision } = process
    const { workflow, changed } = processKinds[consumer]
    return this.client.workflow.signalWithStart(workflow, { ...startOf(process), signal: changed, signalArgs: [{ wakeAt, revision }] })
  }

  /** Calls of another kind, each within the time that one call may take. */
  within<T>(calls: (client: Client) => Promise<T>): Promise<T> {
    return this.connection.withDeadline(Date.now() + 4 * CALL_MS, () => calls(this.client))
  }

  async close(): Promise<void> {
    await this.connection.close()
  }
}

function startOf(process: Arming) {
  const { idOf, taskQueue, argsOf } = processKinds[process.consumer]
  return { workflowId: idOf(process.subject), taskQueue, args: [argsOf(process)] }
}

async function namespaceId(connection: NativeConnection): Promise<string> {
  const { namespaceInfo } = await connection.withDeadline(Date.now() + CALL_MS, () => connection.workflowService.describeNamespace({ namespace: NAMESPACE }))
  return namespaceInfo!.id!
}
