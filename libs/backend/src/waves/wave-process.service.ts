import { Injectable } from '@nestjs/common'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import type { DomainEvent, NextWake } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import {
  dueErrand,
  gateJudged,
  judgeGate,
  liveWaves,
  ringsWatched,
  saidKey,
  sumRings,
  type Judgement,
  type WaveErrand,
  type WaveNewsKind,
} from '@blaupause/domain/waves'
import { DataSource } from 'typeorm'
import { lockImport, makePage, PAGE, type StoredImport } from '../blueprints/index.js'
import { Clock, newId, record, transact, type Tx } from '../platform/index.js'
import { beginWave, keepImport, waveEvent, withWave } from './change-waves.js'
import { NO_FACTS, ringFacts } from './ring-facts.js'
import { saveWaves } from './save-waves.js'
import { speakOfWave } from './wave-inbox.js'
import { importOf, wavesOf, type StoredWave } from './wave-row.js'
import { rulesOf, thresholdsOf } from './wave-rules.js'

type Step = { readonly waves: readonly StoredWave[]; readonly events: readonly DomainEvent[]; readonly news: readonly WaveNewsKind[]; readonly dueOn: string }
const NOTHING = { events: [], news: [], dueOn: '' }

/** What time alone does to a wave: look at the rings, judge the gate, remind who decides, begin, make its rollouts. Same door, actor `system`. */
@Injectable()
export class WaveProcessService {
  /** Rollouts made in one transaction. */
  pageSize = PAGE

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Does what is due, each thing once and in a transaction of its own, and says when to look again. One that is no more has nothing to do. */
  async fire(id: string): Promise<NextWake> {
    for (;;) {
      const wake = await this.step(SYSTEM, id, null)
      if (wake !== 'again') return wake
    }
  }

  /** Makes what a wave that has begun still lacks, page by page; safe to call twice, by two at once, and after a crash. */
  async carryOn(actor: Actor, id: string): Promise<void> {
    while ((await this.step(actor, id, 'make')) === 'again');
  }

  /** One errand. The lock of the import keeps two from doing the same. `only`: nothing else than this. */
  private step(actor: Actor, id: string, only: WaveErrand | null): Promise<NextWake | 'again'> {
    return transact(this.source, actor, 'write', async (tx) => {
      const now = this.clock.now()
      const importId = await importOf(tx, id)
      const row = importId === undefined ? undefined : await lockImport(tx, importId)
      const waves = row ? await wavesOf(tx, row.id) : []
      const wave = waves.find((one) => one.id === id)
      if (!row || !wave) return { wakeAt: null, revision: 0 }
      const { calendar, policy } = rulesOf(row.land)
      const errand = dueErrand(wave, waves, row.state === 'waves', now.now, calendar, policy)
      const asked = errand !== null && (only === null || only === errand) ? errand : null
      const step = asked === null ? { ...NOTHING, waves } : await this.run(tx, actor, asked, row, waves, wave, now)
      const saved = saveWaves(tx, waves, step.waves, row.state === 'waves', id)
      if (asked === 'make' || asked === 'begin') keepImport(tx, row.id, saved.waves)
      const own = saved.waves.find((one) => one.id === id)!
      if (step.news.length > 0) await speakOfWave(tx, own, step.news, step.dueOn, now.now)
      else if (asked === 'begin') await speakOfWave(tx, own, [], now.today, now.now)
      if (step.events.length > 0 || saved.messages.length > 0) record(tx, `wave-${newId()}`, step.events, saved.messages, now)
      return asked === null ? { wakeAt: own.wakeAt, revision: own.revision } : 'again'
    })
  }

  private async run(tx: Tx, actor: Actor, errand: WaveErrand, row: StoredImport, waves: readonly StoredWave[], wave: StoredWave, now: Now): Promise<Step> {
    const { calendar } = rulesOf(row.land)
    switch (errand) {
      case 'make':
        return this.make(tx, actor, row, waves, wave, now)
      case 'begin':
        return {
          waves: beginWave(waves, wave, now),
          events: [waveEvent('wave.began.v1', wave, now.today, { gate: wave.gate })],
          news: ['begun'],
          dueOn: now.today,
        }
      case 'judge': {
        const judged = await this.judge(tx, row, waves, 'before', now.today)
        return judgedStep(waves, { ...wave, ...gateJudged(wave, judged, calendar) }, judged, now)
      }
      case 'watch': {
        const judged = await this.judge(tx, row, waves, 'rings', now.today)
        const watched = { ...wave, ...ringsWatched(wave, judged, calendar) }
        return judged.verdict === 'hold' ? judgedStep(waves, watched, judged, now) : { ...NOTHING, waves: withWave(waves, watched, now.today) }
      }
      case 'decision-reminder':
      case 'decision-late':
        return {
          waves: withWave(waves, { ...wave, said: [...wave.said, saidKey(errand, wave.decideBy!)] }, now.today),
          events: [waveEvent('wave.reminded.v1', wave, now.today, { kind: errand })],
          news: [errand],
          dueOn: wave.decideBy!,
        }
    }
  }

  /** The figures of the wave before, or of all rings that run. With a blueprint that was withdrawn nothing begins. */
  private async judge(tx: Tx, row: StoredImport, waves: readonly StoredWave[], of: 'before' | 'rings', today: string): Promise<Judgement> {
    const begun = liveWaves(waves).filter(({ beganOn }) => beganOn !== null)
    const rings = of === 'before' ? begun.slice(-1) : begun
    const facts = await ringFacts(
      tx,
      rings.map(({ id }) => id),
      today,
    )
    const judged = judgeGate(sumRings(rings.map(({ id }) => facts.get(id) ?? NO_FACTS)), await thresholdsOf(tx, row.land, today), today)
    return row.retired?.state === 'withdrawn' ? { ...judged, verdict: 'hold', because: 'withdrawn' } : judged
  }

  /** The next page of the wave's rollouts. They began on the day of the wave, however late the last of them is made. */
  private async make(tx: Tx, actor: Actor, row: StoredImport, waves: readonly StoredWave[], wave: StoredWave, now: Now): Promise<Step> {
    const members = await tx.query<{ id: string }>('wave.members', 'select behoerde_id id from wave_member where wave_id = $1', [wave.id])
    const page = await makePage(
      tx,
      actor,
      row,
      { key: `wave-${wave.id}`, startOn: wave.beganOn!, only: new Set(members.map(({ id }) => id)), page: this.pageSize },
      now,
    )
    tx.write('wave.made', 'update wave set made = made || $2::uuid[] where id = $1', [wave.id, page.ids])
    tx.write('import.made', 'update blueprint_import set made = made || $2::uuid[], criteria = $3 where id = $1', [
      row.id,
      page.ids,
      JSON.stringify(page.criteria),
    ])
    const state = page.more ? 'starting' : 'running'
    return {
      ...NOTHING,
      waves: withWave(waves, { ...wave, state, done: page.done, total: page.total }, now.today),
      events: page.more ? [] : [waveEvent('wave.made.v1', wave, now.today, { rollouts: page.total })],
    }
  }
}

function judgedStep(waves: readonly StoredWave[], wave: StoredWave, { verdict, because, live, blocked, overrun, thresholds }: Judgement, { today }: Now): Step {
  const placed = withWave(waves, wave, today)
  const own = placed.find(({ id }) => id === wave.id)!
  return {
    waves: placed,
    events: [waveEvent('wave.judged.v1', wave, today, { verdict, because, live, blocked, overrun, thresholds, decideBy: wave.decideBy })],
    news: [verdict],
    dueOn: verdict === 'go' ? (own.startsOn ?? today) : wave.decideBy!,
  }
}
