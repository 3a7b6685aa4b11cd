import { DomainError } from '@blaupause/domain/kernel'
import { kindBehind, parties, partyOf, partyOfKind, requireOrganisationName, type Party } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'

/** Whom a step waits for as it is stored: the party, or the name of one that is no known party, and the organisation behind it. */
export type Awaited = { readonly on: string; readonly organisation?: string | undefined }

/**
 * The one name of an organisation, whatever spelling was typed; one that nobody named before is put on the list. Refused
 * with `organisation.person` and `organisation.name`. `party` may turn out to be another: a maker is a maker by whatever
 * way it was named.
 */
export async function knownOrganisation(tx: Tx, party: Party, name: string): Promise<{ name: string; party: Party }> {
  requireOrganisationName(name)
  const kind = kindBehind(party)
  const [known] =
    kind === null
      ? await tx.query<{ name: string; kind: string }>(
          'organisation.body',
          'select name, kind from organisation where name_key = organisation_key($1) order by id limit 1',
          [name],
        )
      : await tx.query<{ name: string; kind: string }>('organisation.known', 'select name, kind from known_organisation($1, $2)', [name, kind])
  if (!known && kind !== null) throw new DomainError('organisation.name')
  return { name: known?.name ?? name.trim(), party: party === 'andere' && known ? partyOfKind(known.kind) : party }
}

/** The same for a step that waits: a name typed where a party stands ("Hersteller A") becomes the party it belongs to. */
export async function awaited(tx: Tx, { on, organisation }: Awaited): Promise<Awaited> {
  const given = partyOf(on, organisation ?? null)
  if (given.organisation === null) return { on }
  const known = await knownOrganisation(tx, given.party, given.organisation)
  return (parties as readonly string[]).includes(known.party) ? { on: known.party, organisation: known.name } : { on: known.name }
}
