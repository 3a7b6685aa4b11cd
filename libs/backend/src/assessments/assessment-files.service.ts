import { Injectable } from '@nestjs/common'
import type { AddRatingFileQuery, RatingFileView } from '@blaupause/contract/assessments'
import { addRatingFile, assessmentEvent, canRate, changeRatingFiles, type AssessedValue, type RatingFile } from '@blaupause/domain/assessments'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, found, newId, transact, type Tx } from '../platform/index.js'
import { FileStore, keepFile, keptFile } from '../platform/files/index.js'
import { lockAssessment, markReviews, readAssessment, type StoredAssessment } from './assessments.store.js'

const who = { who: 'Kommune / Land' }

/** Files beside a rating: laid there by who rates, seen by who reviews; removed and brought back until it is handed in. */
@Injectable()
export class AssessmentFilesService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  /** The bytes are looked into and kept before the command, so that no lock waits for a disk. */
  async add(actor: Actor, id: string, key: string, { criterion, name: sentName }: AddRatingFileQuery, bytes: Uint8Array): Promise<RatingFileView> {
    const before = await transact(this.source, actor, 'read', (tx) => readAssessment(tx, id))
    require(canRate(actor, found(before)), 'permission.denied', who)
    const { name, type, size, hash } = await keepFile(this.files, sentName, bytes)
    return this.commands.run(
      actor,
      { key, body: ['rating-file', id, criterion, name, hash] },
      (tx) => lockWithFiles(tx, id),
      (tx, { assessment, held }, { now, today }) => {
        require(canRate(actor, assessment), 'permission.denied', who)
        reviewAgain(tx, id, addRatingFile(assessment, criterion, held))
        const { land, programme, traeger } = assessment
        const file: RatingFileView = { id: newId(), criterion, name, type, size, organisation: actor.organisation.name, addedAt: now }
        tx.write(
          'rating-file.add',
          'insert into assessment_file (id, assessment_id, criterion, land, programme, traeger, name, hash, type, size, organisation, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
          [file.id, id, criterion, land, programme, traeger, name, hash, type, size, file.organisation, now],
        )
        return { answer: file, events: [assessmentEvent(assessment, 'assessment.file-added.v1', today, { file: file.id, criterion, hash, type, size })] }
      },
    )
  }

  /** Takes a file away; it stays kept and may be brought back. Again changes nothing. */
  remove(actor: Actor, id: string, file: string, key: string): Promise<{ id: string }> {
    return this.move(actor, id, file, key, true)
  }

  restore(actor: Actor, id: string, file: string, key: string): Promise<{ id: string }> {
    return this.move(actor, id, file, key, false)
  }

  /** The bytes with the type found when they were kept; removed ones too, for whoever may see the assessment. */
  async content(actor: Actor, id: string, file: string): Promise<{ bytes: Uint8Array; type: string; name: string }> {
    const [row] = await transact(this.source, actor, 'read', (tx) =>
      tx.query<{ hash: string; type: string; name: string }>(
        'rating-file.content',
        'select hash, type, name from assessment_file where assessment_id = $1 and id = $2',
        [id, file],
      ),
    )
    return keptFile(this.files, row)
  }

  private move(actor: Actor, id: string, file: string, key: string, removed: boolean): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['rating-file-move', id, file, removed] },
      (tx) => lockWithFiles(tx, id),
      (tx, { assessment, held }, { now, today }) => {
        require(canRate(actor, assessment), 'permission.denied', who)
        const { criterion, removed: was } = found(held.find((one) => one.id === file))
        const value = removed
          ? changeRatingFiles(assessment, criterion)
          : addRatingFile(
              assessment,
              criterion,
              held.filter((one) => one.id !== file),
            )
        if (was === removed) return { answer: { id: file }, events: [] }
        reviewAgain(tx, id, value)
        tx.write('rating-file.move', 'update assessment_file set removed_at = $2 where id = $1', [file, removed ? now : null])
        return {
          answer: { id: file },
          events: [assessmentEvent(assessment, removed ? 'assessment.file-removed.v1' : 'assessment.file-restored.v1', today, { file, criterion })],
        }
      },
    )
  }
}

async function lockWithFiles(tx: Tx, id: string): Promise<{ assessment: StoredAssessment; held: readonly RatingFile[] }> {
  const assessment = found(await lockAssessment(tx, id))
  return {
    assessment,
    held: await tx.query<RatingFile>('rating-file.held', 'select id, criterion, removed_at is not null removed from assessment_file where assessment_id = $1', [
      id,
    ]),
  }
}

function reviewAgain(tx: Tx, id: string, value: AssessedValue | null): void {
  if (value) markReviews(tx, id, [value])
}
