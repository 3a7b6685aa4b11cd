import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock } from './clock.js'
import { transact } from './tx.js'

/** A worker that has not been heard of for this long keeps no deadlines (milliseconds). */
const SILENT_MS = 30_000

/** Whether the database answers, and whether somebody keeps the deadlines. The api never speaks to Temporal itself. */
@Injectable()
export class SystemState {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async ready(): Promise<{ status: 'ok' }> {
    await transact(this.source, SYSTEM, 'read', (tx) => tx.query('ready', 'select 1'))
    return { status: 'ok' }
  }

  /** `running`: a worker with a connection to Temporal was heard of lately; `since`: when the last one was. */
  async deadlines(): Promise<{ running: boolean; since: string | null }> {
    const [row] = await transact(this.source, SYSTEM, 'read', (tx) =>
      tx.query<{ at: Date | null }>('heartbeat', 'select max(at) at from worker_heartbeat where incarnation is not null'),
    )
    const at = row?.at ?? null
    return { running: at !== null && this.clock.instant().getTime() - at.getTime() < SILENT_MS, since: at?.toISOString() ?? null }
  }

  /** The day the imported register describes, or `null` before the first import. */
  async registerOn(): Promise<string | null> {
    return (await this.register())?.on ?? null
  }

  /** The last imported edition: its day, and the day of its population where its notes are known; `null` before the first import. */
  async register(): Promise<{ on: string; populationOn: string | null } | null> {
    const [row] = await transact(this.source, SYSTEM, 'read', (tx) =>
      tx.query<{ on: string; populationOn: string | null }>(
        'register.on',
        'select stand "on", population_on "populationOn" from edition order by stand desc limit 1',
      ),
    )
    return row ?? null
  }
}
