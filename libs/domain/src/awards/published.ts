import { sizeClassOf, type SizeClass } from '../criteria/index.js'
import { groupBy, type Instant, type LocalDate } from '../kernel/index.js'
import type { AwardBodyKind } from './award-body.js'

/** First parts of the addresses of public pages: no award may be called so, because its own pages stand beside them. */
export const publicPageNames: readonly string[] = [
  'titel',
  'rangliste',
  'rahmenbedingungen',
  'dienste',
  'geschichte',
  'suche',
  'melden',
  'kommune',
  'signet',
  'daten',
  'korrekturen',
  'blaupausen',
  'antwort',
]

/** Metrics of reported figures that begin so count what a Land's portal displays: the number of its award, which compares with no other. */
export const PORTAL_METRIC = 'Online-Verfahren '

/** Where a body lies and what it is: what lists are cut by. `kreis`: its own key for a Landkreis or a kreisfreie Stadt; `town`: a Stadt or Markt rather than a Gemeinde of the country, null for bodies that are neither. */
export type PublicPlace = {
  readonly kind: AwardBodyKind
  readonly regierungsbezirk: string | null
  readonly kreis: string | null
  readonly population: number | null
  readonly town: boolean | null
}

/** A body as the public finds it. */
export type PublicBody = PublicPlace & { readonly key: string; readonly name: string; readonly place: string; readonly plz: string | null }

/**
 * A title as it is published. `since`: a day, a month, or a year, as exactly as it is known; `dated`: what that date is (given,
 * reported on, day unknown); `source`: who says so, an address where there is one. `counted`: what the portal showed on `countedOn`.
 * Where the body lay then stands with it, so that a permalink does not change with the register.
 */
export type PublicTitle = PublicPlace & {
  readonly body: string
  readonly name: string
  readonly since: string
  readonly dated: 'given' | 'reported' | 'unknown'
  readonly source: string
  readonly revokedOn: LocalDate | null
  readonly hearing: boolean
  readonly signet: string | null
  readonly counted: number | null
  readonly countedOn: LocalDate | null
}

/** How far a service of the programme is in the Land. `where`: bodies whose authority is live; null where the Land profile does not make that public. */
export type PublicService = {
  readonly id: string
  readonly name: string
  readonly authorities: number
  readonly live: number
  readonly where: readonly { readonly traeger: string; readonly name: string }[] | null
}

/** Everything that the public pages count of an award at an instant: the same snapshot always renders to the same figures. `bases`: how many bodies each part of the Land had. */
export type Snapshot = {
  readonly award: string
  readonly land: string
  readonly rule: string
  readonly at: Instant
  readonly demo: boolean
  readonly bodies: Readonly<Record<AwardBodyKind, number>>
  readonly titles: readonly PublicTitle[]
  readonly bases: Readonly<Record<'regierungsbezirk' | 'kreis', Readonly<Record<string, number>>>>
  readonly services: readonly PublicService[]
}

/** How the public may cut a list of titles. */
export type TitleCut = {
  readonly regierungsbezirk?: string | undefined
  readonly kreis?: string | undefined
  readonly kind?: AwardBodyKind | undefined
  readonly size?: SizeClass | undefined
  readonly town?: boolean | undefined
}

/** A title that is held now: not withdrawn. During a hearing it is held. */
export function isHeld({ revokedOn }: Pick<PublicTitle, 'revokedOn'>): boolean {
  return revokedOn === null
}

/** Whether a body lies in a cut. Size and Stadt/Land compare Gemeinden alone: a Kreis or Bezirk has other tasks. */
export function inCut(place: PublicPlace, { regierungsbezirk, kreis, kind, size, town }: TitleCut): boolean {
  return (
    (regierungsbezirk === undefined || place.regierungsbezirk === regierungsbezirk) &&
    (kreis === undefined || place.kreis === kreis) &&
    (kind === undefined || place.kind === kind) &&
    (size === undefined || (place.kind === 'gemeinde' && sizeClassOf(place.population ?? 0) === size)) &&
    (town === undefined || place.town === town)
  )
}

/** Titles held and bodies that could hold one, by Regierungsbezirk or Kreis; the largest share first. */
export function sharesBy(
  { titles, bases }: Pick<Snapshot, 'titles' | 'bases'>,
  by: keyof Snapshot['bases'],
): { readonly group: string; readonly titles: number; readonly bodies: number }[] {
  const held = groupBy(titles.filter(isHeld), (title) => title[by])
  return Object.entries(bases[by])
    .map(([group, bodies]) => ({ group, titles: held.get(group)?.length ?? 0, bodies }))
    .sort((a, b) => b.titles / b.bodies - a.titles / a.bodies || (a.group < b.group ? -1 : 1))
}

/** Title holders of one kind and cut by what the portal shows of them, the most first; equal numbers share a place. Nobody without a title is ever named. */
export function rankTitles(
  { titles }: Pick<Snapshot, 'titles'>,
  kind: AwardBodyKind,
  cut: TitleCut,
): { readonly place: number; readonly title: PublicTitle; readonly counted: number }[] {
  const counted = titles.filter(
    (title): title is PublicTitle & { counted: number } => isHeld(title) && title.counted !== null && inCut(title, { ...cut, kind }),
  )
  const sorted = counted.sort((a, b) => b.counted - a.counted || (a.name < b.name ? -1 : 1))
  return sorted.map((title) => ({ place: sorted.findIndex((one) => one.counted === title.counted) + 1, title, counted: title.counted }))
}
