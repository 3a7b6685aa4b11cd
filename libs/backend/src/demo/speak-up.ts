import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { transact, type ManualClock } from '../platform/index.js'
import { RolloutProcessService } from '../rollouts/index.js'

/** What the system would have said about the played rollouts until `until`, each at its hour, through the service that the worker calls. */
export async function speakUp(source: DataSource, clock: ManualClock, until: string): Promise<number> {
  const process = new RolloutProcessService(source, clock)
  const waking = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string; at: Date }>('demo.waking', 'select id, wake_at at from rollout where wake_at <= $1 order by wake_at, id', [until]),
  )
  for (const { id, at } of waking) {
    for (let next: string | null = at.toISOString(); next !== null && next <= until;) {
      clock.set(new Date(next))
      next = (await process.fire(id)).wakeAt
    }
  }
  return waking.length
}
