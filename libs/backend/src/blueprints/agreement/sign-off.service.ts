import { Injectable } from '@nestjs/common'
import type { ApproveBlueprint, BlueprintView, RecallBlueprint, RefuseBlueprint, SignBlueprint, SubmitBlueprint } from '@blaupause/contract/blueprints'
import {
  approve,
  beginSigning,
  canonicalBlueprint,
  passTurn,
  requireTurn,
  returnToDraft,
  turnOf,
  writePackage,
  type EditionName,
} from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { digestOf, signBlueprint } from '../../platform/signing/index.js'
import { BlueprintCourse } from './blueprint-course.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'
import { editionsOf, requireNextVersion } from '../editions/blueprints.store.js'

/** Two people of each partner, in the order of the signers, over one digest; with the last signature it is published. */
@Injectable()
export class SignOffService {
  constructor(
    private readonly course: BlueprintCourse,
    private readonly keys: BlueprintKeys,
  ) {}

  /** Freezes the content as it was shown. Comments still open are set aside with the given reason. */
  submit(actor: Actor, edition: EditionName, key: string, { digest, setAside, unheard }: SubmitBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'submit', edition, key, [digest, setAside, unheard], async (before, now, tx) => {
      requireShown(before, digest)
      requireNextVersion(await editionsOf(tx, before.name), before.content)
      const { open, total } = before.comments
      const agreement = beginSigning(before.agreement, before.content, { digest, openComments: open, setAside, unheard }, now)
      if (open > 0)
        tx.write(
          'comment.set-aside',
          `update blueprint_comment set outcome = 'set-aside', answer = $2, answered_by = $3, answered_at = $4 where blueprint_id = $1 and outcome is null`,
          [before.id, setAside, actor.organisation.name, now.now],
        )
      return {
        blueprint: { ...before, state: 'signing', agreement, signatures: [], comments: { open: 0, total } },
        facts: { setAside: open, heard: agreement.consultation !== null },
        reason: agreement.signing?.setAside ?? agreement.signing?.unheard ?? null,
      }
    })
  }

  /** The first of the partner's two people approves exactly what was shown. */
  approve(actor: Actor, edition: EditionName, key: string, { digest }: ApproveBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'approve', edition, key, digest, (before, now) => {
      requireShown(before, digest)
      requireTurn('approve', actor, before.content, before.agreement, before.signatures)
      return { blueprint: { ...before, agreement: approve(before.agreement, actor, now) }, facts: { partner: actor.organisation.id } }
    })
  }

  /** The second one signs for the organisation, with its key as the draft names it. */
  sign(actor: Actor, edition: EditionName, key: string, { digest }: SignBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'sign', edition, key, digest, async (before, now) => {
      requireShown(before, digest)
      requireTurn('sign', actor, before.content, before.agreement, before.signatures)
      const signingKey = await this.keys.of(actor.organisation.id)
      const named = before.content.signers.find(({ partner }) => partner === actor.organisation.id)!.fingerprint
      require(signingKey.fingerprint === named, 'blueprint.signer-key', { named, now: signingKey.fingerprint })
      const signatures = [...before.signatures, { ...(await signBlueprint(signingKey, before.content, now.today)), signedOn: now.today }]
      const signed: StoredBlueprint = { ...before, signatures, agreement: passTurn(before.agreement, now.now) }
      const facts = { partner: actor.organisation.id }
      if (turnOf(before.content, before.agreement, signatures) !== null) return { blueprint: signed, facts }
      const file = Buffer.from(writePackage({ blueprint: before.content, signatures: signatures.map(({ signedOn: _, ...signature }) => signature) }))
      return { blueprint: { ...signed, state: 'published', publishedAt: new Date(now.now) }, facts, file, and: ['blueprint.published.v1'] }
    })
  }

  /** A partner does not sign this: back to a draft, and nothing approved or signed before counts. */
  refuse(actor: Actor, edition: EditionName, key: string, { reason }: RefuseBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'refuse', edition, key, reason, (before, now) => {
      requireTurn('refuse', actor, before.content, before.agreement, before.signatures)
      return { blueprint: backToDraft(before, 'signing', actor, reason, now), facts: { partner: actor.organisation.id }, reason }
    })
  }

  /** The publisher takes it back from hearing or signing. */
  recall(actor: Actor, edition: EditionName, key: string, { reason }: RecallBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'recall', edition, key, reason, (before, now) => ({
      blueprint: backToDraft(before, before.state === 'signing' ? 'signing' : 'consultation', actor, reason, now),
      facts: { from: before.state },
      reason,
    }))
  }
}

function backToDraft(
  before: StoredBlueprint,
  from: 'consultation' | 'signing',
  actor: Actor,
  reason: string,
  now: Parameters<typeof returnToDraft>[4],
): StoredBlueprint {
  return { ...before, state: 'draft', signatures: [], agreement: returnToDraft(before.agreement, from, actor.organisation.name, reason, now) }
}

/** Nobody agrees to another content than the one seen. */
function requireShown({ digest, content }: StoredBlueprint, shown: string): void {
  require(digest === shown && digestOf(canonicalBlueprint(content)) === shown, 'thing.changed')
}
