import { Injectable } from '@nestjs/common'
import type { AddEvidence, AddFileQuery, EvidenceView } from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { canAddEvidence, reviseEvidence, type EvidenceContent } from '@blaupause/domain/proof'
import { milestoneEvent, responsibleFor, type Milestone } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Commands, found, newId, transact, type Intent } from '../platform/index.js'
import { FileStore, keepFile, keptFile } from '../platform/files/index.js'
import { LinkChecker } from '../platform/links/index.js'
import { lockRollouts } from '../rollouts/rollouts.store.js'
import { currentRevision, writeRevision, type StoredFile } from './evidence.store.js'
import { remindExpiring } from './expiring.js'

/** Proofs of a step: link, file, identifier, certificate. A new revision supersedes, the old one stays visible. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly links: LinkChecker,
  ) {}

  async add(actor: Actor, key: string, { milestone, supersedes, ...content }: AddEvidence): Promise<EvidenceView> {
    if (content.kind === 'link') this.links.require(content.value)
    return this.keep(actor, milestone, { key, body: ['evidence', milestone, supersedes, content] }, content, supersedes, null)
  }

  /** The bytes are looked into and kept before the command, so that no lock waits for a disk or a store. */
  async addFile(actor: Actor, key: string, { milestone, name: sentName, effectiveOn, ...given }: AddFileQuery, bytes: Uint8Array): Promise<EvidenceView> {
    const { label, supersedes } = { label: given.label ?? null, supersedes: given.supersedes ?? null }
    await this.mayAdd(actor, milestone)
    const { name, ...file } = await keepFile(this.files, sentName, bytes)
    const content: EvidenceContent = { kind: 'file', value: name, label, effectiveOn, expiresOn: null }
    return this.keep(actor, milestone, { key, body: ['evidence-file', milestone, supersedes, content, file.hash] }, content, supersedes, file)
  }

  /** The bytes of a file that the reader may see, with the type found when it was kept and its own name. */
  async content(actor: Actor, id: string): Promise<{ bytes: Uint8Array; type: string; name: string }> {
    const [row] = await transact(this.source, actor, 'read', (tx) =>
      tx.query<{ hash: string; type: string; name: string }>(
        'evidence.file',
        `select file_hash hash, file_type type, value name from evidence where id = $1 and kind = 'file'`,
        [id],
      ),
    )
    return keptFile(this.files, row)
  }

  /** Reminds of certificates that run out, each reminder once; answers when to ask again (ISO instant), or null. */
  expiringDue(now: string): Promise<string | null> {
    return remindExpiring(this.source, now)
  }

  private async mayAdd(actor: Actor, milestoneId: string): Promise<void> {
    const [row] = await transact(this.source, actor, 'read', (tx) =>
      tx.query<Pick<Milestone, 'land' | 'programme' | 'traeger' | 'owner'>>(
        'evidence.may',
        'select land, programme, traeger, owner from milestone where id = $1',
        [milestoneId],
      ),
    )
    const milestone = found(row)
    require(canAddEvidence(actor, milestone), 'permission.denied', { who: responsibleFor(milestone) })
  }

  private keep(
    actor: Actor,
    milestoneId: string,
    intent: Intent,
    content: EvidenceContent,
    supersedes: string | null,
    file: StoredFile | null,
  ): Promise<EvidenceView> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockRollouts(tx, { milestones: [milestoneId] }),
      async (tx, [rollout], now) => {
        const milestone = found(rollout?.milestones.find(({ id }) => id === milestoneId))
        require(canAddEvidence(actor, milestone), 'permission.denied', { who: responsibleFor(milestone) })
        const before = supersedes === null ? null : found(await currentRevision(tx, milestoneId, supersedes))
        const revision = reviseEvidence(before, content, newId(), now)
        writeRevision(tx, milestone, revision, file, now.now)
        tx.write('milestone.evidence', 'update milestone set evidence = $2, updated_at = $3 where id = $1', [
          milestoneId,
          revision.expiresOn ?? revision.value,
          now.now,
        ])
        const facts = {
          evidence: revision.id,
          kind: revision.kind,
          revision: revision.revision,
          expiresOn: revision.expiresOn,
          ...(file && { hash: file.hash, type: file.type }),
        }
        return {
          answer: view(milestone, revision, file, actor, now.now),
          events: [milestoneEvent(milestone, actor, before ? 'evidence.revised.v1' : 'evidence.added.v1', content.effectiveOn, facts)],
        }
      },
    )
  }
}

function view(milestone: Milestone, revision: ReturnType<typeof reviseEvidence>, file: StoredFile | null, actor: Actor, now: string): EvidenceView {
  return {
    ...revision,
    superseded: false,
    milestoneId: milestone.id,
    rolloutId: milestone.rolloutId,
    stepId: milestone.stepId,
    file,
    recordedAt: now,
    organisation: actor.organisation.name,
  }
}
