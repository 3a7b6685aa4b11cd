import { join } from 'node:path'
import { Injectable, Logger } from '@nestjs/common'
import { awards, type AwardRule, type PublicBody, type Snapshot } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Instant } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact, type Tx } from '../../platform/index.js'
import { keepJson, readKept } from '../../platform/files/index.js'
import { buildSnapshot, snapshotDigest } from './build-snapshot.js'
import { partNames, publicBodies } from './public-bodies.js'

/** A figure that press or ministry named once, with its day and source. `metric`: what was counted; two metrics never stand together. */
export type ReportedFigure = { readonly metric: string; readonly body: string; readonly name: string; readonly operator: string; readonly value: number; readonly on: string; readonly source: string; readonly note: string }
export type Correction = { readonly id: string; readonly on: string; readonly de: string; readonly en: string }

/** Everything the public pages are made of. `shown`: titles as signed, for the check page. */
export type PublicState = { readonly rule: AwardRule; readonly snapshot: Snapshot; readonly bodies: readonly PublicBody[]; readonly parts: Readonly<Record<string, string>>; readonly figures: readonly ReportedFigure[]; readonly corrections: readonly Correction[]; readonly signed: Readonly<Record<string, { readonly jws: string; readonly kid: string; readonly since: string; readonly name: string }>> }

/** Where the last state lies between two lives of the process, and how often a running one looks for news: a withdrawn title shows within a minute. */
export type PublicRecordOptions = { readonly directory: string; readonly everyMs: number }

/**
 * The last published state, in memory and on disk: with the database away, also after a restart, it is still served. A new
 * snapshot is written only when something changed, so that there is one instant for each state there ever was.
 */
@Injectable()
export class PublicRecord {
  private current: PublicState | null = null
  private timer: NodeJS.Timeout | null = null
  private said = ''
  private readonly logger = new Logger(PublicRecord.name)
  private readonly listeners: (() => void)[] = []

  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
    private readonly options: PublicRecordOptions,
  ) {}

  /** The state now, or null where nothing was ever published. */
  get state(): PublicState | null {
    return this.current
  }

  /** Called after the state changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** Reads what is kept, then what is new, and goes on looking. */
  async start(): Promise<void> {
    this.current = await readKept<PublicState>(this.file)
    await this.look()
    this.timer = setInterval(() => void this.look(), this.options.everyMs)
    this.timer.unref()
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer)
  }

  /** Looks for news; without a database the state before stays, and the log says why, once for each reason. */
  async look(): Promise<void> {
    try {
      await this.refresh()
      this.said = ''
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      if (why !== this.said) this.logger.warn(`What was published last is served: ${why}`)
      this.said = why
    }
  }

  /** Publishes what changed. Throws what the database says; the state before stays. */
  async refresh(): Promise<void> {
    const now = this.clock.now()
    const rule = awards[0]!.validOn(now.today)
    const next = await transact(this.source, SYSTEM, 'write', (tx) => published(tx, rule, this.instance.demo, now.now))
    if (JSON.stringify(next) === JSON.stringify(this.current)) return
    this.current = next
    for (const listener of this.listeners) listener()
    await keepJson(this.file, next)
  }

  /** The state as it was published at an instant: the last snapshot at or before it; null if there is none. */
  async asOf(at: Instant): Promise<PublicState | null> {
    const state = this.current
    if (!state || at >= state.snapshot.at) return state
    const [row] = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<{ content: Snapshot }>('public.as-of', 'select content from published_snapshot where award = $1 and at <= $2 order by at desc limit 1', [state.rule.award, at]))
    return row ? { ...state, snapshot: row.content } : null
  }

  private get file(): string {
    return join(this.options.directory, 'oeffentlich.json')
  }
}

async function published(tx: Tx, rule: AwardRule, demo: boolean, now: Instant): Promise<PublicState> {
  const fresh = await buildSnapshot(tx, rule, demo)
  const digest = snapshotDigest(fresh)
  const [[last], bodies, parts, figures, corrections, signed] = await Promise.all([
    tx.query<{ digest: string; content: Snapshot }>('public.last', 'select digest, content from published_snapshot where award = $1 order by at desc limit 1', [rule.award]),
    publicBodies(tx, rule.land), partNames(tx, rule.land),
    tx.query<ReportedFigure>('public.figures', 'select metric, body, name, operator, value, reported_on "on", source, note from reported_figure order by reported_on desc, value desc, body', []),
    tx.query<Correction>('public.corrections', 'select id, on_day::text "on", de, en from award_correction where award = $1 order by recorded_at desc, id desc limit 50', [rule.award]),
    tx.query<{ signet: string; jws: string; kid: string; since: string; name: string }>('public.signed', `select signet, signature ->> 'jws' jws, signature ->> 'kid' kid, since::text since, body_name name from award_title where award = $1 and signature is not null order by signet`, [rule.award]),
  ])
  const snapshot: Snapshot = last?.digest === digest ? last.content : { ...fresh, at: now }
  if (snapshot !== last?.content) tx.write('public.publish', 'insert into published_snapshot (award, land, at, digest, content) values ($1, $2, $3, $4, $5) on conflict do nothing', [rule.award, rule.land, snapshot.at, digest, JSON.stringify(snapshot)])
  return { rule, snapshot, bodies, parts: Object.fromEntries(parts), figures, corrections, signed: Object.fromEntries(signed.map(({ signet, ...one }) => [signet, one])) }
}
