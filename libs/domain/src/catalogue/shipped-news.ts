import { compareProfiles, wholeParts, type ProfileDifference } from './compare-profiles.js'
import type { LandProfile } from './land-profile.js'

/** A part in which a newer shipped profile differs from the one that the Land's own began with; `own`: the Land has changed it too. */
export type ShippedNews = ProfileDifference & { readonly own: boolean }

/** What a newer shipped profile brings that the Land's own does not have yet. */
export function shippedNews(base: LandProfile, own: LandProfile, shipped: LandProfile): ShippedNews[] {
  const [missing, changed] = [keysOf(compareProfiles(own, shipped)), keysOf(compareProfiles(base, own))]
  return compareProfiles(base, shipped)
    .filter((part) => missing.has(keyOf(part)))
    .map((part) => ({ ...part, own: changed.has(keyOf(part)) }))
}

/** The Land's own profile with one part as it is shipped: put in, replaced, or left out. */
export function takePart(own: LandProfile, shipped: LandProfile, { section, id }: Pick<ProfileDifference, 'section' | 'id'>): LandProfile {
  if (section === 'other') {
    const part = wholeParts.find((one) => one === id)
    return part === undefined ? own : { ...own, [part]: shipped[part] }
  }
  if (section === 'competence')
    return { ...own, competence: id === 'order' ? inOrderOf(own.competence, shipped.competence) : taken(own.competence, shipped.competence, id) }
  if (section === 'names') return { ...own, names: taken(own.names, shipped.names, id) }
  return { ...own, calendar: { ...own.calendar, [section]: taken<Part>(own.calendar[section], shipped.calendar[section], id) } }
}

type Part = { readonly id: string }

/** `id` as shipped, in its place; a new one stands behind the one it follows there. */
function taken<P extends Part>(own: readonly P[], shipped: readonly P[], id: string): P[] {
  const at = shipped.findIndex((part) => part.id === id)
  if (at < 0) return own.filter((part) => part.id !== id)
  if (own.some((part) => part.id === id)) return own.map((part) => (part.id === id ? shipped[at]! : part))
  const before = shipped.slice(0, at).findLast((part) => own.some((one) => one.id === part.id))
  const place = before ? own.findIndex((part) => part.id === before.id) + 1 : 0
  return [...own.slice(0, place), shipped[at]!, ...own.slice(place)]
}

/** The shipped ones in their order on the places they hold; what only the Land has stays where it is. */
function inOrderOf<P extends Part>(own: readonly P[], shipped: readonly P[]): P[] {
  const sorted = shipped.flatMap(({ id }) => own.filter((part) => part.id === id))
  return own.map((part) => (shipped.some(({ id }) => id === part.id) ? sorted.shift()! : part))
}

function keysOf(parts: readonly ProfileDifference[]): ReadonlySet<string> {
  return new Set(parts.map(keyOf))
}

function keyOf({ section, id }: ProfileDifference): string {
  return `${section} ${id}`
}
