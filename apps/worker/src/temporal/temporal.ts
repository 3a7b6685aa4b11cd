import { Client } from '@temporalio/client'
import { NativeConnection } from '@temporalio/worker'
import { ROLLOUT_CHANGED, ROLLOUT_TASK_QUEUE, ROLLOUT_WORKFLOW, rolloutWorkflowId, type RolloutProcess } from '@blaupause/workflow-rollout/contract'

export const NAMESPACE = 'default'
/** How long one call may take (milliseconds). */
const CALL_MS = 5_000

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

  /** Tells the rollout's process when to act next, and starts it if there is none. May be repeated freely. */
  async tell({ rolloutId, wakeAt, revision }: RolloutProcess): Promise<void> {
    await this.connection.withDeadline(Date.now() + CALL_MS, () => this.client.workflow.signalWithStart(ROLLOUT_WORKFLOW, {
      workflowId: rolloutWorkflowId(rolloutId), taskQueue: ROLLOUT_TASK_QUEUE, args: [{ rolloutId, wakeAt, revision }], signal: ROLLOUT_CHANGED, signalArgs: [{ wakeAt, revision }],
    }))
  }

  async close(): Promise<void> {
    await this.connection.close()
  }
}

async function namespaceId(connection: NativeConnection): Promise<string> {
  const { namespaceInfo } = await connection.withDeadline(Date.now() + CALL_MS, () => connection.workflowService.describeNamespace({ namespace: NAMESPACE }))
  return namespaceInfo!.id!
}
