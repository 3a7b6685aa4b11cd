import type { z } from 'zod'
import type { LocalDate } from './local-date.js'

/** One version of a rule that a decree can change, and the day from which it holds. */
export type DatedRule = { readonly id: string; readonly validFrom: LocalDate }

/** A rule in its versions, oldest first. */
export type RuleSet<V extends DatedRule> = {
  readonly name: string
  readonly versions: readonly V[]
  /** The version that holds on `day`; before the first one, the first. A case keeps the version of its own day. */
  readonly validOn: (day: LocalDate) => V
}

/**
 * A rule set from data, checked once at start: each version fits `schema`, ids are unique and days ascend. Throws one
 * sentence that names the place; a wrong rule must not be found months later in one case.
 */
export function defineRuleSet<V extends DatedRule>(name: string, schema: z.ZodType<V>, data: readonly unknown[]): RuleSet<V> {
  const versions = data.map((item, index) => {
    const read = schema.safeParse(item)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new Error(`Regel „${name}“, Fassung ${index + 1}, ${issue!.path.join('.') || 'oberste Ebene'}: ${issue!.message}`)
  })
  if (versions.length === 0) throw new Error(`Regel „${name}“ hat keine Fassung`)
  versions.reduce((before, version) => {
    if (before.validFrom >= version.validFrom) throw new Error(`Regel „${name}“: ${version.id} gilt nicht später als ${before.id}`)
    return version
  })
  const twice = versions.find(({ id }, index) => versions.findIndex((other) => other.id === id) !== index)
  if (twice) throw new Error(`Regel „${name}“: ${twice.id} steht zweimal da`)
  return { name, versions, validOn: (day) => versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]! }
}
