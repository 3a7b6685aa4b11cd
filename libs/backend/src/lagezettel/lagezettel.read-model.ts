import { Injectable } from '@nestjs/common'
import type { Lage } from '@blaupause/contract/insights'
import type { Lagezettel, LagezettelBlock } from '@blaupause/contract/lagezettel'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { readableLaender } from '@blaupause/domain/coverage'
import { addDays, DomainError, weekday, type LocalDate } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { countMarks, isLive, LageReadModel, matrixRow, serviceTotals } from '../insights/index.js'
import { Clock, found, groupBy, Instance, SystemState, transact } from '../platform/index.js'
import { mondayOf, movedCondition } from '../rollouts/moved.js'
import { ROLLOUT_FROM, ROLLOUT_ROW, rolloutRow, type StoredRolloutRow } from '../rollouts/rollout-row.js'

type Service = { readonly id: string; readonly name: string }
type Body = { readonly name: string; readonly services: Service[] }

/** How many points, appointments, authorities and rollouts fit the sheet. */
const POINTS = 5
const ROWS = 32
const OWN = 24
const APPOINTMENTS = 6
const DECISIONS = 4

/** One page about a programme, a Land, a Kreis or a Kommune: what is live, what holds up, what is due this week. */
@Injectable()
export class LagezettelReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly system: SystemState,
    private readonly lagen: LageReadModel,
  ) {}

  /** The sheet; `thing.unknown` if there is no such body or the reader sees no rollout of it. Of a programme and a Land only for whoever sees all of it: the figures of a part would be wrong ones. */
  async sheet(actor: Actor, scope: string): Promise<Lagezettel> {
    const { today } = this.clock.now()
    const register = await this.system.register()
    const frame = {
      scope,
      today,
      registerOn: register?.on ?? null,
      populationOn: register?.populationOn ?? null,
      path: `/lagezettel/${scope}`,
      demo: this.instance.demo,
    }
    return { ...frame, ...(/^\d/.test(scope) ? await this.ofBody(actor, scope, today) : await this.ofProgrammes(actor, scope, today)) }
  }

  private async ofProgrammes(actor: Actor, scope: string, today: LocalDate): Promise<Omit<Lagezettel, Frame>> {
    const known = await transact(this.source, actor, 'read', (tx) =>
      tx.query<{ id: string; land: string; landName: string }>(
        'lagezettel.programmes',
        `
      select p.id, p.land, t.name "landName" from programme p join territory t on t.level = 'land' and t.land = p.land and t.valid_to is null where $1 in ('alle', p.id, p.land) order by p.id`,
        [scope],
      ),
    )
    const laender = readableLaender(actor, known)
    const programmes = known.filter(({ land }) => laender.includes(land))
    const isLand = found(programmes[0]).id !== scope && scope !== 'alle'
    const lagen = await Promise.all(programmes.map(({ id }) => this.lagen.lage(actor, id)))
    const rows = await transact(this.source, actor, 'read', (tx) =>
      tx.query<StoredRolloutRow>(
        'lagezettel.due',
        `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} where r.programme = any($1) and r.state in ('running', 'reported') and r.due_on between $2 and $3 order by r.due_on, r.sort_name limit ${APPOINTMENTS}`,
        [programmes.map(({ id }) => id), today, sunday(today)],
      ),
    )
    return {
      kind: isLand ? 'land' : 'programme',
      name: isLand ? programmes[0]!.landName : lagen.map(({ programme }) => programme.name).join(' · '),
      blocks: lagen.map(blockOfLage),
      points: lagen
        .flatMap(({ waiting }) => waiting)
        .map(({ stepName, onlinedienst, party, rollouts, inhabitants, days }) => ({ step: stepName, onlinedienst, party, rollouts, inhabitants, days }))
        .sort((a, b) => b.rollouts * b.inhabitants * (b.days + 1) - a.rollouts * a.inhabitants * (a.days + 1))
        .slice(0, POINTS),
      week: rows.map((row) => appointment(rolloutRow(row, today))),
      rollouts: [],
      moreRollouts: 0,
      toDecide: {
        total: lagen.reduce((sum, { toDecide }) => sum + toDecide.total, 0),
        items: lagen
          .flatMap(({ toDecide }) => toDecide.items)
          .sort((a, b) => (a.since < b.since ? -1 : 1))
          .slice(0, DECISIONS),
      },
    }
  }

  private ofBody(actor: Actor, scope: string, today: LocalDate): Promise<Omit<Lagezettel, Frame>> {
    const isKreis = scope.length === 5
    const monday = mondayOf(today)
    return transact(this.source, actor, 'read', async (tx) => {
      const where = isKreis ? 'r.kreis = $1' : 'r.traeger = $1'
      const [stored, bodies, moved] = await Promise.all([
        tx.query<StoredRolloutRow>('lagezettel.rollouts', `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} where ${where} order by r.sort_name, r.id`, [scope]),
        tx.query<Body>(
          'lagezettel.body',
          `select coalesce((select name from behoerde where traeger = $1 and valid_to is null order by kind limit 1), (select name from territory where key = $1 and valid_to is null)) as name,
          coalesce((select json_agg(json_build_object('id', id, 'name', short_name->>'de') order by position) from onlinedienst o where exists (select from rollout r where ${where} and r.onlinedienst = o.id)), '[]') services`,
          [scope],
        ),
        tx.query<{ live: number; lost: number }>(
          'lagezettel.moved',
          `select (count(*) filter (where ${movedCondition('live', '$2::date', () => '$2::date')}))::int live, (count(*) filter (where ${movedCondition('lost', '$2::date', () => '$2::date')}))::int lost from rollout r where ${where}`,
          [scope, monday],
        ),
      ])
      const rollouts = stored.map((row) => rolloutRow(row, today))
      if (rollouts.length === 0) throw new DomainError('thing.unknown')
      const { name, services } = bodies[0]!
      const live = rollouts.filter(isLive).length
      const commitments = stored.flatMap(({ commitmentOn }) => (commitmentOn === null ? [] : [commitmentOn])).sort()
      const block: LagezettelBlock = {
        name,
        land: rollouts[0]!.land,
        total: rollouts.length,
        proposed: 0,
        live,
        proven: provenOf(rollouts),
        counts: countMarks(rollouts),
        notStarted: countMarks(rollouts).nicht,
        sinceMonday: {
          on: monday,
          live: moved[0]!.live,
          lost: moved[0]!.lost,
          overdue: rollouts.filter((row) => row.mark === 'ueberfaellig' && row.dueOn! >= monday).length,
        },
        commitmentOn: commitments[0] ?? null,
        latestStartOn: null,
        services: serviceTotals(rollouts, services),
        ...pressing(
          isKreis
            ? [...groupBy(rollouts, ({ behoerde }) => behoerde.name).entries()].map(([body, own]) => ({
                key: own[0]!.behoerde.traeger,
                name: body,
                cells: matrixRow(
                  own,
                  services,
                  () => null,
                  (row) => row,
                ),
              }))
            : [],
        ),
      }
      return {
        kind: isKreis ? 'kreis' : 'kommune',
        name,
        blocks: [block],
        points: waits(rollouts),
        week: rollouts
          .filter(
            ({ dueOn, mark }) => dueOn !== null && dueOn >= today && dueOn <= sunday(today) && (mark === 'laeuft' || mark === 'wartet' || mark === 'gemeldet'),
          )
          .sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))
          .slice(0, APPOINTMENTS)
          .map(appointment),
        rollouts: isKreis ? [] : rollouts.slice(0, OWN),
        moreRollouts: isKreis ? 0 : Math.max(0, rollouts.length - OWN),
        toDecide: { total: 0, items: [] },
      }
    })
  }
}

type Frame = 'scope' | 'today' | 'registerOn' | 'populationOn' | 'path' | 'demo'

function blockOfLage(lage: Lage): LagezettelBlock {
  const { programme, total, proposed, live, counts, sinceMonday, commitmentOn, latestStartOn, notStarted, onlinedienste, pilots, others } = lage
  return {
    name: programme.name,
    land: programme.land,
    total,
    proposed,
    live,
    proven: counts.belegt ?? 0,
    counts,
    sinceMonday,
    commitmentOn,
    latestStartOn,
    notStarted,
    services: onlinedienste.map(({ id, name, live: reached, total: own, populationShare }) => ({ id, name, live: reached, total: own, populationShare })),
    ...pressing([...pilots.map(({ key, name, cells }) => ({ key, name, cells })), ...others.map(({ name, cells }) => ({ key: '', name, cells }))]),
  }
}

/** The rows that fit, in their order: where they are too many, those in which something waits or is overdue before those that go their way. */
function pressing(rows: LagezettelBlock['rows']): Pick<LagezettelBlock, 'rows' | 'moreRows'> {
  if (rows.length <= ROWS) return { rows, moreRows: 0 }
  const weight = ({ cells }: LagezettelBlock['rows'][number]): number =>
    cells.reduce((sum, { counts }) => sum + 2 * (counts.ueberfaellig ?? 0) + (counts.wartet ?? 0), 0)
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, ROWS))
  return { rows: rows.filter((row) => kept.has(row)), moreRows: rows.length - kept.size }
}

/** What several of a body's rollouts wait for: the same party, step and service. */
function waits(rollouts: readonly RolloutRow[]): Lagezettel['points'] {
  const waiting = rollouts.filter(({ waitingOn, step, mark }) => waitingOn !== null && step !== null && mark !== 'belegt')
  return [...groupBy(waiting, ({ waitingOn, step, onlinedienst }) => `${waitingOn} ${step!.id} ${onlinedienst.id}`).values()]
    .map((group) => ({
      step: group[0]!.step!.name,
      onlinedienst: group[0]!.onlinedienst.name,
      party: group[0]!.waitingOn!,
      rollouts: group.length,
      inhabitants: group.reduce((sum, { behoerde }) => sum + behoerde.population, 0),
      days: Math.max(...group.map(({ waitingDays }) => waitingDays ?? 0)),
    }))
    .sort((a, b) => b.rollouts * b.inhabitants * (b.days + 1) - a.rollouts * a.inhabitants * (a.days + 1))
    .slice(0, POINTS)
}

function appointment({ dueOn, behoerde, onlinedienst, step }: RolloutRow): Lagezettel['week'][number] {
  return { dueOn: dueOn!, behoerde: behoerde.name, onlinedienst: onlinedienst.name, step: step?.name ?? null }
}

function provenOf(rollouts: readonly RolloutRow[]): number {
  return rollouts.filter(({ mark }) => mark === 'belegt').length
}

function sunday(today: LocalDate): LocalDate {
  return addDays(today, (7 - weekday(today)) % 7)
}
