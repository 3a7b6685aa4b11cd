import { Injectable } from '@nestjs/common'
import type { AnswerImport, ApproveImport, ImportQuery, ImportView, StartImport } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { answerTo, canImportBlueprint, canonicalBlueprint, planImport, requireConsistent } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, newId, PageQuery, pageFrom, transact, type Intent } from '../platform/index.js'
import { digestOf, requireSignatures, verifyPackage } from '../platform/signing/index.js'
import { BlueprintKeys } from './blueprint-keys.js'
import { landFacts } from './import-facts.js'
import { IMPORT, importView, lockImport, type ImportReport, type StoredImport } from './import-row.js'
import { ImportRunService } from './import-run.service.js'
import { knownSince, requireSameContent, retiredHere, withdrawn } from './known-contents.js'

const who = { who: 'Land' }

/** Taking over another Land's blueprint: verify → dry run → answers → approval by another person → start in pages. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly running: ImportRunService,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  /** Verifies a package and computes the dry run. Nothing but the import itself is written; what is refused leaves nothing. */
  upload(actor: Actor, key: string, bytes: Uint8Array): Promise<ImportView> {
    const land = actor.land ?? ''
    return this.commands.run(actor, { key, body: ['import', digestOf(bytes)] }, async (tx) => {
      require(canImportBlueprint(actor, land), 'permission.denied', who)
      return this.keys.trustedBy(tx, land)
    }, async (tx, trusted, now) => {
      const verified = await verifyPackage(bytes, trusted)
      const { blueprint } = verified
      const contentDigest = digestOf(canonicalBlueprint(blueprint))
      requireSignatures(verified, await knownSince(tx, land, blueprint, contentDigest))
      requireConsistent(blueprint)
      await requireSameContent(tx, land, blueprint, contentDigest)
      const retired = await retiredHere(tx, blueprint, contentDigest)
      if (retired?.state === 'withdrawn') throw withdrawn({ ...blueprint, retired })
      const facts = await landFacts(tx, land, now.today)
      const plan = planImport(blueprint, facts.target)
      const report: ImportReport = {
        plan, title: blueprint.title, rollouts: blueprint.attestation.rollouts, pilots: blueprint.attestation.pilots, demo: blueprint.demo || this.instance.demo,
        inhabitants: inhabitants([...new Set(plan.create.map(({ behoerdeId }) => behoerdeId))].flatMap((id) => facts.behoerden.get(id) ?? [])),
        services: Object.fromEntries(blueprint.services.map(({ id, name }) => [id, name])),
      }
      const signers = verified.signers.map(({ partner, name, fingerprint, trusted: known, end }) => ({ partner, name, fingerprint, trusted: known, end }))
      const row: StoredImport = {
        id: newId(), land, programme: facts.programme.id, state: 'dry-run', name: blueprint.name, versionImported: blueprint.version, digest: digestOf(bytes), signers, factsOn: now.today, answers: {}, report,
        uploadedBy: actor.subject, uploadedAt: new Date(now.now), approvedBy: null, startOn: null, done: 0, total: plan.rollouts, version: 0, retired,
      }
      tx.write('import.add', `insert into blueprint_import (id, land, programme, state, name, version_imported, package, digest, content_digest, signers, facts_on, report, uploaded_by, uploaded_at, total) values ($1, $2, $3, 'dry-run', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [row.id, land, row.programme, row.name, row.versionImported, Buffer.from(bytes), row.digest, contentDigest, JSON.stringify(signers), now.today, JSON.stringify(report), actor.subject, now.now, row.total])
      return { answer: importView(row, actor), events: [event('blueprint-import.uploaded.v1', row, now.today, { digest: row.digest })] }
    })
  }

  answer(actor: Actor, id: string, key: string, command: AnswerImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['answer', id, command] }, command.version, ['dry-run'], (row) => {
      const known = new Map(row.report.plan.questions.map((question) => [question.id, question]))
      for (const [question, given] of Object.entries(command.answers)) require(known.has(question) && answerTo(known.get(question)!, { [question]: given }) === given, 'blueprint.mapping', { what: question })
      return { row: { ...row, answers: { ...row.answers, ...command.answers } }, type: 'blueprint-import.answered.v1' }
    })
  }

  /** Another person than the uploader approves a dry run in which nothing is open. */
  approve(actor: Actor, id: string, key: string, command: ApproveImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['approve', id, command] }, command.version, ['dry-run'], (row) => {
      require(row.uploadedBy !== actor.subject, 'blueprint.four-eyes')
      const open = row.report.plan.questions.filter((question) => answerTo(question, row.answers) === null)
      require(open.length === 0, 'blueprint.mapping', { what: open.map(({ question }) => question.de).join(', ') })
      return { row: { ...row, state: 'approved', approvedBy: actor.subject }, type: 'blueprint-import.approved.v1' }
    })
  }

  cancel(actor: Actor, id: string, key: string, command: ApproveImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['cancel', id, command] }, command.version, ['dry-run', 'approved'], (row) => ({ row: { ...row, state: 'cancelled' }, type: 'blueprint-import.cancelled.v1' }))
  }

  /** Makes the rollouts, page by page. From a start day that has come they run at once; on a later one they begin by themselves. */
  async start(actor: Actor, id: string, key: string, command: StartImport): Promise<ImportView> {
    await this.change(actor, id, { key, body: ['start', id, command] }, command.version, ['approved'], (row) => ({ row: { ...row, state: 'running', startOn: command.startOn }, type: 'blueprint-import.started.v1' }))
    return this.resume(actor, id)
  }

  /** Goes on with a running import where it stopped; the worker does the same by itself. */
  async resume(actor: Actor, id: string): Promise<ImportView> {
    await this.running.carryOn(actor, id)
    return this.one(actor, id)
  }

  one(actor: Actor, id: string): Promise<ImportView> {
    return transact(this.source, actor, 'read', async (tx) => importView(found((await tx.query<StoredImport>('import.one', `${IMPORT} where id = $1`, [id]))[0]), actor))
  }

  list(actor: Actor, query: ImportQuery): Promise<PageOf<ImportView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { uploadedAt: { column: 'uploaded_at', type: 'timestamptz' } }).equal('state', query.state)
      const counting = page.total(tx, 'import.count', 'blueprint_import', query.count)
      const rows = await tx.query<StoredImport>('import.list', `${IMPORT} ${page.page(query.cursor, query.limit)}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ uploadedAt, id }) => ({ value: uploadedAt.toISOString(), id }), (row) => importView(row, actor)), ...(await counting), demo: this.instance.demo }
    })
  }

  private change(actor: Actor, id: string, intent: Intent, version: number, from: readonly ImportView['state'][], decide: (row: StoredImport) => { row: StoredImport; type: Parameters<typeof programmeEvent>[0] }): Promise<ImportView> {
    return this.commands.run(actor, intent, (tx) => lockImport(tx, id), (tx, locked, now) => {
      const before = found(locked)
      require(canImportBlueprint(actor, before.land), 'permission.denied', who)
      requireVersion(before, version)
      require(from.includes(before.state), 'blueprint.state', { state: before.state })
      const begins = ['blueprint-import.approved.v1', 'blueprint-import.started.v1']
      const { row, type } = decide(before)
      if (before.retired?.state === 'withdrawn' && begins.includes(type)) throw withdrawn({ name: before.name, version: before.versionImported, retired: before.retired })
      const after = { ...row, version: before.version + 1 }
      tx.write('import.save', 'update blueprint_import set state = $2, answers = $3, approved_by = $4, approved_at = case when $4::text is not null then coalesce(approved_at, $5) end, start_on = $6, version = $7 where id = $1',
        [id, after.state, JSON.stringify(after.answers), after.approvedBy, now.now, after.startOn, after.version])
      return { answer: importView(after, actor), events: [event(type, after, now.today, {})] }
    })
  }
}

/** Who lives where these authorities act, each territory counted once. */
function inhabitants(behoerden: readonly { readonly territory: readonly string[]; readonly population: number }[]): number {
  const seen = new Set<string>()
  return [...behoerden].sort((a, b) => b.territory.length - a.territory.length).reduce((sum, { territory, population }) => {
    if (territory.every((ags) => seen.has(ags))) return sum
    for (const ags of territory) seen.add(ags)
    return sum + population
  }, 0)
}

function event(type: Parameters<typeof programmeEvent>[0], { id, land, programme, name, versionImported }: StoredImport, on: string, facts: Parameters<typeof programmeEvent>[4]) {
  return programmeEvent(type, { type: 'blueprint-import', id }, on, { land, programme }, { blueprint: { name, version: versionImported }, ...facts })
}
