import { createHash } from 'node:crypto'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource, QueryFailedError } from 'typeorm'
import { Clock } from './clock.js'
import { recordCommand, type Message } from './record.js'
import { transact, Tx } from './tx.js'

/** What a command decided: the answer for the user, what happened, and whom to tell. Rows are already queued on `tx`. */
export type Outcome<T> = { readonly answer: T; readonly events: readonly DomainEvent[]; readonly messages?: readonly Message[] }

/** How often one person can click once: the key of the user's intent and what was sent with it. */
export type Intent = { readonly key: string; readonly body: unknown }

/**
 * One command, one transaction: `load` locks and reads, `decide` asks the domain and queues the writes; event, outbox and
 * answer leave with the commit. The same key and actor gets the first answer, the same key with another body is refused.
 */
export class Commands {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    /** Called after a commit that left messages; tells the relay, which would look by itself within a second. */
    private readonly committed: () => void = () => undefined,
  ) {}

  async run<L, T>(
    actor: Actor,
    intent: Intent,
    load: (tx: Tx) => Promise<L>,
    decide: (tx: Tx, loaded: L, now: Now) => Outcome<T> | Promise<Outcome<T>>,
  ): Promise<T> {
    try {
      return await this.once(actor, intent, load, decide)
    } catch (error) {
      // Two clicks at once: the second waited for the first one's lock or key, and found the thing changed. Now the first answer can be read.
      const second = isUniqueViolation(error, 'command_pkey') || (error instanceof DomainError && (await this.isAnswered(actor, intent.key)))
      if (!second) throw error
      return this.once(actor, intent, load, decide)
    }
  }

  private async isAnswered(actor: Actor, key: string): Promise<boolean> {
    const rows = await transact(this.source, actor, 'read', (tx) =>
      tx.query('command.answered', 'select from command where actor = $1 and key = $2', [actor.subject, key]),
    )
    return rows.length > 0
  }

  private async once<L, T>(
    actor: Actor,
    { key, body }: Intent,
    load: (tx: Tx) => Promise<L>,
    decide: (tx: Tx, loaded: L, now: Now) => Outcome<T> | Promise<Outcome<T>>,
  ): Promise<T> {
    const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('base64url')
    let sends = false
    const answer = await transact(this.source, actor, 'write', async (tx) => {
      const known = tx.query<{ body_hash: string; answer: T }>('command.known', 'select body_hash, answer from command where actor = $1 and key = $2', [
        actor.subject,
        key,
      ])
      const loading = load(tx)
      loading.catch(() => undefined)
      const [before] = await known
      if (before) {
        require(before.body_hash === bodyHash, 'idempotency.reused')
        return before.answer
      }
      const now = this.clock.now()
      const { answer, events, messages = [] } = await decide(tx, await loading, now)
      recordCommand(tx, { key, bodyHash, answer }, events, messages, now)
      sends = messages.length > 0
      return answer
    })
    if (sends) this.committed()
    return answer
  }
}

export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const cause = error instanceof QueryFailedError ? error.driverError : error
  return cause instanceof Error && 'code' in cause && cause.code === '23505' && 'constraint' in cause && cause.constraint === constraint
}

/** The row, or the refusal that hides whether it exists. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new DomainError('thing.unknown')
  return row
}
