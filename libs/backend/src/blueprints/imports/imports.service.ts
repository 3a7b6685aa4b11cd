import { Injectable } from '@nestjs/common'
import type { AnswerImport, ApproveImport, ImportQuery, ImportView, StartImport } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { answered, canImportBlueprint, canonicalBlueprint, countAnswered, isAnswer, requireConsistent } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, newId, PageQuery, pageFrom, transact, Clock, type Intent, type Tx } from '../../platform/index.js'
import { digestOf, requireSignatures, verifyPackage } from '../../platform/signing/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { changeable, IMPORT, importView, lockImport, openQuestions, saveImport, type StoredImport } from './import-row.js'
import { ImportRunService } from './import-run.service.js'
import { dryRun } from './dry-run.js'
import { factsStamp } from './facts-stamp.js'
import { importEvent, type ImportEventType } from './import-event.js'
import { speakOfImport } from './import-inbox.js'
import { planDigest } from './plan-digest.js'
import { rememberAnswers } from './remembered-answers.js'
import { requireSameFacts } from './require-same-facts.js'
import { requireStillSigned } from './require-still-signed.js'
import { saidAnswers } from './said-answers.js'
import { heldChanges } from '../local/local-change.store.js'
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
    private readonly clock: Clock,
  ) {}

  /** Verifies a package and computes the dry run. Nothing but the import itself is written; what is refused leaves nothing. `source`: the installation it was fetched from. */
  upload(actor: Actor, key: string, bytes: Uint8Array, source: string | null = null): Promise<ImportView> {
    const land = actor.land ?? ''
    return this.commands.run(
      actor,
      { key, body: ['import', digestOf(bytes)] },
      async (tx) => {
        require(canImportBlueprint(actor, land), 'permission.denied', who)
        await oneUploadAtATime(tx, land)
        return this.keys.trustedBy(tx, land)
      },
      async (tx, trusted, now) => {
        const verified = await verifyPackage(bytes, trusted)
        const { blueprint } = verified
        const contentDigest = digestOf(canonicalBlueprint(blueprint))
        requireSignatures(verified, await knownSince(tx, land, blueprint, contentDigest))
        requireConsistent(blueprint)
        await requireSameContent(tx, land, blueprint, contentDigest)
        const retired = await retiredHere(tx, blueprint, contentDigest)
        if (retired?.state === 'withdrawn') throw withdrawn({ ...blueprint, retired })
        const { report, programme } = await dryRun(tx, blueprint, land, now.today, { itself: null, demo: this.instance.demo })
        const signers = verified.signers.map(({ partner, name, fingerprint, trusted: known, end }) => ({ partner, name, fingerprint, trusted: known, end }))
        const row: StoredImport = {
          id: newId(),
          land,
          programme,
          state: 'dry-run',
          name: blueprint.name,
          versionImported: blueprint.version,
          digest: digestOf(bytes),
          signers,
          factsOn: now.today,
          answers: {},
          report,
          uploadedBy: actor.subject,
          uploadedAt: new Date(now.now),
          approvedBy: null,
          startOn: null,
          done: 0,
          total: countAnswered(report.plan, answered(report.plan, {}, report.remembered)).rollouts,
          version: 0,
          criteria: null,
          listDigest: null,
          retired,
          localChanges: (await heldChanges(tx, land, blueprint)).length,
        }
        tx.write(
          'import.add',
          `insert into blueprint_import (id, land, programme, state, name, version_imported, package, digest, content_digest, signers, facts_on, report, uploaded_by, uploaded_at, total) values ($1, $2, $3, 'dry-run', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
          [
            row.id,
            land,
            row.programme,
            row.name,
            row.versionImported,
            Buffer.from(bytes),
            row.digest,
            contentDigest,
            JSON.stringify(signers),
            now.today,
            JSON.stringify(report),
            actor.subject,
            now.now,
            row.total,
          ],
        )
        if (source !== null) tx.write('import.source', 'update blueprint_import set source = $2 where id = $1', [row.id, source])
        speakOfImport(tx, row, now)
        return { answer: importView(row, actor), events: [importEvent('blueprint-import.uploaded.v1', row, now.today, { digest: row.digest })] }
      },
    )
  }

  /** Keeps answers with the import, and for the Land's next import from this source. */
  answer(actor: Actor, id: string, key: string, command: AnswerImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['answer', id, command] }, command.version, ['dry-run'], (row, tx, now) => {
      const known = new Map(row.report.plan.questions.map((question) => [question.id, question]))
      for (const [question, given] of Object.entries(command.answers))
        require(known.has(question) && isAnswer(known.get(question)!, given), 'blueprint.mapping', { what: question })
      const { land, name, report } = row
      rememberAnswers(tx, { land, publisher: report.publisher, blueprint: name }, saidAnswers(report.plan.questions, command.answers), now)
      return {
        row: { ...row, answers: { ...row.answers, ...command.answers } },
        type: 'blueprint-import.answered.v1',
        facts: { questions: Object.keys(command.answers) },
      }
    })
  }

  /** Another person than the uploader approves a dry run in which nothing is open: exactly the plan that was seen, on the facts of today. */
  approve(actor: Actor, id: string, key: string, command: ApproveImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['approve', id, command] }, command.version, ['dry-run'], async (row, tx, now) => {
      require(row.uploadedBy !== actor.subject, 'blueprint.four-eyes')
      await requireStillSigned(tx, this.keys, row)
      require(command.plan === undefined || command.plan === planDigest(row), 'import.other-plan')
      const open = openQuestions(row)
      require(open.length === 0, 'blueprint.mapping', { what: open.map(({ question }) => question.de).join(', ') })
      await requireSameFacts(tx, row, now)
      return { row: { ...row, state: 'approved', approvedBy: actor.subject }, type: 'blueprint-import.approved.v1', facts: { plan: planDigest(row) } }
    })
  }

  cancel(actor: Actor, id: string, key: string, command: ApproveImport): Promise<ImportView> {
    return this.change(actor, id, { key, body: ['cancel', id, command] }, command.version, ['dry-run', 'approved'], (row) => ({
      row: { ...row, state: 'cancelled' },
      type: 'blueprint-import.cancelled.v1',
    }))
  }

  /** Makes the rollouts, page by page. From a start day that has come they run at once; on a later one they begin by themselves. */
  async start(actor: Actor, id: string, key: string, command: StartImport): Promise<ImportView> {
    await this.change(actor, id, { key, body: ['start', id, command] }, command.version, ['approved'], async (row, tx, now) => {
      await requireStillSigned(tx, this.keys, row)
      await requireSameFacts(tx, row, now)
      return { row: { ...row, state: 'running', startOn: command.startOn }, type: 'blueprint-import.started.v1' }
    })
    return this.resume(actor, id)
  }

  /** Goes on with a running import where it stopped; the worker does the same by itself. */
  async resume(actor: Actor, id: string): Promise<ImportView> {
    await this.running.carryOn(actor, id)
    return this.one(actor, id)
  }

  one(actor: Actor, id: string): Promise<ImportView> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const row = found((await tx.query<StoredImport>('import.one', `${IMPORT} where id = $1`, [id]))[0])
      return importView(row, actor, await factsStamp(tx, row.land, row.programme, today))
    })
  }

  list(actor: Actor, query: ImportQuery): Promise<PageOf<ImportView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { uploadedAt: { column: 'uploaded_at', type: 'timestamptz' } }).equal('state', query.state)
      const counting = page.total(tx, 'import.count', 'blueprint_import', query.count)
      const rows = await tx.query<StoredImport>('import.list', `${IMPORT} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ uploadedAt, id }) => ({ value: uploadedAt.toISOString(), id }),
          (row) => importView(row, actor),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  private change(
    actor: Actor,
    id: string,
    intent: Intent,
    version: number,
    from: readonly ImportView['state'][],
    decide: (row: StoredImport, tx: Tx, now: Now) => Decided | Promise<Decided>,
  ): Promise<ImportView> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockImport(tx, id),
      async (tx, locked, now) => {
        const before = changeable(actor, locked, version, from)
        const { row, type, facts = {} } = await decide(before, tx, now)
        const begins = ['blueprint-import.approved.v1', 'blueprint-import.started.v1']
        if (before.retired?.state === 'withdrawn' && begins.includes(type))
          throw withdrawn({ name: before.name, version: before.versionImported, retired: before.retired })
        const after = { ...row, version: before.version + 1 }
        saveImport(tx, after, now)
        speakOfImport(tx, after, now)
        return { answer: importView(after, actor), events: [importEvent(type, after, now.today, facts)] }
      },
    )
  }
}

type Decided = { readonly row: StoredImport; readonly type: ImportEventType; readonly facts?: Parameters<typeof importEvent>[3] }

/** Two packages of one version that come at the same moment: the second sees the first. Until the end of the transaction. */
async function oneUploadAtATime(tx: Tx, land: string): Promise<void> {
  await tx.query('import.upload-lock', 'select pg_advisory_xact_lock(4711061, hashtext($1))', [land])
}
