import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
// By file, not by the platform's index: the platform itself may rouse the relay.
import { transact } from '../platform/tx.js'

export const OUTBOX_CHANNEL = 'outbox'
const QUIET_MS = 50

/**
 * Tells the relay after a commit that there is something to send; at most once in 50 ms, because every NOTIFY takes one
 * lock of the whole cluster. A lost one costs a second: the relay looks by itself that often.
 */
@Injectable()
export class OutboxNotifier {
  private quietUntil = 0
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly source: DataSource) {}

  /** Returns at once and never throws. */
  notify(): void {
    if (this.timer) return
    const wait = Math.max(0, this.quietUntil - Date.now())
    this.timer = setTimeout(() => this.send(), wait).unref()
  }

  private send(): void {
    this.timer = undefined
    this.quietUntil = Date.now() + QUIET_MS
    transact(this.source, SYSTEM, 'write', async (tx) => tx.write('outbox.notify', `select pg_notify('${OUTBOX_CHANNEL}', '')`)).catch(() => undefined)
  }
}
