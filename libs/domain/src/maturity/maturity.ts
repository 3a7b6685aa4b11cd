import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'
import { LocalDate, require } from '../kernel/index.js'

/**
 * One version of the OZG maturity model, as dated data. `levels` names 0 to `highest`; `conformFrom`: from which level a
 * service meets the OZG, `null` where the model is orientation only; a criterion that is not `always` asked may not apply.
 */
export const MaturityModel = z
  .strictObject({
    id: FrozenId,
    validFrom: LocalDate,
    name: Text,
    highest: z.int().min(1).max(10),
    conformFrom: z.int().nullable(),
    source: z.string(),
    note: Text,
    levels: z.array(Text),
    criteria: z.array(z.strictObject({ id: FrozenId, name: Text, always: z.boolean() })).min(1),
  })
  .refine(({ levels, highest }) => levels.length === highest + 1, { error: 'every level from 0 on has a name', path: ['levels'] })
export type MaturityModel = z.infer<typeof MaturityModel>

/** Levels by criterion; `null`: does not apply to this service. */
export type MaturityLevels = Readonly<Record<string, number | null>>

/**
 * The level of a service: its lowest criterion decides (model 1.1; taken over for 2.0, which only gives orientation). Refuses
 * levels outside the scale, criteria the model does not have, and a rating in which one that is always asked is missing.
 */
export function maturityLevel({ criteria, highest }: MaturityModel, levels: MaturityLevels): number {
  const stranger = Object.keys(levels).find((id) => !criteria.some((one) => one.id === id))
  require(stranger === undefined, 'criterion.unknown', { criterion: stranger ?? '' })
  for (const [criterion, value] of Object.entries(levels))
    require(value === null || (Number.isInteger(value) && value >= 0 && value <= highest), 'maturity.scale', { criterion, value: String(value), highest })
  const missing = criteria.filter(({ id, always }) => levels[id] === undefined || (always && levels[id] === null))
  require(missing.length === 0, 'maturity.incomplete', { count: missing.length })
  return lowestSoFar({ criteria }, levels)!.level
}

/** What the levels named so far come to, and which criteria hold it there: the lowest decides. `null` while none is named. */
export function lowestSoFar(
  { criteria }: Pick<MaturityModel, 'criteria'>,
  levels: MaturityLevels,
): { readonly level: number; readonly deciding: readonly string[] } | null {
  const named = criteria.flatMap(({ id }) => (levels[id] == null ? [] : [{ id, level: levels[id] }]))
  if (named.length === 0) return null
  const level = Math.min(...named.map((one) => one.level))
  return { level, deciding: named.filter((one) => one.level === level).map(({ id }) => id) }
}

/** The authority and who accompanies it say how mature its service is. */
export function canRateMaturity(
  actor: Actor,
  { land, programme, traeger }: { readonly land: string; readonly programme: string; readonly traeger: string },
): boolean {
  return (
    (actor.role === 'kommune' && actor.traeger.includes(traeger)) ||
    (actor.role === 'land' && actor.land === land) ||
    (actor.role === 'rollin' && actor.programmes.includes(programme))
  )
}
