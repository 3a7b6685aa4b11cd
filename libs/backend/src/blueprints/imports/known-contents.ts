import type { Blueprint, Retired, RetiredState } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import type { Tx } from '../../platform/index.js'

/**
 * Refuses with `blueprint.other-content` if another content is known under the same name and version: published here, or
 * taken in by this Land before. `digest` is that of the content, without signatures.
 */
export async function requireSameContent(tx: Tx, land: string, { name, version }: Pick<Blueprint, 'name' | 'version'>, digest: string): Promise<void> {
  const [other] = await tx.query<{ digest: string }>(
    'blueprint.other-content',
    `
    select digest from blueprint where name = $1 and version = $2 and state not in ('draft', 'consultation', 'signing') and digest <> $4
    union all
    select content_digest from blueprint_import where land = $3 and name = $1 and version_imported = $2 and content_digest <> $4
    limit 1`,
    [name, version, land, digest],
  )
  if (other) throw new DomainError('blueprint.other-content', { what: `${name} ${version}`, known: other.digest, given: digest })
}

/** The day from which this content is known here: published, or taken in by this Land; null if it is new. A thief cannot forge it. */
export async function knownSince(tx: Tx, land: string, { name, version }: Pick<Blueprint, 'name' | 'version'>, digest: string): Promise<string | null> {
  const [known] = await tx.query<{ on: string | null }>(
    'blueprint.known-since',
    `
    select min(at at time zone 'Europe/Berlin')::date "on" from (
      select published_at at from blueprint where name = $1 and version = $2 and digest = $4
      union all
      select uploaded_at from blueprint_import where land = $3 and name = $1 and version_imported = $2 and content_digest = $4
    ) seen`,
    [name, version, land, digest],
  )
  return known?.on ?? null
}

/** The refusal of a withdrawn blueprint: since when, why, and what takes its place. */
export function withdrawn({ name, version, retired }: Pick<Blueprint, 'name' | 'version'> & { readonly retired: Retired | null }): DomainError {
  const replacement = retired?.replacement
    ? { replacement: `${retired.replacement.name} ${retired.replacement.version}` }
    : { 'replacement.de': 'keine andere', 'replacement.en': 'no other' }
  return new DomainError('blueprint.withdrawn', {
    what: `${name} ${version}`,
    on: retired?.on ?? '',
    reason: (retired?.reason ?? '').replace(/[^.!?]$/, '$&.'),
    ...replacement,
  })
}

/** What became of this content where it was published here; null if it holds or is not from here. */
export async function retiredHere(
  tx: Tx,
  { name, version }: Pick<Blueprint, 'name' | 'version'>,
  digest: string,
): Promise<(Retired & { readonly state: RetiredState }) | null> {
  const [row] = await tx.query<{ retired: Retired; state: RetiredState }>(
    'blueprint.retired',
    'select retired, state from blueprint where name = $1 and version = $2 and digest = $3 and retired is not null',
    [name, version, digest],
  )
  return row ? { ...row.retired, state: row.state } : null
}
