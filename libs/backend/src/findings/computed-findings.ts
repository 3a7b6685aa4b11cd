import { Injectable } from '@nestjs/common'
import { findingCases, valuesFromRollouts, type FindingCase, type Findings, type KnownValue, type LeftOut } from '@blaupause/domain/findings'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { criterionValuesAtStart } from '../assessments/criterion-values.js'
import { Clock, transact, type Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { computeApart } from './compute-apart.js'
import { rolloutFacts } from './rollout-facts.js'

/** The findings of one service on the data's day, with the cases they were computed from, for the rows behind each number. */
export type Computed = { readonly findings: Findings; readonly cases: ReadonlyMap<string, FindingCase>; readonly leftOut: LeftOut; readonly computedAt: string }

/** As many services are kept as a programme commits to. */
const KEPT = 16

/**
 * Findings are figures over all pilots, so they are read with the system's scope and kept for the day: whoever asks second
 * gets the first answer, until a rollout changes. What may be seen of single rollouts is decided apart, in the reader's scope.
 */
@Injectable()
export class ComputedFindings {
  private readonly kept = new Map<string, { mark: string; computed: Promise<Computed> }>()

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(onlinedienst: string): Promise<Computed> {
    const { today } = this.clock.now()
    const mark = `${today} ${await transact(this.source, SYSTEM, 'read', (tx) => fingerprint(tx))}`
    const known = this.kept.get(onlinedienst)
    if (known?.mark === mark) return known.computed
    const computed = this.compute(onlinedienst)
    this.kept.delete(onlinedienst)
    this.kept.set(onlinedienst, { mark, computed })
    computed.catch(() => this.kept.delete(onlinedienst))
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest)
    return computed
  }

  private async compute(onlinedienst: string): Promise<Computed> {
    const { today } = this.clock.now()
    const { facts, decided, rated } = await transact(this.source, SYSTEM, 'read', async (tx) => ({
      facts: await rolloutFacts(tx, onlinedienst),
      decided: await decidedCriteria(tx),
      rated: await ratedValues(tx),
    }))
    const seats = new Map(facts.map(({ id, land, seat }) => [id, calendarOf({ land, seat })]))
    const calendar = ({ id }: { readonly id: string }) => seats.get(id)!
    const { cases, leftOut } = findingCases(
      facts.filter((rollout) => rollout.onlinedienst === onlinedienst),
      today,
      calendar,
    )
    const findings = await computeApart({ on: today, cases, values: [...rated, ...valuesFromRollouts(facts, calendar)], decided })
    return { findings, cases: new Map(cases.map((one) => [one.id, one])), leftOut, computedAt: this.clock.instant().toISOString() }
  }
}

/** What was accepted about a body or rollout and was so when the rollout began; met where its scale says green. */
async function ratedValues(tx: Tx): Promise<KnownValue[]> {
  const programmes = await tx.query<{ id: string }>('findings.programmes', 'select id from programme')
  const values = await criterionValuesAtStart(
    tx,
    programmes.map(({ id }) => id),
  )
  return values.map(({ criterion, rolloutId, light, effectiveOn, knownAtStart }) => ({
    criterion,
    rollout: rolloutId,
    met: light === 'green',
    knownOn: effectiveOn,
    hindsight: !knownAtStart,
  }))
}

/** Changes with every change of a rollout, a rating, an entry of software or a mandate. */
async function fingerprint(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ mark: string }>(
    'findings.fingerprint',
    `
select concat_ws(' ', (select concat(count(*), ' ', max(updated_at)) from rollout), (select concat(count(*), ' ', count(superseded_at)) from fachverfahren), (select concat(count(*), ' ', sum(version)) from beauftragung), (select concat(count(*), ' ', count(criterion)) from workshop_outcome), (select concat(count(*), ' ', count(superseded_at), ' ', count(*) filter (where review = 'accepted')) from assessment_value)) mark`,
  )
  return row!.mark
}

/** Criteria that a workshop decided on: a rung above a mere statement. */
async function decidedCriteria(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ criterion: string }>(
    'findings.decided',
    `select distinct criterion from workshop_outcome where kind = 'decision' and criterion is not null`,
  )
  return rows.map(({ criterion }) => criterion)
}
