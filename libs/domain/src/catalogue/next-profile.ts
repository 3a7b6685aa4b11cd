import { landEvent, require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { LandProfile } from './land-profile.js'

/** A new version holds from today at the earliest, and not before the register it is counted in. */
export function earliestStart(today: LocalDate, stand: LocalDate): LocalDate {
  return stand > today ? stand : today
}

/** The content as the Land's next version: what the Land may not change (its key, code, name, and changes of the register whose day has passed) stays as it is. */
export function nextProfile(current: LandProfile, latestVersion: string, content: LandProfile, today: LocalDate): LandProfile {
  const [major, minor] = latestVersion.split('.').map(Number) as [number, number]
  require(content.land === current.land && content.code === current.code && content.name === current.name && content.format === current.format, 'profile.fixed')
  const past = (profile: LandProfile) => JSON.stringify(profile.amendments.filter(({ on }) => on <= today))
  require(past(content) === past(current), 'profile.amendment-past', { date: today })
  return { ...content, version: `${major}.${minor + 1}.0`, checkedOn: today }
}

/** The event of a saved version; `reason` is for the Land and stands in its history. */
export function profileSaved(
  { code, land, version }: LandProfile,
  from: LocalDate,
  reason: string,
  facts: { readonly before: string; readonly comes: number; readonly goes: number },
): DomainEvent {
  const subject = { type: 'land-profile', id: `${code}-${version}` }
  return landEvent('land-profile.saved.v1', subject, from, { land: code, traeger: land }, facts, { field: 'reason', text: reason, visibility: 'land' })
}
