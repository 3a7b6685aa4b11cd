import { require } from '../kernel/index.js'

/** An amount as people write it: up to ten digits and at most two decimals, with comma or point ("1180", "1180,50"). */
const AMOUNT = /^(\d{1,10})(?:[.,](\d{1,2}))?$/

/** An amount in whole cents. Refuses with `cost.amount` what is no amount; nothing passes through a floating-point number. */
export function centsOf(amount: string): bigint {
  const match = AMOUNT.exec(amount.trim())
  require(match !== null, 'cost.amount', { amount: amount.slice(0, 40) })
  return BigInt(match[1]!) * 100n + BigInt((match[2] ?? '').padEnd(2, '0') || '0')
}

/** Cents as a decimal with two places and a point, as the wire carries money ("1180.50"). */
export function amountOf(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
