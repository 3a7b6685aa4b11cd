import type { ImportView } from '@blaupause/contract/blueprints'
import { answerTo, type ImportPlan, type Text } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import type { Tx } from '../platform/index.js'

/** What a dry run found, kept with the import: the plan, and what its page shows beside it. */
export type ImportReport = {
  readonly plan: ImportPlan; readonly title: Text; readonly rollouts: number; readonly pilots: readonly string[]; readonly demo: boolean; readonly inhabitants: number
  readonly services: Readonly<Record<string, Text>>
}

export type StoredImport = {
  readonly id: string; readonly land: string; readonly programme: string; readonly state: ImportView['state']; readonly name: string; readonly versionImported: string; readonly digest: string
  readonly signers: ImportView['signers']; readonly factsOn: string; readonly answers: Readonly<Record<string, string>>; readonly report: ImportReport
  readonly uploadedBy: string; readonly uploadedAt: Date; readonly approvedBy: string | null; readonly startOn: string | null; readonly done: number; readonly total: number; readonly version: number
  /** What has become of the blueprint where it was published here. */
  readonly retired: ImportView['retired']
}

export const IMPORT = `
select id, land, programme, state, name, version_imported "versionImported", digest, signers, facts_on "factsOn", answers, report, uploaded_by "uploadedBy", uploaded_at "uploadedAt",
  approved_by "approvedBy", start_on "startOn", done, total, version,
  (select b.retired || jsonb_build_object('state', b.state) from blueprint b where b.name = blueprint_import.name and b.version = version_imported and b.digest = content_digest and b.retired is not null) retired
from blueprint_import`

export async function lockImport(tx: Tx, id: string): Promise<StoredImport | undefined> {
  return (await tx.query<StoredImport>('import.lock', `${IMPORT} where id = $1 for update`, [id]))[0]
}

export function importView(row: StoredImport, actor: Actor): ImportView {
  const { plan, title, rollouts, pilots, demo, inhabitants, services } = row.report
  const open = new Set(plan.questions.filter((question) => answerTo(question, row.answers) === null).flatMap(({ nodes }) => nodes))
  return {
    id: row.id, land: row.land, programme: row.programme, state: row.state, version: row.version,
    blueprint: { name: row.name, version: row.versionImported, title, rollouts, pilots: [...pilots], demo }, digest: row.digest, signers: row.signers.map((signer) => ({ ...signer, end: signer.end ?? null })),
    fits: { fit: plan.nodes - open.size - plan.questions.filter(({ id }) => row.answers[id] === undefined).flatMap(({ nodes }) => nodes).filter((node) => !open.has(node)).length, total: plan.nodes },
    creates: {
      rollouts: plan.rollouts, authorities: plan.authorities, inhabitants,
      byService: plan.byService.filter(({ rollouts: count }) => count > 0).map((service) => ({ id: service.onlinedienst, name: services[service.onlinedienst]!, rollouts: service.rollouts, bestand: service.bestand, exempt: 0 })),
    },
    questions: plan.questions.map((question) => ({
      id: question.id, kind: question.kind, question: question.question, affects: question.affects, options: question.options.map(({ id, label }) => ({ id, label })),
      reason: { de: `${question.theirs.de} – ${question.ours.de}. ${question.remedy.de}`, en: `${question.theirs.en} – ${question.ours.en}. ${question.remedy.en}` },
      proposal: question.proposal ?? '', answer: row.answers[question.id] ?? null,
    })),
    uploadedBy: row.uploadedBy, uploadedAt: row.uploadedAt.toISOString(), mine: row.uploadedBy === actor.subject, approvedBy: row.approvedBy, startOn: row.startOn,
    retired: row.retired, progress: { done: row.done, total: row.total }, demo,
  }
}
