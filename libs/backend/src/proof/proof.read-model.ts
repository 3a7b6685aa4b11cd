import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { EvidenceQuery, EvidenceView, ObservationQuery, ObservationView, ProofView } from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import { contradictionOf, isOpen } from '@blaupause/domain/proof'
import type { MilestoneState } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

/** How many looks a page shows; the list has all of them. */
const SHOWN = 20

/** What speaks for and against a rollout being live, and the lists behind it. */
@Injectable()
export class ProofReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  view(actor: Actor, rolloutId: string): Promise<ProofView> {
    const { now } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const claiming = tx.query<{ state: MilestoneState; reportedOn: string | null }>(
        'proof.claim',
        'select state, live_reported_on "reportedOn" from rollout where id = $1',
        [rolloutId],
      )
      const evidencing = tx.query<EvidenceRow>(
        'proof.evidence',
        `select ${EVIDENCE} from evidence e where e.rollout_id = $1 order by (select min(recorded_at) from evidence f where f.chain = e.chain), e.chain, e.revision desc`,
        [rolloutId],
      )
      const looking = tx.query<ObservationRow>(
        'proof.observations',
        `select ${OBSERVATION} from observation o where o.rollout_id = $1 order by o.effective desc, o.id desc limit 200`,
        [rolloutId],
      )
      const watching = tx.query<{ address: string; nextAt: Date; checkedAt: Date | null }>(
        'proof.watch',
        'select address, next_at "nextAt", checked_at "checkedAt" from observation_watch where rollout_id = $1',
        [rolloutId],
      )
      const overriding = tx.query<OverrideRow>('proof.override', `${OVERRIDE} where rollout_id = $1 and ended_at is null order by requested_at desc limit 1`, [
        rolloutId,
      ])
      const contradicting = tx.query<{ since: Date }>('proof.contradiction', 'select since from contradiction where rollout_id = $1 and closed_at is null', [
        rolloutId,
      ])
      const claim = found((await claiming)[0])
      const observations = (await looking).map(observationView)
      const [watched] = await watching
      const [override] = await overriding
      const [open] = await contradicting
      return {
        evidence: (await evidencing).map(evidenceView),
        observations: observations.slice(0, SHOWN),
        contradiction: contradictionView(observations, claim, open?.since.toISOString() ?? null, override?.agreedAt?.toISOString() ?? null, now),
        watched: watched ? { address: watched.address, nextAt: watched.nextAt.toISOString(), checkedAt: watched.checkedAt?.toISOString() ?? null } : null,
        override: override ? { ...override, requestedAt: override.requestedAt.toISOString(), agreedAt: override.agreedAt?.toISOString() ?? null } : null,
      }
    })
  }

  evidence(actor: Actor, query: EvidenceQuery): Promise<PageOf<EvidenceView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () => {
        const page = new PageQuery(query.sort, { recordedAt: { column: 'e.recorded_at', type: 'timestamptz' } })
          .equal('e.rollout_id', query.rollout)
          .equal('e.milestone_id', query.milestone)
          .equal('e.kind', query.kind)
        return query.history === 'all' ? page : page.where('e.superseded_at is null')
      }
      const counted = conditions()
      const counting = query.count && tx.query<{ n: number }>('evidence.count', `select count(*)::int n from evidence e ${counted.filter}`, counted.values)
      const page = conditions()
      const rows = await tx.query<EvidenceRow>(
        'evidence.list',
        `select ${EVIDENCE} from evidence e ${page.page(query.cursor, query.limit, 'e.id')}`,
        page.values,
      )
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.recordedAt.toISOString(), id: row.id }), evidenceView),
        ...(counting && { total: (await counting)[0]!.n }),
        demo: this.instance.demo,
      }
    })
  }

  observations(actor: Actor, query: ObservationQuery): Promise<PageOf<ObservationView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () =>
        new PageQuery(query.sort, { effective: { column: 'o.effective', type: 'timestamptz' } })
          .equal('o.rollout_id', query.rollout)
          .equal('o.kind', query.kind)
          .equal('o.result', query.result)
      const counted = conditions()
      const counting =
        query.count && tx.query<{ n: number }>('observation.count', `select count(*)::int n from observation o ${counted.filter}`, counted.values)
      const page = conditions()
      const rows = await tx.query<ObservationRow>(
        'observation.list',
        `select ${OBSERVATION} from observation o ${page.page(query.cursor, query.limit, 'o.id')}`,
        page.values,
      )
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.effective.toISOString(), id: row.id }), observationView),
        ...(counting && { total: (await counting)[0]!.n }),
        demo: this.instance.demo,
      }
    })
  }
}

/** What is open stays as it was opened; what may become one is told before it is. An agreed override ends the run before it. */
function contradictionView(
  observations: readonly ObservationView[],
  claim: { state: MilestoneState; reportedOn: string | null },
  openSince: string | null,
  overriddenAt: string | null,
  now: string,
): ProofView['contradiction'] {
  if (!['reported', 'confirmed', 'bestand'].includes(claim.state)) return null
  const run = contradictionOf(observations, claim.reportedOn)
  if (run === null || (overriddenAt !== null && run.since <= overriddenAt)) return null
  const last = observations.find(({ id }) => id === run.observation)!
  const latest = observations.find(({ kind, result }) => result === 'not-seen' && (kind === last.kind || (kind !== 'pvog' && last.kind !== 'pvog'))) ?? last
  return { since: openSince ?? run.since, openAt: run.openAt, open: openSince !== null || isOpen(run, now), kind: latest.kind, detail: latest.detail }
}

type EvidenceRow = Omit<EvidenceView, 'recordedAt' | 'file'> & { recordedAt: Date; hash: string | null; type: string | null; size: number | null }
type ObservationRow = Omit<ObservationView, 'effective' | 'recordedAt'> & { effective: Date; recordedAt: Date }
type OverrideRow = Omit<NonNullable<ProofView['override']>, 'requestedAt' | 'agreedAt'> & { requestedAt: Date; agreedAt: Date | null }

function evidenceView({ hash, type, size, ...row }: EvidenceRow): EvidenceView {
  return { ...row, recordedAt: row.recordedAt.toISOString(), file: hash === null ? null : { hash, type: type!, size: size! } }
}

function observationView(row: ObservationRow): ObservationView {
  return { ...row, effective: row.effective.toISOString(), recordedAt: row.recordedAt.toISOString() }
}

const EVIDENCE = `
e.id, e.chain, e.revision, e.superseded_at is not null superseded, e.milestone_id "milestoneId", e.rollout_id "rolloutId", e.step_id "stepId", e.kind, e.value, e.label,
e.file_hash hash, e.file_type "type", e.file_size size, e.effective_on "effectiveOn", e.expires_on "expiresOn", e.recorded_at "recordedAt", e.organisation`
const OBSERVATION = `
o.id, o.rollout_id "rolloutId", o.kind, o.result, o.address, o.detail, o.effective, o.recorded_at "recordedAt", o.organisation`
const OVERRIDE = `
select id, reason, requested_by "requestedBy", requested_organisation "requestedOrganisation", requested_at "requestedAt", agreed_organisation "agreedOrganisation", agreed_at "agreedAt"
from live_override`
