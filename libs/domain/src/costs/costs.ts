import type { Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import type { Now } from '../rollouts/index.js'

/** What a rollout costs: connecting once, the maker's module once, and running it for a year. */
export const costKinds = ['connection', 'module', 'running'] as const
export type CostKind = (typeof costKinds)[number]
/** Who pays. */
export const payers = ['bund', 'land', 'kreis', 'kommune', 'dienstleister'] as const
export type Payer = (typeof payers)[number]

/** No figure of the programme is older than the Online Access Act (18.08.2017). */
const EARLIEST = '2017-08-18'

/** The body, its Land, and the roll-in team of the programme know what it costs and how it is used. */
export function canEnterCosts(
  actor: Actor,
  { land, programme, traeger }: { readonly land: string; readonly programme: string; readonly traeger: string },
): boolean {
  switch (actor.role) {
    case 'kommune':
      return actor.traeger.includes(traeger)
    case 'land':
      return actor.land === land
    case 'rollin':
      return actor.programmes.includes(programme)
    default:
      return false
  }
}

/** Refuses a day before the Online Access Act or in the future: cost and use are what was, not what is hoped for. */
export function requireFigureDay(on: LocalDate, { today }: Pick<Now, 'today'>): void {
  require(on >= EARLIEST && on <= today, 'cost.date', { date: on, from: EARLIEST, to: today })
}

/** Refuses more online cases than cases. */
export function requireUsage({ cases, online }: { readonly cases: number; readonly online: number }): void {
  require(online <= cases, 'usage.share', { online, cases })
}
