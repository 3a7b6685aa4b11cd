import { Injectable } from '@nestjs/common'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, found, transact, type Tx } from '../../platform/index.js'
import { startRollouts } from '../../rollouts/index.js'
import { lockImport, type StoredImport } from './import-row.js'
import { makePage, PAGE } from './make-page.js'

/** The long part of an import: makes its rollouts, and begins them on their day. */
@Injectable()
export class ImportRunService {
  /** Rollouts made in one transaction. */
  pageSize = PAGE

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Goes on where the import stopped; safe to call twice, by two at once, and after a crash. */
  async carryOn(actor: Actor, id: string): Promise<void> {
    while (await this.page(actor, id));
  }

  /** Imports that wait for nobody: cut off while making rollouts, or planned for a day that has come. Oldest first. */
  async open(): Promise<string[]> {
    const { today } = this.clock.now()
    const rows = await transact(this.source, SYSTEM, 'read', (tx) =>
      tx.query<{ id: string }>(
        'import.open',
        `select id from blueprint_import where state = 'running' or (state = 'planned' and start_on <= $1) order by uploaded_at, id`,
        [today],
      ),
    )
    return rows.map(({ id }) => id)
  }

  /** One transaction; answers whether there is more to do. The lock keeps two from doing the same page. */
  private page(actor: Actor, id: string): Promise<boolean> {
    const now = this.clock.now()
    return transact(this.source, actor, 'write', async (tx) => {
      const row = found(await lockImport(tx, id))
      if (row.state === 'running') return make(tx, actor, row, now, this.pageSize)
      if (row.state === 'planned' && row.startOn! <= now.today) return begin(tx, actor, row, now)
      return false
    })
  }
}

/** The next page of an import that is made as a whole. Once all are made it is planned: those of pages made before the start day begin then. */
async function make(tx: Tx, actor: Actor, row: StoredImport, now: Now, page: number): Promise<boolean> {
  const startOn = row.startOn!
  const { ids, done, total, more, criteria } = await makePage(tx, actor, row, { key: `import-${row.id}`, startOn, only: null, page }, now)
  tx.write(
    'import.progress',
    'update blueprint_import set state = $2, done = $3, total = $4, made = made || $5::uuid[], criteria = $6, version = version + 1 where id = $1',
    [row.id, more ? 'running' : 'planned', done, total, ids, JSON.stringify(criteria)],
  )
  return more || startOn <= now.today
}

/** The next of the made rollouts that have not begun; what somebody started by hand meanwhile stays as it is. */
async function begin(tx: Tx, actor: Actor, { id, startOn }: StoredImport, now: Now): Promise<boolean> {
  const waiting = await tx.query<{ id: string }>(
    'import.waiting',
    `select r.id from rollout r join blueprint_import i on r.id = any(i.made) where i.id = $1 and r.state = 'open' order by r.id limit ${PAGE + 1}`,
    [id],
  )
  const next = waiting.slice(0, PAGE).map((rollout) => rollout.id)
  if (next.length > 0) await startRollouts(tx, next, startOn!, actor, `import-${id}-begin-${next[0]}`, now)
  const more = waiting.length > next.length
  if (!more) tx.write('import.begun', `update blueprint_import set state = 'done', version = version + 1 where id = $1`, [id])
  return more
}
