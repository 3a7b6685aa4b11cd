import type { MinutesMessage } from '@blaupause/contract/workshops'
import { SYSTEM } from '@blaupause/domain/identity'
import type { DataSource } from 'typeorm'
import { transact } from '../platform/index.js'
import { listenTo } from '../process/index.js'

const CHANNEL = 'minutes'
/** Several changes within this time are told in one go: every NOTIFY takes one lock of the whole cluster (milliseconds). */
const QUIET_MS = 40

type Reader = { after: number; readonly send: (message: MinutesMessage) => void; readonly end: () => void }

/**
 * Carries changes of the minutes to everybody who has them open, on whatever process: told by NOTIFY, read from the table by
 * number. A lost message costs nothing but time: whoever reads on from a number gets all that came after it.
 */
export class MinutesFeed {
  private readonly readers = new Map<string, Set<Reader>>()
  private readonly telling = new Map<string, NodeJS.Timeout>()
  private close: (() => Promise<void>) | undefined

  constructor(
    private readonly source: DataSource,
    private readonly databaseUrl: string,
  ) {}

  /** Sends all after the number `after`, then whatever comes; answers how to stop. `end` is called when there will be no more. */
  follow(workshopId: string, after: number, send: Reader['send'], end: Reader['end']): () => void {
    this.close ??= listenTo(this.databaseUrl, CHANNEL, (payload) => void this.heard(payload))
    const reader: Reader = { after, send, end }
    const readers = this.readers.get(workshopId) ?? new Set()
    this.readers.set(workshopId, readers.add(reader))
    void this.pump(workshopId)
    return () => {
      readers.delete(reader)
      if (readers.size === 0) this.readers.delete(workshopId)
    }
  }

  /** After a commit that changed the minutes. Returns at once and never throws. */
  tell(workshopId: string): void {
    if (this.telling.has(workshopId)) return
    this.telling.set(
      workshopId,
      setTimeout(() => {
        this.telling.delete(workshopId)
        transact(this.source, SYSTEM, 'write', async (tx) => tx.write('minutes.notify', `select pg_notify('${CHANNEL}', $1)`, [workshopId])).catch(
          () => undefined,
        )
      }, QUIET_MS).unref(),
    )
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.telling.values()) clearTimeout(timer)
    for (const readers of this.readers.values()) for (const reader of readers) reader.end()
    await this.close?.()
  }

  private async heard(payload: string | null): Promise<void> {
    await Promise.all((payload === null ? [...this.readers.keys()] : [payload]).map((id) => this.pump(id)))
  }

  private async pump(workshopId: string): Promise<void> {
    const readers = this.readers.get(workshopId)
    if (!readers) return
    const from = Math.min(...[...readers].map(({ after }) => after))
    const read = await transact(this.source, SYSTEM, 'read', async (tx) => {
      const [updates, [row]] = await Promise.all([
        tx.query<{ seq: number; key: string; name: string; bytes: Buffer }>(
          'minutes.feed',
          'select seq, key, name, bytes from minutes_update where workshop_id = $1 and seq > $2 order by seq',
          [workshopId, from],
        ),
        tx.query<{ closed: boolean }>('minutes.closed', 'select closed_at is not null closed from workshop_minutes where workshop_id = $1', [workshopId]),
      ])
      return { updates, closed: row?.closed ?? false }
    }).catch(() => null)
    if (!read) return
    for (const reader of readers) {
      // Came while this was being read, and has less than what was read from: its own look is under way.
      if (reader.after < from) continue
      for (const { seq, key, name, bytes } of read.updates) {
        // Two looks may overlap: each number is sent once.
        if (seq <= reader.after) continue
        reader.after = seq
        reader.send({ seq, key, name, update: bytes.toString('base64') })
      }
      if (read.closed) {
        reader.send({ closed: true })
        reader.end()
      }
    }
  }
}
