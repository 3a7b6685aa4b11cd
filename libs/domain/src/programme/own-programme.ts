import { behoerdeKindFor, type LandProfile } from '../catalogue/index.js'
import type { Programme } from './programme.js'
import type { Area, RolloutProposal, Service } from './propose-rollouts.js'

/** What a Land that has no programme with the Bund carries its rollouts in: named after itself, without pilots and without promises. */
export function ownProgramme({ code, name, names }: Pick<LandProfile, 'code' | 'name' | 'names'>): Programme {
  const office = names.find(({ id }) => id === 'landesstelle')
  return {
    id: ownProgrammeId(code),
    name,
    land: code,
    goal: {
      de: `Von ${name} selbst begonnen, ohne Programm mit dem Bund und ohne zugesagte Tage.`,
      en: `Begun by ${name} itself, without a programme with the federation and without promised days.`,
    },
    partners: office?.value ? [{ id: ownProgrammeId(code), role: 'land', name: office.value, certainty: office.certainty, note: null }] : [],
    phases: [],
    pilots: [],
    commitments: [],
    bestand: [],
    exemptions: [],
    duties: [],
    sources: office?.sources[0] ? [...office.sources] : [{ text: 'Landesprofil', url: null, date: null, read: 'beurteilt' }],
  }
}

/** Whether a programme is a Land's own. */
export function isOwnProgramme({ id, land }: Pick<Programme, 'id' | 'land'>): boolean {
  return id === ownProgrammeId(land)
}

/** Every authority that the Land's rules make responsible, for each service the Land offers: nobody was chosen as a pilot. */
export function proposeByRule(land: string, onlinedienste: readonly Service[], behoerden: readonly Area[]): RolloutProposal[] {
  return onlinedienste.flatMap((service) => {
    const kind = behoerdeKindFor(service, land)
    return behoerden
      .filter((behoerde) => behoerde.land === land && behoerde.kind === kind)
      .map(({ id }) => ({ behoerdeId: id, onlinedienst: service.id, pilot: null, via: 'land' as const }))
  })
}

function ownProgrammeId(code: string): string {
  return `land-${code.toLowerCase()}`
}
