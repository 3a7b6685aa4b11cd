import { Injectable } from '@nestjs/common'
import type { ImportReportView } from '@blaupause/contract/blueprints'
import type { PlainDocument } from '@blaupause/contract/http'
import { answered, effortOf, hoursOf, readAnswer, readPackage, type Blueprint } from '@blaupause/domain/blueprints'
import { behoerdeKindFor } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, transact, type Tx } from '../../platform/index.js'
import { writeTable } from '../../platform/csv/index.js'
import { plainHtml, plainTemplate, renderPdf } from '../../platform/documents/index.js'
import { landFacts } from './import-facts.js'
import { IMPORT, importView, type StoredImport } from './import-row.js'
import { heldChanges } from '../local/local-change.store.js'
import { ownBlueprint } from './plan-instances.js'
import { saidInWords } from './said-answers.js'
import { importDocument } from './report-document.js'
import { importReportWords } from './report-words.js'

type Lang = PlainDocument['lang']
type Read = { readonly report: ImportReportView; readonly landName: string; readonly approvedBy: string | null }
type ReportFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** The report of an import, also long after its start: for machines, as a page, and as one document for whoever decides. */
@Injectable()
export class ImportReportService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, id: string, address: string): Promise<ImportReportView> {
    return (await this.read(actor, id, address)).report
  }

  async document(actor: Actor, id: string, lang: Lang, address: string): Promise<PlainDocument> {
    const { report, landName, approvedBy } = await this.read(actor, id, address)
    return importDocument(report, landName, approvedBy, lang)
  }

  async file(actor: Actor, id: string, kind: 'pdf' | 'html' | 'csv', lang: Lang, address: string): Promise<ReportFile> {
    const { report, landName, approvedBy } = await this.read(actor, id, address)
    const name = `import-${report.blueprint.name}-${report.blueprint.version}-${report.land.toLowerCase()}-${report.on}.${kind}`
    if (kind === 'csv') return { name, type: 'text/csv', bytes: conflictsCsv(report, lang) }
    const document = importDocument(report, landName, approvedBy, lang)
    if (kind === 'pdf') return { name, type: 'application/pdf', bytes: renderPdf(plainTemplate, document, this.clock.instant().getTime()) }
    return { name, type: 'text/html', bytes: new TextEncoder().encode(plainHtml(document)) }
  }

  private read(actor: Actor, id: string, address: string): Promise<Read> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const row = found((await tx.query<StoredImport>('import.one', `${IMPORT} where id = $1`, [id]))[0])
      const [[stored], given, facts, changes] = await Promise.all([
        tx.query<{ package: Buffer; approvedAt: Date | null }>(
          'import.stored',
          'select package, approved_at "approvedAt" from blueprint_import where id = $1',
          [id],
        ),
        whoAnswered(tx, id),
        landFacts(tx, row.land, row.factsOn),
        heldChanges(tx, row.land, { name: row.name, version: row.versionImported }),
      ])
      const { blueprint } = readPackage(stored!.package)
      const view = importView(row, actor)
      const answer = answered(row.report.plan, row.answers, row.report.remembered)
      const permalink = `${address}/blaupausen/import/${id}/bericht`
      const begun = view.creates.byService.flatMap(({ id: onlinedienst, rollouts, bestand }) => {
        const service = facts.onlinedienste.get(onlinedienst)
        const behoerdeKind = service && behoerdeKindFor(service, row.land)
        return behoerdeKind ? [{ onlinedienst, behoerdeKind, rollouts: rollouts - bestand }] : []
      })
      const steps = effortOf(ownBlueprint(blueprint, row.report.plan.questions, answer, changes, facts.target.names), row.land, begun)
      const report: ImportReportView = {
        import: id,
        land: row.land,
        state: row.state,
        blueprint: { name: row.name, version: row.versionImported, title: row.report.title, publisher: row.report.publisher, licence: blueprint.licence },
        digest: row.digest,
        plan: view.plan,
        on: today,
        factsOn: row.factsOn,
        uploadedAt: view.uploadedAt,
        approvedAt: row.approvedBy === null ? null : (stored!.approvedAt?.toISOString() ?? null),
        startOn: row.startOn,
        permalink,
        signers: view.signers,
        rests: restsOf(blueprint),
        fits: view.fits,
        differs: view.questions.map((question) => {
          const said = given.get(question.id)
          const by = question.answer !== null ? 'given' : question.remembered ? 'remembered' : question.proposal !== '' ? 'proposal' : 'open'
          const holds = answer.get(question.id) ?? null
          return {
            id: question.id,
            class: question.class,
            question: question.question,
            theirs: question.theirs,
            ours: question.ours,
            remedy: question.remedy,
            answer: holds === null ? null : saidInWords(question, holds),
            choice: holds === null ? null : readAnswer(holds).choice,
            by,
            organisation: by === 'given' ? (said?.organisation ?? null) : null,
            answeredOn: by === 'given' ? (said?.on ?? null) : by === 'remembered' ? question.remembered!.on : null,
            affects: question.affects,
            authorities: question.authorities,
            permalink: `${permalink}#${question.id}`,
          }
        }),
        creates: { ...view.creates, byService: view.creates.byService.map(({ exempt: _, ...one }) => one) },
        effort: {
          steps,
          hours: hoursOf(steps),
          ownHours: hoursOf(steps.filter(({ role }) => role === 'kommune')),
          unknown: steps.filter(({ minutes }) => minutes === null).length,
        },
        criteria: row.criteria,
        demo: view.demo,
      }
      return { report, landName: facts.profile.name, approvedBy: row.approvedBy === null ? null : (given.get('approved')?.organisation ?? null) }
    })
  }
}

/** By which organisation each question was answered last, and who approved: from the record, roles and bodies only. */
async function whoAnswered(tx: Tx, id: string): Promise<ReadonlyMap<string, { readonly organisation: string; readonly on: string }>> {
  const rows = await tx.query<{ question: string; organisation: string; on: string }>(
    'import.who-answered',
    `
    select distinct on (question) question, organisation_name organisation, effective_on::text "on" from (
      select jsonb_array_elements_text(facts->'questions') question, organisation_name, effective_on, recorded_at from event where subject_type = 'blueprint-import' and subject_id = $1 and type = 'blueprint-import.answered.v1' and facts ? 'questions'
      union all select facts->>'question', organisation_name, effective_on, recorded_at from event where subject_type = 'blueprint-import' and subject_id = $1 and type = 'blueprint-import.repeated.v1' and facts ? 'question'
      union all select 'approved', organisation_name, effective_on, recorded_at from event where subject_type = 'blueprint-import' and subject_id = $1 and type = 'blueprint-import.approved.v1'
    ) said order by question, recorded_at desc`,
    [id],
  )
  return new Map(rows.map(({ question, ...one }) => [question, one]))
}

function restsOf({ attestation, steps }: Blueprint): ImportReportView['rests'] {
  const rung = (name: string) => steps.filter((step) => step.attestation.rung === name).length
  return {
    pilots: attestation.pilots,
    rollouts: attestation.rollouts,
    dataOn: attestation.dataOn,
    steps: steps.length,
    measured: rung('statistics'),
    cases: rung('cases'),
    outliers: attestation.outliers.length,
  }
}

function conflictsCsv({ differs, demo, on }: ImportReportView, lang: Lang): Uint8Array {
  const words = importReportWords[lang]
  const rows = differs.map((one) => [
    one.class,
    one.question[lang],
    one.theirs[lang],
    one.ours[lang],
    one.remedy[lang],
    one.answer?.[lang] ?? null,
    one.by,
    one.organisation,
    one.answeredOn,
    one.affects,
    one.authorities,
    one.permalink,
  ])
  return writeTable([words.csv, ...rows, ['#', demo ? words.demo : null, on]])
}
