import { LandProfile } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Edition } from '@blaupause/domain/register'
import { landProfiles } from '@blaupause/reference'
import type { Tx } from '../platform/index.js'
import { territoriesOn, withdrawProfileTerritories } from '../register/territories.store.js'
import { applyAmendments } from './apply-amendments.js'
import { refreshBehoerden } from './behoerden.store.js'

/** The shipped profiles, checked. */
export function shippedProfiles(): LandProfile[] {
  return landProfiles().map((profile) => LandProfile.parse(profile))
}

/** A version of a Land's profile and the day it holds from; `-infinity`: as shipped. */
export type DatedProfile = { readonly profile: LandProfile; readonly validFrom: LocalDate | '-infinity' }

/** After an edition or the shipped profiles changed: the amendments into the register, and the authorities of each profiled Land, by the version in force and those to come. */
export async function refreshCompetence(tx: Tx, { stand, territories }: Edition): Promise<void> {
  const versions = await profilesFrom(tx, stand)
  withdrawProfileTerritories(tx, stand)
  for (const { profile, validFrom } of versions) await refreshBehoerden(tx, profile, territories, validFrom > stand ? validFrom : stand)
  for (const profile of inForce(versions)) applyAmendments(tx, profile, territories, stand)
}

/** After a Land saved a version that holds from `from` on: what it knows ahead of the register, and its authorities anew from that day, by this version and those to come. */
export async function refreshLand(tx: Tx, land: string, from: LocalDate): Promise<void> {
  withdrawProfileTerritories(tx, from, land)
  const [territories, versions] = await Promise.all([territoriesOn(tx, land, from), profilesFrom(tx, from, land)])
  for (const { profile, validFrom } of versions) await refreshBehoerden(tx, profile, territories, validFrom > from ? validFrom : from)
  for (const profile of inForce(versions)) applyAmendments(tx, profile, territories, from)
}

/** Of each Land, or of one, the version in force on a day and those that come later, in their order. */
export async function profilesFrom(tx: Tx, on: LocalDate, land: string | null = null): Promise<DatedProfile[]> {
  const rows = await tx.query<{ content: unknown; validFrom: DatedProfile['validFrom'] }>(
    'land_profile.from',
    `
    select distinct on (code, valid_from) content, valid_from::text "validFrom" from land_profile v
    where ($2::text is null or code = $2) and valid_from >= coalesce((select max(valid_from) from land_profile f where f.code = v.code and f.valid_from <= $1), v.valid_from)
    order by code, valid_from, string_to_array(version, '.')::int[] desc`,
    [on, land],
  )
  return rows.map(({ content, validFrom }) => ({ profile: LandProfile.parse(content), validFrom }))
}

/** The profiles in force on a day, one of each Land. */
export async function currentProfiles(tx: Tx, on: LocalDate, land: string | null = null): Promise<LandProfile[]> {
  return inForce(await profilesFrom(tx, on, land))
}

function inForce(versions: readonly DatedProfile[]): LandProfile[] {
  return versions.filter(({ profile }, i) => versions.findIndex((other) => other.profile.code === profile.code) === i).map(({ profile }) => profile)
}
