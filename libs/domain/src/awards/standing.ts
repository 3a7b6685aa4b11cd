/** How far a body is. `missing`: procedures to the line, 0 on it and above. `warning`: it is above the line only by links that lead nowhere. */
export type Standing = { readonly count: number; readonly threshold: number; readonly missing: number; readonly reached: boolean; readonly warning: boolean }

/** Where `count` procedures, of which `alive` lead somewhere, stand against the threshold. */
export function standing(count: number, alive: number, threshold: number): Standing {
  return { count, threshold, missing: Math.max(0, threshold - count), reached: count >= threshold, warning: count >= threshold && alive < threshold }
}

/** A procedure that others of the same size have live, or that only needs a link. */
export type Candidate = {
  readonly procedure: string
  readonly name: string
  readonly central: boolean
  readonly neighbours: number
  readonly minutes: number | null
}

/**
 * What would count next, the least effort first: central ones that only need a link, then by how many of the `of`
 * comparable bodies have it. What the body has already never appears; equal ones stand by name.
 */
export function countsNext(candidates: readonly Candidate[], own: ReadonlySet<string>, limit: number): Candidate[] {
  return candidates
    .filter(({ procedure }) => !own.has(procedure))
    .sort(
      (a, b) =>
        Number(b.central) - Number(a.central) ||
        b.neighbours - a.neighbours ||
        (a.minutes ?? Infinity) - (b.minutes ?? Infinity) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
    .slice(0, limit)
}
