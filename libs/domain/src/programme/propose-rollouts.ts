import { behoerdeKindFor, type Behoerde, type Onlinedienst } from '../catalogue/index.js'
import type { Commitment, Pilot, Programme } from './programme.js'

/**
 * A rollout that follows from a commitment. `via`: the authority is the pilot's own (`selbst`), belongs to a Kreis that is
 * a pilot (`rechnerisch`: our reading, no source says that a Kreis pilot includes its Gemeinden), or is an office of the
 * Land that stands behind the commitment without being a pilot (`zusage`); or a Land without a programme starts at all its
 * authorities (`land`).
 */
export type RolloutProposal = { readonly behoerdeId: string; readonly onlinedienst: string; readonly pilot: string | null; readonly via: Via }

export type Via = 'selbst' | 'rechnerisch' | 'zusage' | 'land'

export type Service = Pick<Onlinedienst, 'id' | 'offers'>
export type Area = Pick<Behoerde, 'id' | 'land' | 'kind' | 'traeger' | 'kreis' | 'territory'>

/** Pilots × commitments, by responsibility: services in the order of the commitments, authorities in the order given. */
export function proposeRollouts(
  programme: Pick<Programme, 'land' | 'pilots'>,
  commitments: readonly Pick<Commitment, 'onlinedienst'>[],
  onlinedienste: readonly Service[],
  behoerden: readonly Area[],
): RolloutProposal[] {
  return commitments.flatMap(({ onlinedienst: id }) => {
    const kind = kindOf(onlinedienste, id, programme.land)
    return behoerden
      .filter((behoerde) => behoerde.land === programme.land && behoerde.kind === kind)
      .flatMap((behoerde) => {
        const part = partOf(programme.pilots, behoerde)
        return part ? [{ behoerdeId: behoerde.id, onlinedienst: id, ...part }] : []
      })
  })
}

/** The authority that is responsible in a pilot's area without being the pilot; null if the pilot is responsible itself. */
export function whoInstead<B extends Area>(pilot: Pick<Pilot, 'traeger'>, onlinedienst: Service, land: string, behoerden: readonly B[]): B | null {
  const kind = behoerdeKindFor(onlinedienst, land)
  const own = behoerden.filter((behoerde) => behoerde.land === land && behoerde.kind === kind)
  if (own.some((behoerde) => behoerde.traeger === pilot.traeger || behoerde.kreis === pilot.traeger)) return null
  return own.find(({ territory }) => territory.some((ags) => ags.startsWith(pilot.traeger))) ?? null
}

function kindOf(onlinedienste: readonly Service[], id: string, land: string): string | null {
  const onlinedienst = onlinedienste.find((candidate) => candidate.id === id)
  return onlinedienst ? behoerdeKindFor(onlinedienst, land) : null
}

function partOf(pilots: readonly Pilot[], behoerde: Area): Pick<RolloutProposal, 'pilot' | 'via'> | null {
  // Two digits: an office of the Land. It lies in no pilot's hands, the commitment is the Land's own.
  if (behoerde.traeger.length === 2) return { pilot: null, via: 'zusage' }
  const own = pilots.find(({ traeger }) => traeger === behoerde.traeger)
  if (own) return { pilot: own.traeger, via: 'selbst' }
  const kreis = pilots.find(({ traeger }) => traeger === behoerde.kreis)
  return kreis ? { pilot: kreis.traeger, via: 'rechnerisch' } : null
}
