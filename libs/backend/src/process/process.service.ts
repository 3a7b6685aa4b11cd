import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, transact } from '../platform/index.js'
import { consumers, markArmed, processesToArm, type Arming, type Consumer } from './arming.store.js'
import { leaseMessages, postponeMessages, removeMessages, type LeasedMessage } from './outbox.store.js'

/** Longer than sending a whole batch may take. */
const LEASE_SECONDS = 20
/** A process that should have acted this long ago has lost its timer (milliseconds). */
const OVERDUE_MS = 60_000

/** What the worker needs of the database so that no message and no timer is lost. Each method is one transaction. */
@Injectable()
export class ProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Messages for processes that nobody else sends meanwhile. */
  async lease(limit: number): Promise<LeasedMessage[]> {
    return transact(this.source, SYSTEM, 'write', (tx) => leaseMessages(tx, consumers, limit, LEASE_SECONDS))
  }

  /** How a batch went: what arrived is removed and its processes are armed, what did not comes again later. */
  async settle(arrived: readonly string[], armed: readonly Arming[], failed: readonly string[], incarnation: string): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      markArmed(tx, armed, incarnation)
      if (arrived.length > 0) removeMessages(tx, arrived)
      if (failed.length > 0) postponeMessages(tx, failed)
    })
  }

  /** A page of the things of one kind whose process must be told again, after the id `after`. */
  async toArm(consumer: Consumer, incarnation: string, after: string, limit: number): Promise<Arming[]> {
    const overdueBefore = new Date(this.clock.instant().getTime() - OVERDUE_MS)
    return transact(this.source, SYSTEM, 'read', (tx) => processesToArm(tx, consumer, incarnation, overdueBefore, after, limit))
  }

  async armed(armed: readonly Arming[], incarnation: string): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => markArmed(tx, armed, incarnation))
  }

  /** This worker keeps the deadlines on that incarnation of Temporal. Without Temporal there is no beat. */
  async beat(worker: string, incarnation: string): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => tx.write('heartbeat.beat', BEAT, [worker, this.clock.instant(), incarnation]))
  }
}

const BEAT =
  'insert into worker_heartbeat (worker, at, incarnation) values ($1, $2, $3) on conflict (worker) do update set at = excluded.at, incarnation = excluded.incarnation'
