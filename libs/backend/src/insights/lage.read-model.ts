import { Injectable } from '@nestjs/common'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import type { Lage } from '@blaupause/contract/insights'
import { rolloutMoves, type RolloutMove, type RolloutRow } from '@blaupause/contract/rollouts'
import { DataSource } from 'typeorm'
import { Clock, found, groupBy, Instance, SystemState, transact, type Tx } from '../platform/index.js'
import { tightestOpenStart } from '../rollouts/latest-starts.read-model.js'
import { IS_BLOCKED, mondayOf, movedCondition } from '../rollouts/moved.js'
import { countMarks, isLive, matrixRow, serviceTotals, waitingTogether, type LagePilot } from './lage.js'
import { aloneInCell, lageRollouts, type LageRollout } from './lage-rollout.js'
import { knownExemptions, proposedRollouts, responsibleInstead, type Instead } from './programme-facts.js'
import { toDecide } from './to-decide.js'
import { longestWaits } from './waiting.js'

type ProgrammeRow = { id: string; name: string; land: string; commitmentOn: string | null }

/** The state of one programme, pilots × services, as Bund and Land see it. A fixed number of queries, whatever its size. */
@Injectable()
export class LageReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly system: SystemState,
  ) {}

  async lage(actor: Actor, programmeId: string): Promise<Lage> {
    const { today } = this.clock.now()
    const register = await this.system.register()
    return transact(this.source, actor, 'read', async (tx) => {
      const [programmes, pilots, services, rollouts, insteads, proposed, moved, exemptions, decisions, tightest] = await Promise.all([
        tx.query<ProgrammeRow>(
          'lage.programme',
          'select id, name, land, (select min(until_on) from commitment where programme = id) "commitmentOn" from programme where id = $1',
          [programmeId],
        ),
        tx.query<LagePilot>('lage.pilots', PILOTS, [programmeId]),
        tx.query<{ id: string; name: string }>(
          'lage.services',
          `select o.id, o.short_name->>'de' as name from commitment c join onlinedienst o on o.id = c.onlinedienst where c.programme = $1 order by c.position`,
          [programmeId],
        ),
        lageRollouts(tx, programmeId, today),
        responsibleInstead(tx, programmeId),
        proposedRollouts(tx, programmeId),
        movedSince(tx, programmeId, today),
        knownExemptions(tx, programmeId),
        toDecide(tx, programmeId, today),
        tightestOpenStart(tx, programmeId),
      ])
      const programme = found(programmes[0])
      const inFull = await aloneInCell(tx, rollouts, today)
      const counts = countMarks(rollouts)
      const together = waitingTogether(rollouts)
      const live = rollouts.filter(isLive).length
      return {
        programme: { id: programme.id, name: programme.name, land: programme.land },
        total: rollouts.length,
        proposed: proposed.reduce((sum, row) => sum + row.rollouts, 0),
        live,
        counts,
        sinceMonday: { on: mondayOf(today), live: moved.live, lost: moved.lost, overdue: moved.overdue },
        blocked: { rollouts: moved.blocked, blockers: moved.blockers },
        toDecide: decisions,
        ...latestStart(programme.commitmentOn, tightest),
        notStarted: counts.nicht,
        onlinedienste: serviceTotals(rollouts, services).map((service) => ({
          ...service,
          proposed: proposed.find(({ onlinedienst }) => onlinedienst === service.id)?.rollouts ?? 0,
        })),
        pilots: pilotRows(pilots, rollouts, services, insteads, inFull, together),
        others: otherRows(rollouts, services, inFull, together),
        waiting: await longestWaits(tx, programmeId, rollouts, today),
        knownExemptions: exemptions,
        today,
        registerOn: register?.on ?? null,
        populationOn: register?.populationOn ?? null,
        demo: this.instance.demo,
      }
    })
  }
}

type InFull = (rollout: LageRollout) => RolloutRow | null

function pilotRows(
  pilots: readonly LagePilot[],
  rollouts: readonly LageRollout[],
  services: readonly { id: string; name: string }[],
  insteads: readonly Instead[],
  inFull: InFull,
  together: ReadonlyMap<string, number>,
): Lage['pilots'] {
  const byPilot = groupBy(rollouts, ({ pilot }) => pilot)
  return pilots.map((pilot) => ({
    ...pilot,
    cells: matrixRow(
      byPilot.get(pilot.key) ?? [],
      services,
      (onlinedienst) => insteads.find((known) => known.pilot === pilot.key && known.onlinedienst === onlinedienst)?.name ?? null,
      inFull,
      together,
    ),
  }))
}

/** Authorities of the programme that belong to no pilot: offices of the Land. */
function otherRows(
  rollouts: readonly LageRollout[],
  services: readonly { id: string; name: string }[],
  inFull: InFull,
  together: ReadonlyMap<string, number>,
): Lage['others'] {
  const own = rollouts.filter(({ pilot }) => pilot === null)
  return own.length > 0 ? [{ name: 'Weitere Behörden', cells: matrixRow(own, services, () => null, inFull, together) }] : []
}

type Moved = Record<RolloutMove | 'blocked' | 'blockers', number>

/** What moved since Monday, and what blockers hold up: the same conditions as the lists that the figures lead to. */
async function movedSince(tx: Tx, programme: string, today: LocalDate): Promise<Moved> {
  const move = (one: RolloutMove): string => `(count(*) filter (where ${movedCondition(one, '$2::date', () => '$3::date')}))::int ${one}`
  const [row] = await tx.query<Moved>(
    'lage.moved',
    `select ${rolloutMoves.map(move).join(', ')}, (count(*) filter (where ${IS_BLOCKED}))::int blocked,
    (select count(*)::int from blocker b where b.state <> 'solved' and b.programmes && array[$1]) blockers from rollout r where r.programme = $1`,
    [programme, mondayOf(today), today],
  )
  return row!
}

/** The last day to begin so that the commitment holds: the same day as on the page Termine. */
function latestStart(
  commitmentOn: string | null,
  tightest: Awaited<ReturnType<typeof tightestOpenStart>>,
): Pick<Lage, 'commitmentOn' | 'latestStartOn' | 'latestStartBy'> {
  return {
    commitmentOn: tightest?.commitmentOn ?? commitmentOn,
    latestStartOn: tightest?.latestStartOn ?? null,
    latestStartBy: tightest && { measured: tightest.measured, of: tightest.of },
  }
}

const PILOTS = `
select traeger as key, name, case length(traeger) when 5 then 'kreis' else 'gemeinde' end as kind, case when gemeinden > 1 then gemeinden end as gemeinden
from pilot where programme = $1 order by position`
