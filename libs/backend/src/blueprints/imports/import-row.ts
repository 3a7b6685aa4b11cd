import type { ImportView } from '@blaupause/contract/blueprints'
import { answered, answerTo, canImportBlueprint, countAnswered, fitOf, wantedInstances } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { found, type Tx } from '../../platform/index.js'
import type { ImportReport } from './dry-run.js'
import { inhabitants } from './inhabitants.js'
import { planDigest } from './plan-digest.js'

export type { ImportReport } from './dry-run.js'

export type StoredImport = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly state: ImportView['state']
  readonly name: string
  readonly versionImported: string
  readonly digest: string
  readonly signers: ImportView['signers']
  readonly factsOn: string
  readonly answers: Readonly<Record<string, string>>
  readonly report: ImportReport
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly approvedBy: string | null
  readonly startOn: string | null
  readonly done: number
  readonly total: number
  readonly version: number
  /** Criteria that were taken up at the start, and into which version of the catalogue; null before. */
  readonly criteria: ImportView['criteria']
  /** Names the Land's own list as it is read, null without one. */
  readonly listDigest: string | null
  /** What has become of the blueprint where it was published: here, or as the installation it was taken from said last. */
  readonly retired: ImportView['retired']
  /** How many local changes the Land has made to it. */
  readonly localChanges: number
}

export const IMPORT = `
select id, land, programme, state, name, version_imported "versionImported", digest, signers, facts_on "factsOn", answers, report, uploaded_by "uploadedBy", uploaded_at "uploadedAt",
  approved_by "approvedBy", start_on "startOn", done, total, version, criteria, md5(list::text) "listDigest",
  coalesce((select b.retired || jsonb_build_object('state', b.state) from blueprint b where b.name = blueprint_import.name and b.version = version_imported and b.digest = content_digest and b.retired is not null), source_retired) retired,
  (select count(*)::int from local_change l where l.land = blueprint_import.land and l.name = blueprint_import.name and l.version_of = version_imported and l.state = 'holds') "localChanges"
from blueprint_import`

export async function lockImport(tx: Tx, id: string): Promise<StoredImport | undefined> {
  return (await tx.query<StoredImport>('import.lock', `${IMPORT} where id = $1 for update`, [id]))[0]
}

/** The import if the actor may change it as it stands: own Land, the version that was seen, one of these states. */
export function changeable(actor: Actor, locked: StoredImport | undefined, version: number, from: readonly ImportView['state'][]): StoredImport {
  const row = found(locked)
  require(canImportBlueprint(actor, row.land), 'permission.denied', { who: 'Land' })
  requireVersion(row, version)
  require(from.includes(row.state), 'blueprint.state', { state: row.state })
  return row
}

export function saveImport(tx: Tx, { id, state, answers, approvedBy, startOn, version, factsOn, total }: StoredImport, { now }: Now): void {
  tx.write(
    'import.save',
    'update blueprint_import set state = $2, answers = $3, approved_by = $4, approved_at = case when $4::text is not null then coalesce(approved_at, $5) end, start_on = $6, version = $7, facts_on = $8, total = $9 where id = $1',
    [id, state, JSON.stringify(answers), approvedBy, now, startOn, version, factsOn, total],
  )
}

/** What somebody has still to answer: neither said for this import, nor remembered from one before. */
export function openQuestions({ report: { plan, remembered }, answers }: StoredImport): ImportReport['plan']['questions'] {
  return plan.questions.filter((question) => answerTo(question, answers, remembered) === null)
}

/** The import as its pages show it. `stamp`: what its facts are today, null where nobody asked. */
export function importView(row: StoredImport, actor: Actor, stamp: string | null = null): ImportView {
  const { plan, title, rollouts, pilots, demo, services, places, remembered } = row.report
  const answer = answered(plan, row.answers, remembered)
  const counts = countAnswered(plan, answer)
  const waits = row.state === 'dry-run' || row.state === 'approved'
  return {
    id: row.id,
    land: row.land,
    programme: row.programme,
    state: row.state,
    version: row.version,
    blueprint: { name: row.name, version: row.versionImported, title, rollouts, pilots: [...pilots], demo },
    digest: row.digest,
    signers: row.signers.map((signer) => ({ ...signer, end: signer.end ?? null })),
    fits: fitOf(plan, row.answers),
    creates: {
      rollouts: counts.rollouts,
      authorities: counts.authorities,
      bestand: counts.bestand,
      leftOut: counts.leftOut,
      inhabitants: inhabitants([...new Set(wantedInstances(plan, answer).map(({ behoerdeId }) => behoerdeId))].flatMap((id) => places[id] ?? [])),
      byService: counts.byService
        .filter((one) => one.rollouts > 0 || one.leftOut > 0)
        .map(({ service, onlinedienst, ...one }) => ({ id: onlinedienst, name: services[onlinedienst] ?? services[service]!, ...one, exempt: 0 })),
    },
    questions: plan.questions.map((question) => ({
      id: question.id,
      class: question.class,
      question: question.question,
      affects: question.affects,
      authorities: question.authorities,
      options: question.options.map(({ id, label }) => ({ id, label })),
      ours: question.ours,
      theirs: question.theirs,
      remedy: question.remedy,
      fix: question.fix,
      safe: question.safe,
      nodes: [...question.nodes],
      reason: {
        de: `${question.theirs.de} – ${question.ours.de}. ${question.remedy.de}`,
        en: `${question.theirs.en} – ${question.ours.en}. ${question.remedy.en}`,
      },
      proposal: question.proposal ?? '',
      answer: row.answers[question.id] ?? null,
      remembered: remembered[question.id] && answerTo(question, {}, remembered) === remembered[question.id]!.answer ? remembered[question.id]! : null,
    })),
    plan: planDigest(row),
    listed: row.listDigest !== null,
    factsOn: row.factsOn,
    stale: waits && stamp !== null && stamp !== row.report.stamp,
    publisher: row.report.publisher,
    uploadedBy: row.uploadedBy,
    uploadedAt: row.uploadedAt.toISOString(),
    mine: row.uploadedBy === actor.subject,
    approvedBy: row.approvedBy,
    startOn: row.startOn,
    retired: row.retired,
    localChanges: row.localChanges,
    progress: { done: row.done, total: row.total },
    criteria: row.criteria,
    demo,
  }
}
