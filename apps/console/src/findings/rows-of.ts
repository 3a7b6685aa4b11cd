/** Where the rollouts behind a number are: all that were compared, or one side of them. */
export function rowsOf(criterion: string, service: string, group?: 'with' | 'without'): string {
  return `/befunde/${criterion}/anschluesse?${new URLSearchParams({ dienst: service, ...(group && { gruppe: group }) })}`
}

/** The rollouts behind a level of what was looked at beside the criteria. */
export function rowsOfFactor(factor: string, level: string, service: string): string {
  return `/befunde/daneben/${factor}?${new URLSearchParams({ dienst: service, stufe: level })}`
}
