import type { LocalDate } from '../kernel/index.js'

/** Levels of GV100AD. The length of a key tells its level: 2, 3, 4 (Region, Baden-Württemberg only), 5, 9, 8. */
export type TerritoryLevel = 'land' | 'regierungsbezirk' | 'region' | 'kreis' | 'verband' | 'gemeinde'

/**
 * One record of the register. Keys are strings and never names: 14 pairs of Kreise share a name. `land`,
 * `regierungsbezirk`, `kreis` and `verband` are keys of the records above; null where the register has none
 * (07000999, the German-Luxembourg condominium, lies in no Kreis). Population is that of the edition's notes, not of its Stand.
 */
export type Territory = {
  readonly key: string
  readonly level: TerritoryLevel
  readonly ags: string | null
  readonly ars: string | null
  readonly name: string
  readonly seat: string | null
  readonly textkennzeichen: string | null
  readonly areaHa: number | null
  readonly population: number | null
  readonly plz: string | null
  readonly land: string
  readonly regierungsbezirk: string | null
  readonly kreis: string | null
  readonly verband: string | null
}

/** One published file: its Gebietsstand and its records in the order of the file. */
export type Edition = { readonly stand: LocalDate; readonly territories: readonly Territory[] }

/** Gemeindefreie Gebiete stand in the register like Gemeinden (Textkennzeichen 65 inhabited, 66 not) and are none. */
export function isGemeinde(territory: Territory): boolean {
  return territory.level === 'gemeinde' && territory.textkennzeichen !== '65' && territory.textkennzeichen !== '66'
}

/** Kreisfreie Stadt or Stadtkreis: one body with the tasks of a Gemeinde and of a Kreis. Holds for its Kreis and its Gemeinde record. */
export function isKreisfrei(territory: Territory): boolean {
  const codes = territory.level === 'kreis' ? ['41', '42'] : territory.level === 'gemeinde' ? ['61', '62'] : []
  return codes.includes(territory.textkennzeichen ?? '')
}

/** Name without the register's suffixes: "Meitingen, M" → "Meitingen", "Siegenburg (VGem)" → "Siegenburg", "Reg.-Bez. Kassel" → "Kassel". */
export function plainName(territory: Pick<Territory, 'name'>): string {
  return territory.name
    .replace(/,.*$/, '')
    .replace(/ \((VGem|VG)\)$/, '')
    .replace(/^Reg\.-Bez\. /, '')
}
