import { addDays, require, type LocalDate } from '../kernel/index.js'
import type { Now } from '../rollouts/index.js'
import type { Fachverfahren } from './fachverfahren.js'

/** One entry of an authority's history: it holds from `validFrom` up to, not including, `validTo`. */
export type FachverfahrenEntry = Fachverfahren & { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** What a new entry does to a history: `supersedes` was wrong for its days, `ends` stops the day before. `null`: nothing new. */
export type FachverfahrenPlan<E extends FachverfahrenEntry> = {
  readonly entry: FachverfahrenEntry
  readonly supersedes: E | null
  readonly ends: E | null
} | null

/** Before this day no Fachverfahren is recorded; an earlier one is a slip of the pen. */
const EARLIEST = '1990-01-01'
/** How far ahead a change of product may be planned (calendar days). */
const AHEAD = 730

/**
 * Adds `entry` to the history of one authority and service. On the same first day it corrects what stood there; inside
 * another entry it ends that one; days that are already taken by a later entry stay with it. So on every day at most one
 * entry holds. Refuses a first day before 1990 or more than two years ahead.
 */
export function enterFachverfahren<E extends FachverfahrenEntry>(
  history: readonly E[],
  entry: Fachverfahren & { readonly validFrom: LocalDate },
  { today }: Pick<Now, 'today'>,
): FachverfahrenPlan<E> {
  const { validFrom } = entry
  require(validFrom >= EARLIEST && validFrom <= addDays(today, AHEAD), 'fachverfahren.date', { date: validFrom, from: EARLIEST, to: addDays(today, AHEAD) })
  const same = history.find((other) => other.validFrom === validFrom)
  const around = history.find((other) => other.validFrom < validFrom && (other.validTo === null || other.validTo > validFrom))
  const next = history
    .map((other) => other.validFrom)
    .filter((day) => day > validFrom)
    .sort()[0]
  const holding = same ?? around
  if (holding && sameProduct(holding, entry)) return null
  return {
    entry: { ...entry, validTo: same ? same.validTo : (around?.validTo ?? next ?? null) },
    supersedes: same ?? null,
    ends: same ? null : (around ?? null),
  }
}

/** The entry that holds on `day`, if any. */
export function fachverfahrenOn<E extends FachverfahrenEntry>(history: readonly E[], day: LocalDate): E | undefined {
  return history.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))
}

function sameProduct(one: Fachverfahren, other: Fachverfahren): boolean {
  return one.product === other.product && one.maker === other.maker && one.version === other.version && one.operator === other.operator
}
