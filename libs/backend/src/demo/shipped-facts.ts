import { Blueprint } from '@blaupause/domain/blueprints'
import { behoerdeKinds, LandProfile, Onlinedienst, resolveCompetence, type Behoerde } from '@blaupause/domain/catalogue'
import { Programme } from '@blaupause/domain/programme'
import { parseGv100ad } from '@blaupause/domain/register'
import { landProfiles, onlinedienste, programmes, registerEdition, starterBlueprint } from '@blaupause/reference'

/** What ships with the product, checked and put together: authorities of both Länder on `today`, services, programmes, starter blueprint. */
export type ShippedFacts = {
  readonly profiles: ReadonlyMap<string, LandProfile>
  readonly behoerden: ReadonlyMap<string, Behoerde>
  readonly onlinedienste: ReadonlyMap<string, Onlinedienst>
  readonly programmes: readonly Programme[]
  readonly starter: Blueprint
}

export function shippedFacts(today: string): ShippedFacts {
  const { territories } = parseGv100ad(registerEdition())
  const profiles = landProfiles().map((profile) => LandProfile.parse(profile))
  const behoerden = profiles.flatMap((profile) => behoerdeKinds.flatMap((kind) => resolveCompetence(profile, territories, kind, today)))
  const services = (onlinedienste() as unknown[]).map((service) => Onlinedienst.parse(service))
  return {
    profiles: new Map(profiles.map((profile) => [profile.code, profile])),
    behoerden: new Map(behoerden.map((behoerde) => [behoerde.id, behoerde])),
    onlinedienste: new Map(services.map((service) => [service.id, service])),
    programmes: programmes().map((programme) => Programme.parse(programme)),
    starter: Blueprint.parse(starterBlueprint()),
  }
}
