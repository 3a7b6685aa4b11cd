import { serviceHere, type LocalBlueprint } from '@blaupause/domain/blueprints'
import { behoerdeKindFor, type LandProfile, type Onlinedienst } from '@blaupause/domain/catalogue'
import type { LeitfadenInput, LeitfadenLand } from '@blaupause/domain/leitfaden'

/** A Land as it fills in a blueprint: its profile, and before it what was said for this blueprint (`said`). */
export function leitfadenLand({ code, version, names }: LandProfile, said: Readonly<Record<string, string>> = {}): LeitfadenLand {
  const given = Object.entries(said).map(([id, value]) => ({ id, value, certainty: 'belegt' as const }))
  return {
    code,
    profile: version,
    names: [...given, ...names.filter(({ id }) => said[id] === undefined).map(({ id, value, certainty }) => ({ id, value, certainty }))],
  }
}

/** The services a Leitfaden is for, each with the kind of authority that is responsible in this Land. `asked`: their ids here or in the blueprint; undefined: all. */
export function wantedServices(
  blueprint: LocalBlueprint,
  known: readonly Pick<Onlinedienst, 'id' | 'offers'>[],
  land: string | null,
  asked: readonly string[] | undefined,
): LeitfadenInput['services'] {
  return blueprint.services.flatMap(({ id, behoerdeKind }) => {
    const here = serviceHere(blueprint, id)
    const service = known.find((one) => one.id === here)
    return asked && !asked.includes(here) && !asked.includes(id)
      ? []
      : [{ id: here, behoerdeKind: (land && service && behoerdeKindFor(service, land)) || behoerdeKind }]
  })
}
