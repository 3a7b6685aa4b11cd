import { chain } from '../deadlines/index.js'
import type { Instant } from '../kernel/index.js'

export type ChainLink = (typeof chain)[number]

/** A letter of the chain: who got it and when. */
export type Letter = { readonly recipient: string; readonly at: Instant }

/** From whom an entry was passed on, and to whom it went on since, in the order of the chain. */
export type PassedOn = {
  readonly from: { readonly who: ChainLink; readonly at: Instant } | null
  readonly to: readonly { readonly who: ChainLink; readonly at: Instant }[]
}

/**
 * Where an entry stands in the chain person, lead, Land, programme. `letters` are all that were written about the same day
 * of the same step, whoever got them. A link the chain did not write to is skipped.
 */
export function passedOn(recipient: string, letters: readonly Letter[]): PassedOn {
  const own = chain.indexOf(recipient as ChainLink)
  const written = chain.flatMap((who, rank) => letters.filter((letter) => letter.recipient === who).map(({ at }) => ({ who, at, rank })))
  const before = written.findLast(({ rank }) => rank < own)
  return {
    from: before ? { who: before.who, at: before.at } : null,
    to: own < 0 ? [] : written.filter(({ rank }) => rank > own).map(({ who, at }) => ({ who, at })),
  }
}
