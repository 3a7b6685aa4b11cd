import type { Text } from '../blueprint.js'
import type { KeyAlias } from './match-service.js'

/** What the importing Land is, as far as a blueprint touches it. `land`: its code (`HE`); rollouts by responsibility, from its commitments. */
export type ImportTarget = {
  readonly land: string
  readonly landName: string
  /** Names of the Land profile by role or parameter id; null: known to be open. */
  readonly names: Readonly<Record<string, string | null>>
  /** Online services of this Land's catalogue, which kind of authority runs each here, and what is special about them. */
  readonly onlinedienste: readonly {
    readonly id: string
    readonly behoerdeKind: string
    readonly special?: ImportSpecial
    readonly name?: Text
    readonly ozgIds?: readonly string[]
    readonly leikaKeys?: readonly string[]
  }[]
  /** Kinds of authority for which the Land profile has a rule. */
  readonly behoerdeKinds: readonly string[]
  /** Calendars of Stichtage that the Land has, as its own name them. */
  readonly stichtage: readonly { readonly id: string; readonly name: Text }[]
  readonly commitments: readonly { readonly onlinedienst: string }[]
  readonly proposals: readonly ImportProposal[]
  readonly existing: readonly { readonly behoerdeId: string; readonly onlinedienst: string }[]
  readonly bestand: readonly { readonly behoerdeId: string; readonly onlinedienst: string }[]
  /** Keys of the same Leistung, and those of the blueprint's keys that the catalogue counts today. */
  readonly aliases?: readonly KeyAlias[]
  readonly knownKeys?: readonly string[]
  /** Criteria that this Land's catalogue holds. */
  readonly criteria?: readonly { readonly id: string; readonly statement: Text }[]
  /** Versions of the same blueprint that were taken over here, and what runs by them. */
  readonly versions?: readonly { readonly version: string; readonly rollouts: number; readonly authorities: number }[]
  /** Holidays of some places, and the authorities for which the Land profile leaves open whether they hold. */
  readonly openRegions?: readonly { readonly id: string; readonly name: Text; readonly behoerden: readonly string[] }[]
}

/**
 * `landOffices`: names of the Land's own offices where they alone are competent and no Kommune. `unsure`: how many of the
 * authorities rest on an open answer of the Land profile, and what it says about them.
 */
export type ImportSpecial = { readonly landOffices: readonly string[]; readonly authorities: number; readonly unsure: number; readonly note: Text | null }

export type ImportProposal = {
  readonly behoerdeId: string
  readonly onlinedienst: string
  readonly pilot: string | null
  readonly via: 'selbst' | 'rechnerisch' | 'zusage' | 'land'
}

/** A rollout the import may make. `service`: the blueprint's own id of what is `onlinedienst` here, where the two differ. */
export type Made = ImportProposal & { readonly service?: string; readonly bestand: boolean }

/** The blueprint's id of the service. */
export function serviceOf({ service, onlinedienst }: Pick<Made, 'service' | 'onlinedienst'>): string {
  return service ?? onlinedienst
}
