import type { AgreementView, BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'
import {
  turnOf,
  validateBlueprint,
  type Agreement,
  type Blueprint,
  type BlueprintState,
  type KeyEnd,
  type Retired,
  type Signature,
} from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'

/** A blueprint as stored. `signedOn` lies beside the signature: the signed content carries no date of signing. */
export type StoredBlueprint = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly state: BlueprintState
  readonly land: string
  readonly programme: string
  readonly content: Blueprint
  readonly digest: string
  readonly signatures: readonly (Signature & { readonly signedOn: string })[]
  readonly publishedAt: Date | null
  readonly retired: Retired | null
  readonly agreement: Agreement
  readonly revision: number
  readonly comments: { readonly open: number; readonly total: number }
}

const COLUMNS = `id, name, version, state, land, programme, content, digest, signatures, published_at "publishedAt", retired, agreement, revision,
  (select json_build_object('open', count(*) filter (where c.outcome is null), 'total', count(*)) from blueprint_comment c where c.blueprint_id = blueprint.id) comments`

export const BLUEPRINT = `select ${COLUMNS} from blueprint`
/** The same with the bytes of the published package. */
export const BLUEPRINT_WITH_PACKAGE = `select ${COLUMNS}, package from blueprint`
/** The same with what its publisher says about it in the changelog. */
export const BLUEPRINT_WITH_LINE = `select ${COLUMNS}, changelog line from blueprint`

const NONE: ReadonlyMap<string, KeyEnd> = new Map()

/** `ends`: keys that count no more, by id; a signature made with one of them says so. */
export function blueprintRow({ name, version, state, land, content, signatures, publishedAt, retired, agreement }: StoredBlueprint, ends = NONE): BlueprintRow {
  return {
    name,
    version,
    state,
    land: land || null,
    title: content.title,
    summary: content.summary,
    steps: content.steps.length,
    services: content.services.length,
    rollouts: content.attestation.rollouts,
    signers: content.signers.map((signer) => {
      const signature = signatures.find(({ partner }) => partner === signer.partner)
      return {
        ...signer,
        approvedOn: agreement.approvals.find(({ partner }) => partner === signer.partner)?.on ?? null,
        signedOn: signature?.signedOn ?? null,
        end: ends.get(signature?.kid ?? '') ?? null,
      }
    }),
    publishedOn: publishedAt?.toISOString() ?? null,
    retired,
    lineage: content.lineage.map((one) => ({ name: one.name, version: one.version })),
    demo: content.demo,
    licence: content.licence,
    contact: content.contact,
  }
}

/** As `reader` sees it: who of its own organisation did what is known to itself alone. */
export function blueprintView(stored: StoredBlueprint, reader: Actor, ends = NONE): BlueprintView {
  return {
    ...blueprintRow(stored, ends),
    programme: stored.programme,
    blueprint: stored.content,
    digest: stored.digest,
    problems: validateBlueprint(stored.content),
    taken: false,
    agreement: agreementView(stored, reader),
  }
}

function agreementView({ state, content, signatures, agreement, comments }: StoredBlueprint, { subject, organisation }: Actor): AgreementView {
  const { consultation, signing, approvals, returned, asked } = agreement
  return {
    consultation: consultation && {
      from: consultation.from,
      until: consultation.until,
      prolonged: consultation.prolonged,
      closed: consultation.closed && { on: consultation.closed.on, early: consultation.closed.early },
    },
    signing: signing && { on: signing.on, setAside: signing.setAside, unheard: signing.unheard },
    turn: state === 'signing' ? turnOf(content, agreement, signatures) : null,
    approvedByMe: approvals.some(({ partner, by }) => partner === organisation.id && by === subject),
    returned: returned && { on: returned.on, from: returned.from, organisation: returned.organisation, reason: returned.reason },
    asked:
      asked && content.signers.some(({ partner }) => partner === organisation.id)
        ? {
            id: asked.id,
            on: asked.on,
            organisation: asked.organisation,
            organisationName: asked.organisationName,
            state: asked.state,
            reason: asked.reason,
            replacement: asked.replacement,
            mine: asked.by === subject,
          }
        : null,
    comments,
  }
}
