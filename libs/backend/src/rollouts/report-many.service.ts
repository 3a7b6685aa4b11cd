import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { BulkReport, OperationQuery, OperationView, ReportMany } from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, refusalSentence, require, type DomainEvent } from '@blaupause/domain/kernel'
import { canReportMilestone, reportMilestone, responsibleFor, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, PageQuery, pageFrom, transact, type Message, type Tx } from '../platform/index.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { authorityEnded, endedAuthorities, hasEnded, requireInProgramme, type EndedAuthority } from './ended-authority.js'
import { fillItems } from './items.store.js'
import { lockToEndWaits, saveRollouts, type LockedRollout, type RolloutChange } from './rollouts.store.js'

/** Milestones per transaction when a bulk report goes page by page. */
const PAGE = 500

type Target = ReportMany['milestones'][number]
type Refused = BulkReport['refused'][number]
type OperationRow = Omit<OperationView, 'report'>
type StoredOperation = Omit<OperationRow, 'startedAt' | 'endedAt'> & { readonly startedAt: Date; readonly endedAt: Date | null }
type PageResult = { done: number; refused: Refused[] }

/**
 * The same report for many milestones, by the rules of the single one, set-based. `whole`: all or nothing. `pages`: each
 * page commits for itself; the same key goes on where it stopped. `dry-run`: says what would happen and writes nothing.
 */
@Injectable()
export class ReportManyService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  async report(actor: Actor, key: string, command: ReportMany): Promise<BulkReport> {
    const operation = operationId(actor, key)
    const total = command.milestones.length
    const size = command.mode === 'pages' ? PAGE : total
    const results: PageResult[] = []
    for (let start = 0; start < total; start += size) {
      const targets = command.milestones.slice(start, start + size)
      results.push(await this.page(actor, start === 0 ? key : `${key}.${start}`, { ...command, milestones: targets }, { operation, start, total }))
    }
    return { operation, mode: command.mode, total, done: results.reduce((sum, { done }) => sum + done, 0), refused: results.flatMap(({ refused }) => refused) }
  }

  /** How far a bulk command has come; its report stays. */
  operation(actor: Actor, id: string): Promise<OperationView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [row] = await tx.query<OperationView>(
        'operation.view',
        'select id, kind, state, done, total, report, started_at "startedAt", ended_at "endedAt" from operation where id = $1',
        [id],
      )
      return found(row)
    })
  }

  /** One's own bulk commands, newest first; the report of each stands on its own page. */
  operations(actor: Actor, query: OperationQuery): Promise<PageOf<OperationRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { startedAt: { column: 'started_at', type: 'timestamptz' } }).equal('kind', query.kind).equal('state', query.state)
      const counting = page.total(tx, 'operation.count', 'operation', query.count)
      const rows = await tx.query<StoredOperation>(
        'operation.list',
        `select id, kind, state, done, total, started_at "startedAt", ended_at "endedAt" from operation ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      const view = (row: StoredOperation): OperationRow => ({ ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null })
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.startedAt.toISOString(), id: row.id }), view),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  private page(actor: Actor, key: string, command: ReportMany, progress: { operation: string; start: number; total: number }): Promise<PageResult> {
    const dry = command.mode === 'dry-run'
    return this.commands.run(
      actor,
      { key, body: ['report-many', command] },
      (tx) =>
        lockToEndWaits(
          tx,
          command.milestones.map(({ id }) => id),
        ),
      async (tx, rollouts, now) => {
        const ended = await endedAuthorities(
          tx,
          rollouts.filter((rollout) => hasEnded(rollout, command.doneOn)).map(({ behoerdeId }) => behoerdeId),
        )
        const { changes, events, refused } = decideAll(actor, rollouts, command, ended, now)
        if (command.mode === 'whole' && refused.length > 0)
          throw Object.assign(new DomainError('bulk.refused', { count: refused.length }), { current: refused })
        const done = command.milestones.length - refused.length
        const targeted = new Set(command.milestones.map(({ id }) => id))
        if (dry) return { answer: { done, refused }, events: [] }
        if (changes.length > 0) saveRollouts(tx, changes, now.now)
        fillItems(
          tx,
          changes.flatMap(({ milestones }) => milestones.filter(({ id, state }) => state === 'reported' && targeted.has(id))),
          now.today,
        )
        keepProgress(tx, actor, progress, { done: progress.start + command.milestones.length, refused }, now)
        return { answer: { done, refused }, events, messages: changes.flatMap((change): Message[] => processMessage(change)) }
      },
    )
  }
}

function decideAll(
  actor: Actor,
  rollouts: readonly LockedRollout[],
  command: ReportMany,
  ended: ReadonlyMap<string, EndedAuthority>,
  now: Now,
): { changes: RolloutChange[]; events: DomainEvent[]; refused: Refused[] } {
  const targets = new Map(command.milestones.map((target) => [target.id, target]))
  const refused: Refused[] = []
  const events: DomainEvent[] = []
  const changes: RolloutChange[] = []
  for (const rollout of rollouts) {
    const changed: Milestone[] = []
    for (const milestone of rollout.milestones) {
      const target = targets.get(milestone.id)
      if (!target) continue
      targets.delete(milestone.id)
      try {
        const all = rollout.milestones.map((other) => changed.find(({ id }) => id === other.id) ?? other)
        const gone = ended.get(rollout.behoerdeId)
        if (gone) throw authorityEnded(gone)
        requireInProgramme(rollout, command.doneOn)
        const change = decide(actor, rollout, milestone, all, target, command, now)
        changed.push(change.milestone)
        events.push(change.event)
      } catch (error) {
        refused.push(refusalOf(milestone.id, error))
      }
    }
    if (changed.length > 0) changes.push(changeRollout(rollout, changed, command.doneOn))
  }
  for (const id of targets.keys()) refused.push(refusalOf(id, new DomainError('thing.unknown')))
  return { changes, events, refused }
}

function decide(actor: Actor, rollout: LockedRollout, milestone: Milestone, all: readonly Milestone[], { version }: Target, { doneOn }: ReportMany, now: Now) {
  require(canReportMilestone(actor, milestone), 'permission.denied', { who: responsibleFor(milestone) })
  require(rollout.state !== 'open', 'rollout.not-started')
  return reportMilestone(milestone, all, { version, doneOn, channel: 'self' }, actor, now)
}

function refusalOf(id: string, error: unknown): Refused {
  if (!(error instanceof DomainError)) throw error
  return { id, code: error.code, detail: refusalSentence(error.code, 'de', error.details), detailEn: refusalSentence(error.code, 'en', error.details) }
}

function keepProgress(tx: Tx, actor: Actor, { operation, total }: { operation: string; total: number }, { done, refused }: PageResult, { now }: Now): void {
  tx.write(
    'operation.keep',
    `insert into operation (id, kind, state, actor, land, done, total, report, started_at, ended_at) values ($1, 'report-many', $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update set state = excluded.state, done = excluded.done, report = operation.report || excluded.report, ended_at = excluded.ended_at`,
    [operation, done >= total ? 'done' : 'running', actor.subject, actor.land, done, total, JSON.stringify(refused), now, done >= total ? now : null],
  )
}

/** The operation of an intent: the same person and key always name the same one. */
function operationId(actor: Actor, key: string): string {
  const hex = createHash('sha256').update(`${actor.subject}\n${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
