import { Injectable } from '@nestjs/common'
import type { Attachment, AttachmentQuery } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { canRemoveFile, canTakePart, placeOf, programmeEvent, requireWorkshop } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, newId, transact, type Tx } from '../platform/index.js'
import { FileStore, keepFile, keptFile } from '../platform/files/index.js'
import type { StoredWorkshop } from './workshop-row.js'
import { readWorkshop, lockWorkshop } from './workshops.store.js'

const who = { who: 'Land / Bund' }

/** Files laid beside a workshop: looked into, limited, kept once by content hash. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  /** Whoever takes part attaches. The bytes are looked into and kept before the command, so that no lock waits for a disk. */
  async add(actor: Actor, id: string, key: string, { name: sentName, preparation }: AttachmentQuery, bytes: Uint8Array): Promise<Attachment> {
    const before = await transact(this.source, actor, 'read', (tx) => readWorkshop(tx, id))
    require(canTakePart(actor, before, before.participants), 'permission.denied', who)
    const { name, type, size, hash } = await keepFile(this.files, sentName, bytes)
    return this.commands.run(
      actor,
      { key, body: ['attachment', id, name, hash, preparation] },
      (tx) => lockWorkshop(tx, id),
      (tx, workshop, now) => {
        require(canTakePart(actor, workshop, workshop.participants), 'permission.denied', who)
        requireWorkshop(workshop.state, 'attach')
        const { key: from, name: organisation } = placeOf(actor, workshop.participants) ?? { key: actor.organisation.id, name: actor.organisation.name }
        const attachment = { id: newId(), name, type, size, organisation, key: from, preparation, addedAt: now.now }
        tx.write(
          'workshop.attach',
          'insert into workshop_attachment (id, workshop_id, land, programme, name, hash, type, size, organisation, key, preparation, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
          [attachment.id, id, workshop.land, workshop.programme, name, hash, type, size, organisation, from, preparation, now.now],
        )
        return {
          answer: attachment,
          events: [
            programmeEvent('workshop.attached.v1', { type: 'workshop', id }, now.today, workshop, { attachment: attachment.id, hash, type, size, preparation }),
          ],
        }
      },
    )
  }

  /** Takes a file out of sight; its bytes stay, so that it can be brought back. */
  remove(actor: Actor, id: string, attachment: string, key: string): Promise<{ id: string }> {
    return this.show(actor, id, attachment, key, false)
  }

  restore(actor: Actor, id: string, attachment: string, key: string): Promise<{ id: string }> {
    return this.show(actor, id, attachment, key, true)
  }

  private show(actor: Actor, id: string, attachment: string, key: string, shown: boolean): Promise<{ id: string }> {
    const lock = async (tx: Tx): Promise<{ workshop: StoredWorkshop; file: { key: string | null; hash: string } }> => {
      const workshop = await lockWorkshop(tx, id)
      const [file] = await tx.query<{ key: string | null; hash: string }>(
        'workshop.attachment-of',
        'select key, hash from workshop_attachment where workshop_id = $1 and id = $2',
        [id, attachment],
      )
      return { workshop, file: found(file) }
    }
    return this.commands.run(actor, { key, body: [shown ? 'restore' : 'remove', id, attachment] }, lock, (tx, { workshop, file }, now) => {
      require(canRemoveFile(actor, workshop, file), 'permission.denied', who)
      requireWorkshop(workshop.state, 'attach')
      tx.write('workshop.show-file', 'update workshop_attachment set removed_at = $3 where workshop_id = $1 and id = $2', [
        id,
        attachment,
        shown ? null : now.now,
      ])
      return {
        answer: { id: attachment },
        events: [
          programmeEvent(shown ? 'workshop.attachment-restored.v1' : 'workshop.attachment-removed.v1', { type: 'workshop', id }, now.today, workshop, {
            attachment,
            hash: file.hash,
          }),
        ],
      }
    })
  }

  async content(actor: Actor, id: string, attachment: string): Promise<{ bytes: Uint8Array; type: string; name: string }> {
    const [row] = await transact(this.source, actor, 'read', (tx) =>
      tx.query<{ hash: string; type: string; name: string }>(
        'workshop.attachment',
        'select hash, type, name from workshop_attachment where workshop_id = $1 and id = $2 and removed_at is null',
        [id, attachment],
      ),
    )
    return keptFile(this.files, row)
  }
}
