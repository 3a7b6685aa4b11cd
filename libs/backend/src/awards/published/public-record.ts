import { Injectable, Logger } from '@nestjs/common'
import { awardsOn } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Instant } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact } from '../../platform/index.js'
import { awardVersions } from '../award-rules.js'
import { keepStates, readStates } from './kept-states.js'
import { publishedState, publishState } from './publish-state.js'
import type { Published, PublicState } from './public-state.js'

/** Where the last state lies between two lives of the process, and how often a running one looks for news: a withdrawn title shows within a minute. */
export type PublicRecordOptions = { readonly directory: string; readonly everyMs: number }

/** States of then that are kept at hand: whoever follows permalinks of press day asks for few. */
const AT_HAND = 8

/** The last published states, in memory and on disk: with the database away, also after a restart, they are still served. */
@Injectable()
export class PublicRecord implements Published {
  private current: readonly PublicState[] = []
  private timer: NodeJS.Timeout | null = null
  private said = ''
  private turn: Promise<void> = Promise.resolve()
  private readonly logger = new Logger(PublicRecord.name)
  private readonly listeners: (() => void)[] = []
  private readonly atHand = new Map<string, Promise<Pick<PublicState, 'snapshot'> & Partial<PublicState>>>()

  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
    private readonly options: PublicRecordOptions,
  ) {}

  get states(): readonly PublicState[] {
    return this.current
  }

  /** The state of the award that was published first, or null where nothing was ever published. */
  get state(): PublicState | null {
    return this.current[0] ?? null
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** Reads what is kept, then what is new, and goes on looking. */
  async start(): Promise<void> {
    this.current = await readStates(this.options.directory)
    await this.look()
    this.timer = setInterval(() => void this.look(), this.options.everyMs)
    this.timer.unref()
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer)
  }

  /** Looks for news; without a database the states before stay, and the log says why, once for each reason. */
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

  /** Publishes what changed. Throws what the database says; the states before stay. An award that is granted no more keeps its last one, because permalinks lead to it. */
  refresh(): Promise<void> {
    // One after the other: a title that changes while another look is under way must not be overtaken by it.
    const turn = this.turn.then(() => this.publish())
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private async publish(): Promise<void> {
    const { now, today } = this.clock.now()
    const before = new Map(this.current.map((state) => [state.snapshot.award, state]))
    const fresh = await transact(this.source, SYSTEM, 'write', async (tx) => {
      const versions = await awardVersions(tx)
      return Promise.all(
        awardsOn(versions, today).map((rule) =>
          publishState(
            tx,
            rule,
            versions.filter(({ award }) => award === rule.award),
            { demo: this.instance.demo, now, before: before.get(rule.award)?.instants ?? [] },
          ),
        ),
      )
    })
    for (const state of fresh) before.set(state.snapshot.award, state)
    const next = [...before.values()].sort((a, b) => (a.instants[0]! < b.instants[0]! ? -1 : 1))
    if (JSON.stringify(next) === JSON.stringify(this.current)) return
    this.current = next
    for (const listener of this.listeners) listener()
    await keepStates(this.options.directory, next)
  }

  /** Titles, conditions, names and figures of then; corrections and signatures of today. */
  async at(state: PublicState, instant: Instant): Promise<PublicState> {
    if (instant === state.snapshot.at) return state
    const key = `${state.snapshot.award} ${instant}`
    const read =
      this.atHand.get(key) ??
      transact(this.source, SYSTEM, 'read', (tx) => publishedState(tx, state.snapshot.award, instant)).then((row) => {
        if (!row) throw new Error(`Nothing was published at ${instant}`)
        return { ...row.frame, snapshot: row.snapshot }
      })
    this.atHand.delete(key)
    this.atHand.set(key, read)
    if (this.atHand.size > AT_HAND) this.atHand.delete(this.atHand.keys().next().value!)
    try {
      return { ...state, ...(await read) }
    } catch (error) {
      this.atHand.delete(key)
      throw error
    }
  }
}
