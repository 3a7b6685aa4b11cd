/**
 * What is counted for one service of one Land: `responsible` authorities by competence, and in which state each stands.
 * The states exclude each other and together are all responsible ones. `claimed` and `proven` are what was reported and
 * what was seen, Bestand included in both. Inhabitants are counted once per service, in the area of the authorities.
 */
export type ServiceFigures = Tally & { readonly land: string; readonly onlinedienst: string }

export type Tally = {
  readonly responsible: number
  readonly claimed: number
  readonly proven: number
  readonly confirmed: number
  readonly reported: number
  readonly bestand: number
  readonly running: number
  readonly planned: number
  readonly exempt: number
  readonly none: number
  readonly population: number
  readonly populationClaimed: number
  readonly populationProven: number
}

/** The same over several services. `areaWide`: services for which every responsible authority is live, of `services`. */
export type CoverageFigures = Tally & { readonly services: number; readonly areaWide: number; readonly isAreaWide: boolean }

/** States a responsible authority can be in; the order of the table. */
export const coverageStates = ['confirmed', 'reported', 'bestand', 'running', 'planned', 'exempt', 'none'] as const
export type CoverageState = (typeof coverageStates)[number]

const tallied = ['responsible', 'claimed', 'proven', ...coverageStates, 'population', 'populationClaimed', 'populationProven'] as const

/** Sums services; area-wide is judged per service and Land, never by a share: 99 % is still no. */
export function sumFigures(rows: readonly ServiceFigures[]): CoverageFigures {
  const sum = Object.fromEntries(tallied.map((name) => [name, rows.reduce((total, row) => total + row[name], 0)])) as Tally
  const areaWide = rows.filter(isServiceAreaWide).length
  return { ...sum, services: rows.length, areaWide, isAreaWide: rows.length > 0 && areaWide === rows.length }
}

/** The services behind figures that were counted in parts: what the parts of one service of a Land sum up to. */
export function mergeParts(parts: readonly ServiceFigures[]): ServiceFigures[] {
  const whole = new Map<string, ServiceFigures>()
  for (const part of parts) {
    const key = `${part.land} ${part.onlinedienst}`
    const before = whole.get(key)
    whole.set(key, before ? { ...before, ...(Object.fromEntries(tallied.map((name) => [name, before[name] + part[name]])) as Tally) } : part)
  }
  return [...whole.values()]
}

/** Every responsible authority is live. An exception is not live, and where nobody is responsible nothing is covered. */
export function isServiceAreaWide({ responsible, claimed }: Pick<Tally, 'responsible' | 'claimed'>): boolean {
  return responsible > 0 && claimed === responsible
}

/**
 * A share between 0 and 1 for reading, rounded so that it never says more than there is: only all is 100 %, only none
 * is 0 %. `null` where there is nothing to share.
 */
export function shareOf(part: number, whole: number): number | null {
  if (whole === 0) return null
  const tenths = Math.floor((part * 1000) / whole) / 1000
  return part > 0 && tenths === 0 ? 0.001 : tenths
}
