import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { OwnStart, OwnStartQuery, WaveQuery, WavesOfImport, WaveView } from '@blaupause/contract/waves'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { canReadWaves, inhabitantsOf, nextWave, rateOf, type GateDecision, type RingFacts } from '@blaupause/domain/waves'
import { DataSource } from 'typeorm'
import { IMPORT, type StoredImport } from '../blueprints/index.js'
import { Clock, found, groupBy, Instance, PageQuery, pageFrom, transact, type Tx } from '../platform/index.js'
import { NO_FACTS, ringFacts } from './ring-facts.js'
import { authoritiesOf } from './wave-authorities.js'
import { WAVE, wavesOf, type StoredWave } from './wave-row.js'
import { thresholdsOf } from './wave-rules.js'

type Member = { readonly wave: string; readonly kind: string; readonly population: number; readonly rollouts: number }

/** Waves to read: those of an import as its page shows them, all as a list, and to a body the day on which its own rollouts begin. */
@Injectable()
export class WavesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async ofImport(actor: Actor, id: string): Promise<WavesOfImport> {
    const { today } = this.clock.now()
    require(canReadWaves(actor), 'permission.denied', { who: 'Land' })
    return transact(this.source, actor, 'read', async (tx) => {
      const row = found((await tx.query<StoredImport>('import.one', `${IMPORT} where id = $1`, [id]))[0])
      const [waves, thresholds, authorities] = [await wavesOf(tx, id), await thresholdsOf(tx, row.land, today), await authoritiesOf(tx, row, today)]
      return {
        import: {
          id,
          land: row.land,
          programme: row.programme,
          state: row.state,
          version: row.version,
          name: row.report.title.de,
          blueprintVersion: row.versionImported,
        },
        thresholds,
        waves: await viewsOf(tx, actor, waves, waves, today),
        authorities: authorities.map(({ services: _, ...one }) => one),
        demo: this.instance.demo,
      }
    })
  }

  async list(actor: Actor, query: WaveQuery): Promise<PageOf<WaveView>> {
    const { today } = this.clock.now()
    require(canReadWaves(actor), 'permission.denied', { who: 'Land' })
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { startsOn: { column: `coalesce(starts_on, 'infinity')`, type: 'date' } })
        .equal('import_id', query.import)
        .equal('state', query.state)
      const counting = page.total(tx, 'wave.count', 'wave', query.count)
      const rows = await tx.query<StoredWave>('wave.list', `${WAVE} ${page.page(query.cursor, query.limit)}`, page.values)
      const { items, nextCursor } = pageFrom(
        rows,
        query.limit,
        query.sort,
        ({ startsOn, id }) => ({ value: startsOn ?? 'infinity', id }),
        (row) => row,
      )
      const siblings = await tx.query<StoredWave>('wave.siblings', `${WAVE} where import_id = any($1)`, [[...new Set(items.map(({ importId }) => importId))]])
      return { items: await viewsOf(tx, actor, items, siblings, today), nextCursor, ...(await counting), demo: this.instance.demo }
    })
  }

  /** What a body reads of waves: the day on which its own rollouts begin that are not there yet. Nobody else's. */
  ownStarts(actor: Actor, query: OwnStartQuery): Promise<PageOf<OwnStart>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { name: { column: 'name', type: 'text' } })
        .where('traeger = any($1::text[])')
        .where('not exists (select from rollout r where r.behoerde_id = wave_member.behoerde_id and r.onlinedienst = any(wave_member.services))')
      page.values.push(actor.traeger)
      const counting = page.total(tx, 'wave_member.count', 'wave_member', query.count)
      const rows = await tx.query<OwnStart>(
        'wave_member.own',
        `select behoerde_id "behoerdeId", name, (select json_agg(json_build_object('id', s, 'name', o.short_name) order by o.position) from unnest(services) s join onlinedienst o on o.id = s) services, starts_on "startsOn" from wave_member ${page.page(query.cursor, query.limit, 'behoerde_id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ name, behoerdeId }) => ({ value: name, id: behoerdeId }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

async function viewsOf(tx: Tx, actor: Actor, waves: readonly StoredWave[], siblings: readonly StoredWave[], today: string): Promise<WaveView[]> {
  const ids = waves.map(({ id }) => id)
  const [facts, members] = await Promise.all([
    ringFacts(tx, ids, today),
    tx.query<Member>('wave_member.of', 'select wave_id wave, kind, population, rollouts from wave_member where wave_id = any($1)', [ids]),
  ])
  const byWave = groupBy(members, ({ wave }) => wave)
  const next = new Set([...groupBy(siblings, ({ importId }) => importId).values()].flatMap((own) => nextWave(own)?.id ?? []))
  return waves.map((wave) => waveView(actor, wave, byWave.get(wave.id) ?? [], facts.get(wave.id) ?? NO_FACTS, next.has(wave.id)))
}

function waveView({ subject }: Actor, wave: StoredWave, members: readonly Member[], { rollouts, live, blocked, overrun }: RingFacts, next: boolean): WaveView {
  const {
    id,
    importId,
    land,
    programme,
    number,
    name,
    state,
    gate,
    startOn,
    startAfter,
    gateAfter,
    gateOn,
    startsOn,
    beganOn,
    decideBy,
    judged,
    proposed,
    decided,
    done,
    total,
    version,
  } = wave
  const said = (decision: GateDecision | null): WaveView['decided'] =>
    decision && { outcome: decision.outcome, reason: decision.reason, organisation: decision.organisation, on: decision.on, mine: decision.by === subject }
  return {
    id,
    import: importId,
    land,
    programme,
    number,
    name,
    state,
    gate,
    next,
    startOn,
    startAfter,
    gateAfter,
    gateOn,
    startsOn,
    beganOn,
    decideBy,
    judged,
    version,
    counts: { authorities: members.length, rollouts: members.reduce((sum, one) => sum + one.rollouts, 0), inhabitants: inhabitantsOf(members) },
    progress: { done, total },
    now: beganOn === null ? null : { live: rateOf(live, rollouts), blocked: rateOf(blocked, rollouts), overrun: rateOf(overrun, rollouts) },
    proposed: said(proposed),
    decided: said(decided),
  }
}
