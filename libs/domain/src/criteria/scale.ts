import { z } from 'zod'
import { Text } from '../blueprints/index.js'

const Bound = z.number().min(-1_000_000_000).max(1_000_000_000)

/**
 * How a criterion is rated: yes or no (1 or 0), a grade from 0 to 4, or a number with its unit. A number says between which
 * bounds it may lie, from where on it is reached (`green`) and from where on it is half reached (`amber`); where `green` lies
 * below `amber`, less is better (days, euros).
 */
export const Scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('0-4') }),
  z.strictObject({ kind: z.literal('number'), unit: Text, low: Bound, high: Bound, amber: Bound, green: Bound }),
])
export type Scale = z.infer<typeof Scale>

/** How far a rating is from what the criterion asks: reached, half reached, missed. */
export const lights = ['green', 'amber', 'red'] as const
export type Light = (typeof lights)[number]

/** Whether a rating can stand on this scale at all: yes-no takes 0 and 1, grades are whole. */
export function fitsScale(scale: Scale, value: number): boolean {
  switch (scale.kind) {
    case 'yes-no':
      return value === 0 || value === 1
    case '0-4':
      return Number.isInteger(value) && value >= 0 && value <= 4
    case 'number':
      return Number.isFinite(value) && value >= scale.low && value <= scale.high
  }
}

/** What a rating means. Grades 3 and 4 are reached, 2 is half reached. */
export function lightOf(scale: Scale, value: number): Light {
  if (scale.kind === 'yes-no') return value === 1 ? 'green' : 'red'
  const { amber, green } = scale.kind === '0-4' ? { amber: 2, green: 3 } : scale
  const reaches = (bound: number) => (green >= amber ? value >= bound : value <= bound)
  if (reaches(green)) return 'green'
  return reaches(amber) ? 'amber' : 'red'
}

/** The share of what can be reached, 0 to 1: what weights multiply. A number counts in full from `green` on, a grade only as the highest (3, which is green, is three quarters). */
export function reachedShare(scale: Scale, value: number): number {
  if (scale.kind === 'yes-no') return value
  if (scale.kind === '0-4') return value / 4
  const worst = scale.green >= scale.amber ? scale.low : scale.high
  return Math.min(1, Math.max(0, (value - worst) / (scale.green - worst)))
}

/** Whether the bounds of a scale make sense: low below high, the marks inside, and the better mark not at the worse end. */
export function isSoundScale(scale: Scale): boolean {
  if (scale.kind !== 'number') return true
  const { low, high, amber, green } = scale
  return low < high && [amber, green].every((mark) => mark >= low && mark <= high) && amber !== green && green !== (green > amber ? low : high)
}
