import type { LeitfadenQuery } from '@blaupause/contract/blueprints'
import { type EditionName, type KeyEnd, type LocalBlueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import type { Edition, LeitfadenInput } from '@blaupause/domain/leitfaden'
import type { LandProfile, Onlinedienst } from '@blaupause/domain/catalogue'
import { ownProgramme } from '@blaupause/domain/programme'
import { berlinDay, DomainError } from '@blaupause/domain/kernel'
import { currentProfiles } from '../../catalogue/index.js'
import { found, type Tx } from '../../platform/index.js'
import { programmesOf } from '../../programme/index.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'
import { editionOf } from '../editions/blueprints.store.js'
import { namesOf } from '../imports/import-facts.js'
import type { StoredImport } from '../imports/import-row.js'
import { heldChanges } from '../local/local-change.store.js'
import { usableBlueprint } from '../local/usable-blueprint.js'
import { leitfadenLand, wantedServices } from './leitfaden-parts.js'
import { entered, ownBlueprint } from '../imports/plan-instances.js'

type Content = Pick<LeitfadenInput, 'blueprint' | 'edition' | 'land' | 'services'>
type Taken = Pick<StoredImport, 'signers'> & { readonly contentDigest: string }

/**
 * What a Leitfaden is made of, as the actor may read it: the blueprint, and for one's own Land what it made of it (its
 * answers and its local changes). A Kommune reads what its Land took in as soon as one of its rollouts follows it.
 */
export async function leitfadenSource(
  tx: Tx,
  actor: Actor,
  edition: EditionName,
  { land: asked, onlinedienst }: Pick<LeitfadenQuery, 'land' | 'onlinedienst'>,
  today: string,
  ends: ReadonlyMap<string, KeyEnd>,
): Promise<Content> {
  const land = asked ?? null
  const [row, profile, followed] = await Promise.all([
    editionOf(tx, edition),
    land === null ? undefined : currentProfiles(tx, today, land).then(([one]) => found(one)),
    follows(tx, actor, edition, land),
  ])
  const services = await tx.query<Pick<Onlinedienst, 'id' | 'offers'>>('leitfaden.services', 'select id, offers from onlinedienst', [])
  const own = land !== null && profile && followed ? await landsOwn(tx, edition, land, profile) : null
  const blueprint: LocalBlueprint = own?.blueprint ?? found(row).content
  const wanted = wantedServices(blueprint, services, land, onlinedienst)
  if (wanted.length === 0) throw new DomainError('thing.unknown')
  const same = row && (!own?.taken || row.digest === own.taken.contentDigest)
  return {
    blueprint,
    land: profile ? leitfadenLand(profile, own?.entered ?? {}) : null,
    services: wanted,
    edition: same ? editionHere(row, ends) : importedEdition(own!.taken!),
  }
}

/** Whether the actor belongs to the Land and works by this blueprint there. */
async function follows(tx: Tx, actor: Actor, { name, version }: EditionName, land: string | null): Promise<boolean> {
  if (land === null || actor.land !== land) return false
  if (actor.role === 'land') return true
  if (actor.role !== 'kommune') return false
  return (
    (
      await tx.query('leitfaden.follows', 'select 1 from rollout where land = $1 and blueprint_name = $2 and blueprint_version = $3 limit 1', [
        land,
        name,
        version,
      ])
    ).length > 0
  )
}

/** The blueprint as this Land uses it; null where it neither took it in nor is it published here. */
async function landsOwn(tx: Tx, edition: EditionName, land: string, profile: LandProfile) {
  const programmes = await programmesOf(tx)
  tx.reachAll()
  const usable = await usableBlueprint(tx, land, edition).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'local.blueprint') return null
    throw error
  })
  if (!usable) return null
  const [changes, [taken]] = await Promise.all([
    heldChanges(tx, land, edition),
    tx.query<Taken>(
      'leitfaden.taken',
      `select signers, content_digest "contentDigest" from blueprint_import where land = $1 and name = $2 and version_imported = $3 and state <> 'cancelled' order by uploaded_at desc limit 1`,
      [land, edition.name, edition.version],
    ),
  ])
  const names = namesOf(profile, programmes.find((one) => one.land === land) ?? ownProgramme(profile))
  return { blueprint: ownBlueprint(usable.blueprint, usable.questions, usable.answer, changes, names), entered: entered(usable.answer, 'parameter-'), taken }
}

function editionHere({ state, digest, content, signatures, publishedAt, retired }: StoredBlueprint, ends: ReadonlyMap<string, KeyEnd>): Edition {
  return {
    state,
    digest,
    retired,
    publishedOn: publishedAt && berlinDay(publishedAt.toISOString()),
    signers: content.signers.map(({ partner, name, fingerprint }) => {
      const one = signatures.find((signature) => signature.partner === partner)
      return { name, fingerprint, signed: one !== undefined, signedOn: one?.signedOn ?? null, end: ends.get(one?.kid ?? '') ?? null }
    }),
  }
}

function importedEdition({ signers, contentDigest }: Taken): Edition {
  return {
    state: 'imported',
    digest: contentDigest,
    publishedOn: null,
    retired: null,
    signers: signers.map(({ name, fingerprint, end }) => ({ name, fingerprint, signed: true, signedOn: null, end: end ?? null })),
  }
}
