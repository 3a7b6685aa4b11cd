import { Injectable } from '@nestjs/common'
import type { ChangeWave, DecideGate, MoveAuthority, PlanWaves, WavesOfImport } from '@blaupause/contract/waves'
import { LAST_CALENDAR_DAY } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { canRunWaves, decideGate, nextWave, requireWholePlan, waveDays, type WaveNewsKind } from '@blaupause/domain/waves'
import { BlueprintKeys, changeable, lockImport, requireSameFacts, requireStillSigned, withdrawn, type StoredImport } from '../blueprints/index.js'
import { Commands, found, type Intent, type Tx } from '../platform/index.js'
import { beginWave, keepImport, waveEvent, withWave } from './change-waves.js'
import { draftWave, replaceWaves } from './plan-members.js'
import { saveWaves } from './save-waves.js'
import { authoritiesOf, type ImportAuthority } from './wave-authorities.js'
import { speakOfWave } from './wave-inbox.js'
import { WaveProcessService } from './wave-process.service.js'
import { importOf, wavesOf, type StoredWave } from './wave-row.js'
import { rulesOf } from './wave-rules.js'
import { WavesReadModel } from './waves.read-model.js'

type Loaded = { readonly row: StoredImport; readonly waves: readonly StoredWave[]; readonly wave: StoredWave }
type Changed = {
  readonly waves: readonly StoredWave[]
  readonly events: readonly DomainEvent[]
  readonly begins?: boolean
  readonly news?: readonly WaveNewsKind[]
}

/** An approved import in waves: plan, start, decide at a gate, move, cancel. What runs is never taken back here. */
@Injectable()
export class WavesService {
  constructor(
    private readonly commands: Commands,
    private readonly process: WaveProcessService,
    private readonly readModel: WavesReadModel,
    private readonly keys: BlueprintKeys,
  ) {}

  /** Replaces all waves that have not begun. Every authority of the import stands in exactly one wave. */
  async plan(actor: Actor, importId: string, key: string, command: PlanWaves): Promise<WavesOfImport> {
    await this.commands.run(
      actor,
      { key, body: ['waves', importId, command] },
      (tx) => lockImport(tx, importId),
      async (tx, locked, now) => {
        const row = changeable(actor, locked, command.version, ['approved', 'waves'])
        const [before, authorities] = await Promise.all([wavesOf(tx, importId), authoritiesOf(tx, row, now.today)])
        const kept = before.filter(({ state }) => state !== 'planned')
        const free = authorities.filter(({ wave }) => !kept.some(({ id }) => id === wave))
        requireWholePlan(free, command.waves)
        const first = Math.max(0, ...kept.map(({ number }) => number))
        const fresh = first === 0
        require(!fresh || (command.waves[0]!.startOn !== null && command.waves[0]!.startOn >= now.today), 'wave.first-day')
        require(command.waves.every(({ startOn }) => startOn === null || startOn <= LAST_CALENDAR_DAY), 'wave.calendar', { date: LAST_CALENDAR_DAY })
        const byId = new Map(free.map((one) => [one.behoerdeId, one]))
        const added = command.waves.map((draft, index) =>
          draftWave(
            row,
            draft,
            first + index + 1,
            draft.authorities.reduce((sum, id) => sum + byId.get(id)!.rollouts, 0),
          ),
        )
        const members = new Map(added.map(({ id }, index) => [id, command.waves[index]!.authorities.map((one): ImportAuthority => byId.get(one)!)]))
        const placed = waveDays([...kept, ...added], rulesOf(row.land).calendar, now.today)
        const next = nextWave(placed)
        const watched = placed.map((wave) => (wave.id === next?.id && row.state === 'waves' ? { ...wave, watchedOn: now.today } : wave))
        replaceWaves(
          tx,
          before.filter(({ state }) => state === 'planned'),
          added,
          members,
        )
        const { waves, messages } = saveWaves(tx, [...kept, ...added], watched, row.state === 'waves')
        tx.write('import.touch', 'update blueprint_import set version = version + 1 where id = $1', [importId])
        return {
          answer: null,
          messages,
          events: waves
            .filter(({ id }) => members.has(id))
            .map((wave) =>
              waveEvent('wave.planned.v1', wave, now.today, { authorities: members.get(wave.id)!.length, startsOn: wave.startsOn, gateOn: wave.gateOn }),
            ),
        }
      },
    )
    return this.readModel.ofImport(actor, importId)
  }

  /** The next wave begins: the first on its day, or at once if that has come; a later one at once, if its gate is open. */
  async start(actor: Actor, id: string, key: string, command: ChangeWave): Promise<WavesOfImport> {
    const importId = await this.change(actor, id, { key, body: ['start', id, command] }, command.version, async (tx, { row, waves, wave }, now) => {
      require(nextWave(waves)?.id === id, 'wave.state', { name: wave.name })
      require(wave.gate === 'none' || wave.gate === 'go', 'wave.gate', { name: wave.name })
      if (row.retired?.state === 'withdrawn') throw withdrawn({ name: row.name, version: row.versionImported, retired: row.retired })
      await requireStillSigned(tx, this.keys, row)
      if (row.state === 'approved') await requireSameFacts(tx, row, now)
      const waits = row.state === 'approved' && wave.startsOn! > now.today
      return {
        begins: true,
        waves: waits ? waves : beginWave(waves, wave, now),
        events: [waveEvent(waits ? 'wave.released.v1' : 'wave.began.v1', wave, now.today, { gate: wave.gate, startsOn: wave.startsOn })],
        news: waits ? [] : ['begun'],
      }
    })
    await this.process.carryOn(actor, id)
    return this.readModel.ofImport(actor, importId)
  }

  /** A person says go or hold. Where the figures said hold, two people say go. */
  async decide(actor: Actor, id: string, key: string, command: DecideGate): Promise<WavesOfImport> {
    return this.readModel.ofImport(
      actor,
      await this.change(actor, id, { key, body: ['decide', id, command] }, command.version, async (_tx, { waves, wave }, now) => {
        require(nextWave(waves)?.id === id, 'wave.state', { name: wave.name })
        const decided = decideGate(wave, command, { by: actor.subject, organisation: actor.organisation.name }, now.today)
        const proposes = decided.decided === null
        return {
          waves: withWave(waves, { ...wave, ...decided }, now.today),
          events: [
            waveEvent(
              proposes ? 'wave.go-proposed.v1' : 'wave.decided.v1',
              wave,
              now.today,
              { outcome: command.outcome, verdict: wave.judged?.verdict ?? null },
              command.reason,
            ),
          ],
          news: proposes ? ['second'] : [],
        }
      }),
    )
  }

  /** Calls off a wave that has not begun; its authorities may be planned anew. */
  async cancel(actor: Actor, id: string, key: string, command: ChangeWave): Promise<WavesOfImport> {
    return this.readModel.ofImport(
      actor,
      await this.change(actor, id, { key, body: ['cancel', id, command] }, command.version, async (tx, { waves, wave }, now) => {
        const left = withWave(waves, { ...wave, state: 'cancelled', gate: wave.gate }, now.today)
        const next = nextWave(left)
        tx.write('wave_member.free', 'delete from wave_member where wave_id = $1', [id])
        return {
          waves: left.map((one) => (one.id === next?.id ? { ...one, watchedOn: one.watchedOn ?? now.today } : one)),
          events: [waveEvent('wave.cancelled.v1', wave, now.today, {})],
        }
      }),
    )
  }

  /** Puts an authority from one wave that has not begun into another. */
  async move(actor: Actor, id: string, key: string, command: MoveAuthority): Promise<WavesOfImport> {
    return this.readModel.ofImport(
      actor,
      await this.change(actor, id, { key, body: ['move', id, command] }, command.version, async (tx, { waves, wave }, now) => {
        const [member] = await tx.query<{ wave: string; rollouts: number; left: number }>(
          'wave_member.one',
          'select wave_id wave, rollouts, (select count(*)::int from wave_member o where o.wave_id = m.wave_id) "left" from wave_member m where import_id = $1 and behoerde_id = $2',
          [wave.importId, command.behoerdeId],
        )
        const from = waves.find((one) => one.id === found(member).wave)!
        require(from.state === 'planned' && from.id !== id, 'wave.state', { name: from.name })
        require(member!.left > 1, 'wave.empty', { name: from.name })
        tx.write('wave_member.move', 'update wave_member set wave_id = $3, starts_on = $4 where import_id = $1 and behoerde_id = $2', [
          wave.importId,
          command.behoerdeId,
          id,
          wave.startsOn,
        ])
        const moved = waves.map((one) =>
          one.id === id ? { ...one, total: one.total + member!.rollouts } : one.id === from.id ? { ...one, total: one.total - member!.rollouts } : one,
        )
        return { waves: moved, events: [waveEvent('wave.moved.v1', wave, now.today, { behoerde: command.behoerdeId, from: from.number })] }
      }),
    )
  }

  /** What all changes of one planned wave share: right, version, state, saving, telling. Answers its import. */
  private change(actor: Actor, id: string, intent: Intent, version: number, decide: (tx: Tx, loaded: Loaded, now: Now) => Promise<Changed>): Promise<string> {
    return this.commands.run(
      actor,
      intent,
      (tx) => load(tx, id),
      async (tx, { row, waves, wave }, now) => {
        require(canRunWaves(actor, row.land), 'permission.denied', { who: 'Land' })
        requireVersion(wave, version)
        require(wave.state === 'planned' && (row.state === 'approved' || row.state === 'waves'), 'wave.state', { name: wave.name })
        const changed = await decide(tx, { row, waves, wave }, now)
        const runs = row.state === 'waves' || changed.begins === true
        const saved = saveWaves(tx, waves, changed.waves, runs)
        if (runs) keepImport(tx, row.id, saved.waves)
        const own = saved.waves.find((one) => one.id === id)!
        await speakOfWave(tx, own, changed.news ?? [], own.decideBy ?? now.today, now.now)
        return { answer: row.id, events: changed.events, messages: saved.messages }
      },
    )
  }
}

async function load(tx: Tx, id: string): Promise<Loaded> {
  const row = found(await lockImport(tx, found(await importOf(tx, id))))
  const waves = await wavesOf(tx, row.id)
  return { row, waves, wave: found(waves.find((one) => one.id === id)) }
}
