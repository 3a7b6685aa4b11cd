import { Injectable } from '@nestjs/common'
import type { Attachment } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { canTakePart, placeOf, programmeEvent, requireWorkshop } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, newId, transact } from '../platform/index.js'
import { FileStore, keepFile } from '../platform/files/index.js'
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
  async add(actor: Actor, id: string, key: string, sentName: string, bytes: Uint8Array): Promise<Attachment> {
    const before = await transact(this.source, actor, 'read', (tx) => readWorkshop(tx, id))
    require(canTakePart(actor, before, before.participants), 'permission.denied', who)
    const { name, type, size, hash } = await keepFile(this.files, sentName, bytes)
    return this.commands.run(actor, { key, body: ['attachment', id, name, hash] }, (tx) => lockWorkshop(tx, id), (tx, workshop, now) => {
      require(canTakePart(actor, workshop, workshop.participants), 'permission.denied', who)
      requireWorkshop(workshop.state, 'attach')
      const attachment = { id: newId(), name, type, size, organisation: placeOf(actor, workshop.participants)?.name ?? actor.organisation.name, addedAt: now.now }
      tx.write('workshop.attach', 'insert into workshop_attachment (id, workshop_id, land, programme, name, hash, type, size, organisation, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [attachment.id, id, workshop.land, workshop.programme, name, hash, type, size, attachment.organisation, now.now])
      return { answer: attachment, events: [programmeEvent('workshop.attached.v1', { type: 'workshop', id }, now.today, workshop, { attachment: attachment.id, hash, type, size })] }
    })
  }

  async content(actor: Actor, id: string, attachment: string): Promise<{ bytes: Uint8Array; type: string; name: string }> {
    const [row] = await transact(this.source, actor, 'read', (tx) => tx.query<{ hash: string; type: string; name: string }>('workshop.attachment', 'select hash, type, name from workshop_attachment where workshop_id = $1 and id = $2', [id, attachment]))
    const { hash, type, name } = found(row)
    return { bytes: found((await this.files.get(hash)) ?? undefined), type, name }
  }
}
