import { earliestStart, nextProfile, profileSaved, type LandProfile } from '@blaupause/domain/catalogue'
import { found, type Tx } from '../platform/index.js'
import type { DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { registerStand } from '../register/territories.store.js'
import { draftOf } from './land-profile.store.js'
import { currentProfiles } from './refresh-competence.js'

type NewName = { readonly id: string; readonly label: LandProfile['names'][number]['label']; readonly value: string; readonly source: string }

/**
 * Enters one name in a Land's profile as its next version, from today on. Names make nobody responsible, so no authority
 * changes. A draft that somebody is writing gets the name too, so that saving it later does not take it away.
 */
export async function enterProfileName(tx: Tx, land: string, name: NewName, reason: string, now: Now): Promise<DomainEvent> {
  const draft = await draftOf(tx, land, true)
  const [profiles, stand, [latest]] = await Promise.all([
    currentProfiles(tx, now.today, land),
    registerStand(tx),
    tx.query<{ version: string }>(
      'land_profile.latest',
      `select version from land_profile where code = $1 order by string_to_array(version, '.')::int[] desc limit 1`,
      [land],
    ),
  ])
  const current = found(profiles[0])
  const from = earliestStart(now.today, stand)
  const next = nextProfile(current, found(latest).version, { ...current, names: named(current.names, name, now.today) }, now.today)
  tx.write(
    'land_profile.save',
    `insert into land_profile (code, version, name, checked_on, content, valid_from, origin, reason, organisation, saved_at) values ($1, $2, $3, $4, $5, $6, 'land', $7, $8, $9)`,
    [land, next.version, next.name, next.checkedOn, JSON.stringify(next), from, reason, tx.actor.organisation.name, now.now],
  )
  if (draft) {
    const content = draft.content as LandProfile
    tx.write('land_profile_draft.name', 'update land_profile_draft set content = $2, version = version + 1 where land = $1', [
      land,
      JSON.stringify({ ...content, names: named(content.names, name, now.today) }),
    ])
  }
  tx.write('land_profile.tell', `select pg_notify('land_profile', $1)`, [land])
  return profileSaved(next, from, reason, { before: current.version, comes: 0, goes: 0 })
}

function named(names: LandProfile['names'], { id, label, value, source }: NewName, on: string): LandProfile['names'] {
  const entry = { id, label, value, certainty: 'belegt' as const, sources: [{ text: source, url: null, date: on, read: 'gelesen' as const }] }
  return names.some((one) => one.id === id) ? names.map((one) => (one.id === id ? { ...entry, label: one.label } : one)) : [...names, entry]
}
