import type { Text } from '../blueprints/index.js'
import type { BehoerdeKind } from './land-profile.js'
import type { Certainty } from './source.js'

/**
 * Who acts: one kind at one body for a territory. `id` = kind and key of the body, `land` the code ('BY'). `traeger` is the body whose office
 * it is: Gemeinde (8 digits, also for kreisfreie Städte), Verband (9), Kreis (5), or the Land (2) for a
 * Regierungspräsidium, which is no body of its own. `territory`: keys of Gemeinden, or of parts of one. `fallgruppen` name the cases where competence depends on the
 * case; `ags` null: in the whole territory. `population`: sum over the territory, also where cases are shared.
 */
export type Behoerde = {
  readonly id: string
  readonly land: string
  readonly kind: BehoerdeKind
  readonly traeger: string
  readonly name: string
  /** The body's name without its kind, for sorting and searching. */
  readonly plainName: string
  readonly seatAgs: string | null
  readonly territory: readonly string[]
  readonly fallgruppen: readonly { readonly ags: string | null; readonly text: Text }[]
  readonly kreis: string | null
  readonly population: number
  readonly certainty: Certainty
  readonly source: string
  readonly rule: string
}
