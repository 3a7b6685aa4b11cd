import type { Writable } from 'node:stream'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm'
import { databaseScope, type DatabaseScope } from './scope.js'

type Statement = string | { name?: string; text: string; values?: unknown[] }
type PgClient = { query(statement: Statement): Promise<{ rows: unknown[]; command: string }>; readonly connection: { readonly stream: Writable } }

/**
 * The only way to SQL: a transaction that has taken the actor's database role and scope before its first query, so that
 * row-level security holds from there on. Queries are pipelined: sent at once, answered in order.
 */
export class Tx {
  private readonly pending: Promise<unknown>[] = []

  /** The first answer of the database that was an error; those behind it only say that the transaction is lost. */
  failure: unknown = undefined

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PgClient,
    private scope: DatabaseScope,
    readonly actor: Actor,
  ) {}

  /** Opens in the same round trip as the first query: the `begin` is sent, not waited for. */
  static async open(source: DataSource, actor: Actor, mode: 'read' | 'write'): Promise<Tx> {
    const runner = source.createQueryRunner()
    const client = (await runner.connect()) as PgClient
    const scope = databaseScope(actor)
    const tx = new Tx(runner, client, scope, actor)
    const begin = mode === 'read' || scope.readOnly ? 'begin read only' : 'begin'
    tx.later(
      tx.send(
        `${begin}; set local role ${scope.role}; select set_config('app.scope', ${quote(arrayLiteral(scope.keys))}, true), set_config('app.actor', ${quote(actor.subject)}, true)`,
      ),
    )
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 })
    return tx
  }

  /** Rows of a prepared statement; `label` shows in the server's statistics. */
  query<T>(label: string, text: string, values: unknown[] = []): Promise<T[]> {
    const answer = this.send({ name: statementName(this.scope.role, label, text), text, values })
    const rows = answer.then((result) => result.rows as T[])
    // Sent before the one awaited first may have failed: then nobody awaits this one, and it must not end the process.
    rows.catch((error: unknown) => void (this.failure ??= error))
    return rows
  }

  /** A write whose answer nobody needs before commit. It leaves with the commit in one round trip. */
  write(label: string, text: string, values: unknown[] = []): void {
    this.later(this.send({ name: statementName(this.scope.role, label, text), text, values }))
  }

  /**
   * From here on this transaction reaches beyond the actor's own rows: for the few decisions that concern others, such as
   * releasing everybody who waits on a blocker. What may be decided was checked in the actor's scope before; the actor
   * stays the author of what is recorded.
   */
  reachAll(): void {
    this.scope = { ...this.scope, role: 'blaupause_system' }
    this.later(this.send('set local role blaupause_system'))
  }

  /** TypeORM inside this transaction, for plain aggregates (`insert`, `update`, `find`). */
  get manager(): EntityManager {
    return this.runner.manager
  }

  /** Commits, or throws the first refusal of the database. A failed statement turns the commit into a rollback. */
  async commit(): Promise<void> {
    const done = this.send('commit')
    const results = await Promise.allSettled([...this.pending, done])
    await this.release()
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    if ((await done).command !== 'COMMIT') throw new Error('The transaction was rolled back')
  }

  async rollback(): Promise<void> {
    await Promise.allSettled([...this.pending, this.send('rollback')])
    await this.release()
  }

  /** What is sent before the event loop turns leaves in one packet: a socket write each was a fifth of a command. */
  private send(statement: Statement): Promise<{ rows: unknown[]; command: string }> {
    const { stream } = this.client.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return this.client.query(statement)
  }

  private later(answer: Promise<unknown>): void {
    answer.catch((error: unknown) => void (this.failure ??= error))
    this.pending.push(answer)
  }

  private async release(): Promise<void> {
    Object.assign(this.runner, { isTransactionActive: false, transactionDepth: 0 })
    await this.runner.release()
  }
}

/** Runs `work` in one transaction of `actor` and commits; whatever `work` throws rolls everything back. */
export async function transact<T>(source: DataSource, actor: Actor, mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await Tx.open(source, actor, mode)
  let answer: T
  try {
    answer = await work(tx)
  } catch (error) {
    await tx.rollback()
    throw isAftermath(error) ? tx.failure : error
  }
  await tx.commit()
  return answer
}

/** "Current transaction is aborted": something before it failed, and that is what the caller must learn. */
function isAftermath(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02'
}

const statementNames = new Map<string, string>()

/** One name per role and text, within Postgres' 63 characters. The role counts, because a plan holds for one policy only. */
function statementName(role: string, label: string, text: string): string {
  const key = `${role}\n${text}`
  const known = statementNames.get(key)
  if (known) return known
  const name = `${label.slice(0, 40)}#${statementNames.size}`
  statementNames.set(key, name)
  return name
}

/** A value as an SQL literal; `standard_conforming_strings` is on in every Postgres since 9.1. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A Postgres array literal with every element quoted. */
export function arrayLiteral(keys: readonly string[]): string {
  return `{${keys.map((key) => `"${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join()}}`
}
