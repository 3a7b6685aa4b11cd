import { sizeClassOf, type SizeClass } from '../criteria/index.js'
import type { Instant, LocalDate } from '../kernel/index.js'
import type { AwardBodyKind } from './award-body.js'

/** A body as the public finds it. `town`: a Stadt or Markt rather than a Gemeinde of the country; null for bodies that are neither. */
export type PublicBody = { readonly key: string; readonly kind: AwardBodyKind; readonly name: string; readonly place: string; readonly regierungsbezirk: string | null; readonly kreis: string | null; readonly population: number | null; readonly town: boolean | null; readonly plz: string | null }

/**
 * A title as it is published. `since`: a day, a month, or a year, as exactly as it is known; `dated`: what that date is (given,
 * reported on, day unknown); `source`: who says so, an address where there is one. `counted`: what the portal showed on `countedOn`.
 */
export type PublicTitle = {
  readonly body: string; readonly name: string; readonly kind: AwardBodyKind; readonly since: string; readonly dated: 'given' | 'reported' | 'unknown'; readonly source: string; readonly revokedOn: LocalDate | null; readonly hearing: boolean
  readonly signet: string | null; readonly counted: number | null; readonly countedOn: LocalDate | null
}

/** Everything the public pages say of an award at an instant. The same snapshot always renders to the same figures. */
export type Snapshot = { readonly award: string; readonly land: string; readonly rule: string; readonly at: Instant; readonly demo: boolean; readonly bodies: Readonly<Record<AwardBodyKind, number>>; readonly titles: readonly PublicTitle[] }

/** How the public may cut a list of titles. */
export type TitleCut = { readonly regierungsbezirk?: string | undefined; readonly kreis?: string | undefined; readonly kind?: AwardBodyKind | undefined; readonly size?: SizeClass | undefined; readonly town?: boolean | undefined }

/** A title that is held now: not withdrawn. During a hearing it is held. */
export function isHeld({ revokedOn }: Pick<PublicTitle, 'revokedOn'>): boolean {
  return revokedOn === null
}

/** Whether a body lies in a cut. Size and Stadt/Land compare Gemeinden alone: a Kreis or Bezirk has other tasks. */
export function inCut(body: PublicBody, { regierungsbezirk, kreis, kind, size, town }: TitleCut): boolean {
  return (regierungsbezirk === undefined || body.regierungsbezirk === regierungsbezirk) && (kreis === undefined || body.kreis === kreis || body.key === kreis) && (kind === undefined || body.kind === kind) &&
    (size === undefined || (body.kind === 'gemeinde' && sizeClassOf(body.population ?? 0) === size)) && (town === undefined || body.town === town)
}

/** Titles held and bodies that could hold one, by whatever divides them; a group without bodies does not appear. */
export function sharesBy(snapshot: Pick<Snapshot, 'titles'>, bodies: readonly PublicBody[], groupOf: (body: PublicBody) => string | null): { readonly group: string; readonly titles: number; readonly bodies: number }[] {
  const held = new Set(snapshot.titles.filter(isHeld).map(({ body }) => body))
  const groups = new Map<string, { titles: number; bodies: number }>()
  for (const body of bodies) {
    const group = groupOf(body)
    if (group === null) continue
    const sum = groups.get(group) ?? { titles: 0, bodies: 0 }
    groups.set(group, { titles: sum.titles + Number(held.has(body.key)), bodies: sum.bodies + 1 })
  }
  return [...groups].map(([group, sum]) => ({ group, ...sum })).sort((a, b) => b.titles / b.bodies - a.titles / a.bodies || (a.group < b.group ? -1 : 1))
}

/** Title holders of one kind and cut by what the portal shows of them, the most first; equal numbers share a place. Nobody without a title is ever named. */
export function rankTitles({ titles }: Pick<Snapshot, 'titles'>, bodies: ReadonlyMap<string, PublicBody>, kind: AwardBodyKind, cut: TitleCut): { readonly place: number; readonly title: PublicTitle; readonly counted: number }[] {
  const counted = titles.filter((title): title is PublicTitle & { counted: number } => { const body = bodies.get(title.body); return isHeld(title) && title.counted !== null && body !== undefined && inCut(body, { ...cut, kind }) })
  const sorted = counted.sort((a, b) => b.counted - a.counted || (a.name < b.name ? -1 : 1))
  return sorted.map((title) => ({ place: sorted.findIndex((one) => one.counted === title.counted) + 1, title, counted: title.counted }))
}
