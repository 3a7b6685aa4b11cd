import type { CoveragePart } from '@blaupause/contract/coverage'

/** What the page asks for. It stands in the address, so that a link shows the same to everybody. */
export type Question = {
  readonly land: string | undefined
  readonly onlinedienst: string | undefined
  readonly kreis: string | undefined
  readonly programme: string | undefined
  readonly base: 'responsible' | 'programme'
  readonly on: string
  readonly knownOn: string
  readonly by: CoveragePart
  readonly measure: 'claimed' | 'proven'
}

/** Stands for "no filter" where the page has a default. */
export const ALL = 'alle'

/** The address of a question for the api; `more` adds what one view asks beside it. */
export function apiQuery(
  { land, onlinedienst, kreis, programme, base, on, knownOn }: Question,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries({ land, onlinedienst, kreis, programme, base, on, knownOn, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  )
  return new URLSearchParams(given).toString()
}

/** The way to the authorities behind a figure. */
export function rowsPath(question: Question, status?: string, more: Readonly<Record<string, string | undefined>> = {}): string {
  return `/abdeckung/behoerden?${apiQuery(question, { ...(status !== undefined && { status }), ...more })}`
}

/** The page with everything that decides its figures, both days included. */
export function permalink(question: Question): string {
  const { land = ALL, onlinedienst = ALL, by, measure } = question
  return `/abdeckung?${apiQuery(question, { land, onlinedienst, by, measure })}`
}
