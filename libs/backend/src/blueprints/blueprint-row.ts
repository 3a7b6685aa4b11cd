import type { BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'
import { validateBlueprint, type Blueprint, type KeyEnd, type Retired, type Signature } from '@blaupause/domain/blueprints'

/** A blueprint as stored. `signedAt` lies beside the signature: the signed content carries no date of signing. */
export type StoredBlueprint = {
  readonly name: string; readonly version: string; readonly state: BlueprintRow['state']; readonly land: string; readonly programme: string
  readonly content: Blueprint; readonly digest: string; readonly signatures: readonly (Signature & { readonly signedOn: string })[]; readonly publishedAt: Date | null; readonly retired: Retired | null
}

const COLUMNS = 'name, version, state, land, programme, content, digest, signatures, published_at "publishedAt", retired'

export const BLUEPRINT = `select ${COLUMNS} from blueprint`
/** The same with the bytes of the published package. */
export const BLUEPRINT_WITH_PACKAGE = `select ${COLUMNS}, package from blueprint`

const NONE: ReadonlyMap<string, KeyEnd> = new Map()

/** `ends`: keys that count no more, by id; a signature made with one of them says so. */
export function blueprintRow({ name, version, state, land, content, signatures, publishedAt, retired }: StoredBlueprint, ends = NONE): BlueprintRow {
  return {
    name, version, state, land: land || null, title: content.title, summary: content.summary, steps: content.steps.length, services: content.services.length, rollouts: content.attestation.rollouts,
    signers: content.signers.map((signer) => {
      const signature = signatures.find(({ partner }) => partner === signer.partner)
      return { ...signer, signedOn: signature?.signedOn ?? null, end: ends.get(signature?.kid ?? '') ?? null }
    }),
    publishedOn: publishedAt?.toISOString() ?? null, retired, lineage: content.lineage.map((one) => ({ name: one.name, version: one.version })), demo: content.demo,
  }
}

export function blueprintView(stored: StoredBlueprint, ends = NONE): BlueprintView {
  return { ...blueprintRow(stored, ends), blueprint: stored.content, digest: stored.digest, problems: validateBlueprint(stored.content) }
}
