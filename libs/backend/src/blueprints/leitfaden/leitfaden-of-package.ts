import { canonicalBlueprint } from '@blaupause/domain/blueprints'
import { Onlinedienst, type LandProfile } from '@blaupause/domain/catalogue'
import { DomainError } from '@blaupause/domain/kernel'
import type { Language, LeitfadenInput } from '@blaupause/domain/leitfaden'
import { onlinedienste } from '@blaupause/reference'
import { digestOf, type VerifiedPackage } from '../../platform/signing/index.js'
import { leitfadenLand, wantedServices } from './leitfaden-parts.js'

/** `profile`: whose names fill the texts; null leaves them open. `onlinedienst`: for which services; undefined: all of the package. */
export type LeitfadenOrder = {
  readonly profile: LandProfile | null
  readonly language: Language
  readonly onlinedienst?: readonly string[] | undefined
  readonly madeOn: string
}

/** What a Leitfaden of a package file is made of, without database and network; its signatures have been checked. Refuses with `leitfaden.service` where the package has none of the services. */
export function leitfadenOfPackage({ blueprint, signers }: VerifiedPackage, { profile, language, onlinedienst, madeOn }: LeitfadenOrder): LeitfadenInput {
  const services = wantedServices(blueprint, Onlinedienst.array().parse(onlinedienste()), profile?.code ?? null, onlinedienst)
  if (services.length === 0) throw new DomainError('leitfaden.service', { known: blueprint.services.map(({ id }) => id).join(', ') })
  return {
    blueprint,
    language,
    services,
    land: profile && leitfadenLand(profile),
    recipient: '',
    address: null,
    madeOn,
    edition: {
      state: 'file',
      digest: digestOf(canonicalBlueprint(blueprint)),
      publishedOn: null,
      retired: null,
      signers: signers.map(({ name, fingerprint, end }) => ({ name, fingerprint, signed: true, signedOn: null, end })),
    },
  }
}
