import { Injectable } from '@nestjs/common'
import type { ImportView, NameForImport, RepeatImport } from '@blaupause/contract/blueprints'
import { answered, countAnswered, isAnswer, readPackage } from '@blaupause/domain/blueprints'
import { canEditLandProfile } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { enterProfileName } from '../../catalogue/index.js'
import { Commands, Instance, type Tx } from '../../platform/index.js'
import { speakOfImport } from './import-inbox.js'
import { changeable, importView, lockImport, saveImport, type StoredImport } from './import-row.js'
import { dryRun } from './dry-run.js'
import { importEvent } from './import-event.js'

/** Remedies outside the import: the Land enters what was missing, and the dry run is computed anew with the facts of today. */
@Injectable()
export class ImportRemediesService {
  constructor(
    private readonly commands: Commands,
    private readonly instance: Instance,
  ) {}

  /** The same package with today's facts. Answers stay where their question still stands; what was approved is approved once more. */
  repeat(actor: Actor, id: string, key: string, command: RepeatImport): Promise<ImportView> {
    return this.commands.run(
      actor,
      { key, body: ['repeat', id, command] },
      (tx) => lockImport(tx, id),
      async (tx, locked, now) => {
        const after = await this.again(tx, changeable(actor, locked, command.version, ['dry-run', 'approved']), now)
        return { answer: importView(after, actor), events: [importEvent('blueprint-import.repeated.v1', after, now.today, {})] }
      },
    )
  }

  /** Enters the name a question asks for in the Land profile, where every later import finds it. */
  name(actor: Actor, id: string, key: string, command: NameForImport): Promise<ImportView> {
    return this.commands.run(
      actor,
      { key, body: ['import-name', id, command] },
      (tx) => lockImport(tx, id),
      async (tx, locked, now) => {
        const row = changeable(actor, locked, command.version, ['dry-run', 'approved'])
        require(canEditLandProfile(actor, row.land), 'permission.denied', { who: 'Land' })
        const question = row.report.plan.questions.find((one) => one.id === command.question)
        if (question?.fix?.do !== 'name') throw new DomainError('import.no-name', { what: command.question })
        const { blueprint } = await packageOf(tx, id)
        const label = [...blueprint.roles, ...blueprint.parameters].find((one) => one.id === (question.fix as { of: string }).of)!.name
        const saved = await enterProfileName(
          tx,
          row.land,
          { id: question.fix.of, label, value: command.name, source: `${tx.actor.organisation.name}, ${row.name} ${row.versionImported}` },
          `${label.de}: ${command.name}`,
          now,
        )
        const after = await this.again(tx, { ...row, answers: { ...row.answers, [question.id]: `name:${command.name}` } }, now)
        return { answer: importView(after, actor), events: [saved, importEvent('blueprint-import.repeated.v1', after, now.today, { question: question.id })] }
      },
    )
  }

  private async again(tx: Tx, row: StoredImport, now: Now): Promise<StoredImport> {
    const { blueprint } = await packageOf(tx, row.id)
    const { report } = await dryRun(tx, blueprint, row.land, now.today, { itself: row.id, demo: this.instance.demo })
    const questions = new Map(report.plan.questions.map((question) => [question.id, question]))
    const answers = Object.fromEntries(
      Object.entries(row.answers).filter(([question, answer]) => questions.has(question) && isAnswer(questions.get(question)!, answer)),
    )
    const after: StoredImport = {
      ...row,
      state: 'dry-run',
      approvedBy: null,
      startOn: null,
      factsOn: now.today,
      report,
      answers,
      total: countAnswered(report.plan, answered(report.plan, answers, report.remembered)).rollouts,
      version: row.version + 1,
    }
    saveImport(tx, after, now)
    tx.write('import.report', 'update blueprint_import set report = $2 where id = $1', [row.id, JSON.stringify(report)])
    speakOfImport(tx, after, now)
    return after
  }
}

async function packageOf(tx: Tx, id: string): Promise<ReturnType<typeof readPackage>> {
  const [stored] = await tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [id])
  return readPackage(stored!.package)
}
