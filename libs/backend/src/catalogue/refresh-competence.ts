import { LandProfile } from '@blaupause/domain/catalogue'
import type { Edition } from '@blaupause/domain/register'
import { landProfiles } from '@blaupause/reference'
import type { Tx } from '../platform/index.js'
import { withdrawProfileTerritories } from '../register/territories.store.js'
import { applyAmendments } from './apply-amendments.js'
import { refreshBehoerden } from './behoerden.store.js'

/** The shipped profiles, checked. */
export function shippedProfiles(): LandProfile[] {
  return landProfiles().map((profile) => LandProfile.parse(profile))
}

/** After an edition or a profile changed: the amendments into the register, and the authorities of each profiled Land. */
export async function refreshCompetence(tx: Tx, profiles: readonly LandProfile[], { stand, territories }: Edition): Promise<void> {
  withdrawProfileTerritories(tx, stand)
  for (const profile of profiles) {
    await refreshBehoerden(tx, profile, territories, stand)
    applyAmendments(tx, profile, territories, stand)
  }
}

/** The profiles in force: of each Land the latest version. */
export async function currentProfiles(tx: Tx): Promise<LandProfile[]> {
  const rows = await tx.query<{ content: unknown }>('land_profile.current', `select distinct on (code) content from land_profile order by code, string_to_array(version, '.')::int[] desc`)
  return rows.map(({ content }) => LandProfile.parse(content))
}
