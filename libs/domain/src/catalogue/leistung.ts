import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import { BehoerdeKind } from './land-profile.js'
import { Certainty, Source } from './source.js'

/** 14-digit key of the Leistungskatalog: 99, object, Verrichtung, Detail. Keys drift; see `LeikaAlias`. */
export const LeikaKey = z.string().regex(/^99\d{12}$/)

/** Two keys of the same Leistung: `key` came after `formerly`. The newer one is shown, both are found. */
export const LeikaAlias = z.strictObject({ key: LeikaKey, formerly: LeikaKey, name: z.string(), certainty: Certainty, sources: z.array(Source).min(1) })
export type LeikaAlias = z.infer<typeof LeikaAlias>

/** A deployed online service: it serves several Leistungen of several OZG-Leistungen; `offers` says in which Land and by which kind of authority. */
export const Onlinedienst = z.strictObject({
  id: FrozenId,
  name: Text,
  shortName: Text,
  ozgIds: z.array(z.string().regex(/^\d{5}$/)).min(1),
  leikaKeys: z.array(LeikaKey).min(1),
  origin: z.string().max(300),
  offers: z.array(z.strictObject({ land: z.string().regex(/^[A-Z]{2}$/), behoerdeKind: BehoerdeKind, note: Text.nullable() })).min(1),
  numbers: z.array(z.strictObject({ text: Text, sources: z.array(Source).min(1) })),
  sources: z.array(Source).min(1),
})
export type Onlinedienst = z.infer<typeof Onlinedienst>

/** The kind of authority that runs the service in a Land, or null where the Land does not offer it here. */
export function behoerdeKindFor(onlinedienst: Pick<Onlinedienst, 'offers'>, land: string): BehoerdeKind | null {
  return onlinedienst.offers.find((offer) => offer.land === land)?.behoerdeKind ?? null
}
