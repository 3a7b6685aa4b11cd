import { Injectable } from '@nestjs/common'
import type { FactorRolloutQuery, FindingDetail, FindingRollout, FindingRolloutQuery } from '@blaupause/contract/findings'
import type { PageOf } from '@blaupause/contract/http'
import { canReadFindings, factorCases, findingFamilies, type Factor, type FamilyMember, type Finding, type JointFit } from '@blaupause/domain/findings'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, decodeCursor, found, Instance, pageFrom, transact, type Tx } from '../platform/index.js'
import { wording } from '../rollouts/wording.js'
import { ComputedFindings, type Computed } from './computed-findings.js'
import { findingRow, median, noEstimate, pace } from './finding-view.js'
import { FindingsReadModel, type Service } from './findings.read-model.js'
import { notesOn } from './notes-on.js'

type Opened = { readonly service: Service; readonly computed: Computed; readonly finding: Finding; readonly member: FamilyMember }

/** One criterion opened, and the rollouts behind its numbers. */
@Injectable()
export class FindingDetailReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly computed: ComputedFindings,
    private readonly list: FindingsReadModel,
  ) {}

  async detail(actor: Actor, criterion: string, onlinedienst: string | undefined): Promise<FindingDetail> {
    const { service, computed, finding, member } = await this.open(actor, criterion, onlinedienst)
    const visible = await this.list.visible(
      actor,
      finding.cases.map(({ rollout }) => rollout),
    )
    const { comparison, curves } = finding
    const figures = ({ median: of, ...group }: NonNullable<typeof comparison>['withIt']) => ({ ...group, median: median(of) })
    return transact(this.source, actor, 'read', async (tx) => {
      const [names, origins, notes, catalogued] = await Promise.all([
        stepNames(
          tx,
          finding.steps.map(({ step }) => step),
        ),
        originsOf(tx, criterion),
        notesOn(tx, criterion, service.id),
        tx.query('findings.catalogued', 'select from criterion where id = $1', [criterion]),
      ])
      return {
        stand: { on: computed.findings.on, computedAt: computed.computedAt },
        onlinedienst: { id: service.id, name: service.name },
        finding: findingRow(finding, member, service.name, computed.cases, visible),
        groups: comparison && { withIt: figures(comparison.withIt), without: figures(comparison.without) },
        curves: curves && { withIt: [...curves.withIt], without: [...curves.without], ticks: [...curves.ticks], table: [...curves.table] },
        test: comparison && (comparison.test.estimable ? { ...comparison.test } : noEstimate(comparison.test)),
        pace: comparison && pace(comparison.pace),
        naive:
          comparison &&
          (comparison.naive.estimable
            ? { estimable: true, chiSquare: comparison.naive.chiSquare, df: comparison.naive.df, p: comparison.naive.p }
            : noEstimate(comparison.naive)),
        joint: besideOthers(computed.findings.joint, criterion),
        jointPerCovariate: computed.findings.joint.estimable ? computed.findings.joint.perCovariate : null,
        steps: finding.steps.map(({ step, withIt, without }) => ({
          id: step,
          name: names.get(step) ?? { de: step, en: step },
          withIt: { ...withIt, median: median(withIt.median), p80: median(withIt.p80) },
          without: { ...without, median: median(without.median), p80: median(without.p80) },
        })),
        inCatalogue: catalogued.length > 0,
        origins,
        notes,
        demo: this.instance.demo,
      }
    })
  }

  async rollouts(actor: Actor, criterion: string, { group, ...query }: FindingRolloutQuery): Promise<PageOf<FindingRollout>> {
    const { finding, computed } = await this.open(actor, criterion, query.onlinedienst)
    return this.rows(
      actor,
      computed,
      new Map(finding.rollouts.filter(({ inGroup }) => group === undefined || inGroup === (group === 'with')).map((one) => [one.id, one])),
      query,
    )
  }

  async factorRollouts(actor: Actor, factor: Factor, { level, ...query }: FactorRolloutQuery): Promise<PageOf<FindingRollout>> {
    require(canReadFindings(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Roll-in-Team / Prüfung' })
    const computed = await this.computed.of(found((await this.list.service(query.onlinedienst)).service ?? undefined).id)
    return this.rows(
      actor,
      computed,
      new Map(factorCases(factor, level, [...computed.cases.values()]).map(({ id, days, live }) => [id, { days, live, inGroup: null }])),
      query,
    )
  }

  /** Page by page, by authority; whoever may not see a rollout does not see its row, and the total is what this reader sees. */
  private rows(
    actor: Actor,
    computed: Computed,
    sides: ReadonlyMap<string, Pick<FindingRollout, 'days' | 'live' | 'inGroup'>>,
    { cursor, limit, count }: Pick<FindingRolloutQuery, 'cursor' | 'limit' | 'count'>,
  ): Promise<PageOf<FindingRollout>> {
    const mark = cursor === undefined ? null : decodeCursor(cursor, 'name')
    return transact(this.source, actor, 'read', async (tx) => {
      const ids = [...sides.keys()]
      const counting = count && tx.query<{ total: number }>('findings.rows.count', 'select count(*)::int total from rollout where id = any($1)', [ids])
      const rows = await tx.query<{ id: string; sortName: string; pilot: string | null }>(
        'findings.rows',
        `
select id, sort_name "sortName", pilot from rollout where id = any($1) and ($2::text is null or (sort_name collate "C", id) > ($2, $3::uuid)) order by sort_name collate "C", id limit $4`,
        [ids, mark?.value ?? null, mark?.id ?? null, limit + 1],
      )
      const view = ({ id, pilot }: { id: string; pilot: string | null }): FindingRollout => {
        const { authority, land, startedOn, liveOn } = computed.cases.get(id)!
        const { days, live, inGroup } = sides.get(id)!
        return { id, authority, land, pilot, startedOn, liveOn, days, live, inGroup }
      }
      return {
        ...pageFrom(rows, limit, 'name', ({ sortName, id }) => ({ value: sortName, id }), view),
        ...(counting && { total: (await counting)[0]!.total }),
        demo: this.instance.demo,
      }
    })
  }

  /** The criterion of the day's family for a service; 404 where there is none. */
  async open(actor: Actor, criterion: string, onlinedienst: string | undefined): Promise<Opened> {
    require(canReadFindings(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Roll-in-Team / Prüfung' })
    const member = found(findingFamilies.validOn(this.clock.now().today).members.find(({ id }) => id === criterion))
    const service = found((await this.list.service(onlinedienst)).service ?? undefined)
    const computed = await this.computed.of(service.id)
    return { service, computed, member, finding: found(computed.findings.findings.find((one) => one.criterion === criterion)) }
  }
}

/** The criterion's ratio when the others of the family are held. */
function besideOthers(joint: JointFit, criterion: string): FindingDetail['joint'] {
  if (!joint.estimable) return noEstimate(joint)
  const of = joint.coefficients.find(({ name }) => name === criterion)
  if (!of) return null
  return of.estimable
    ? { estimable: true, ratio: Math.exp(of.beta), lower: Math.exp(of.lower), upper: Math.exp(of.upper), p: of.p, method: 'robust' }
    : noEstimate(of)
}

async function stepNames(tx: Tx, steps: readonly string[]): Promise<ReadonlyMap<string, { de: string; en: string }>> {
  if (steps.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: { de: string; en: string } }>(
    'findings.step-names',
    `select distinct on (step_id) step_id id, ${wording(`base->'name'`, 'm')} name from milestone m where step_id = any($1) order by step_id`,
    [steps],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What workshops said about the criterion, newest first: the room where it was said. */
function originsOf(tx: Tx, criterion: string): Promise<FindingDetail['origins']> {
  return tx.query(
    'findings.origins',
    'select u.id outcome, w.id workshop, w.title, w.held_on "heldOn", u.kind, u.text from workshop_outcome u join workshop w on w.id = u.workshop_id where u.criterion = $1 order by u.recorded_at desc, u.id limit 20',
    [criterion],
  )
}
