import { require } from '../kernel/index.js'
import { parties, type Party } from './parties.js'

/** Organisations outside the programme that one can wait for; the bodies of the register and the Länder are known by their own lists. */
export const outsideKinds = ['hersteller', 'it-dienstleister', 'dvdv-stelle', 'datenschutz', 'andere'] as const
export type OutsideKind = (typeof outsideKinds)[number]

const kinds: Partial<Record<Party, OutsideKind>> = {
  'fachverfahren-hersteller': 'hersteller',
  'it-dienstleister': 'it-dienstleister',
  'dvdv-stelle': 'dvdv-stelle',
  datenschutz: 'datenschutz',
  andere: 'andere',
}

/** What kind of organisation stands behind a party; `null`: a body that is known already (a Kommune, a Land, the Bund, the roll-in team). */
export function kindBehind(party: Party): OutsideKind | null {
  return kinds[party] ?? null
}

/** The party as which an organisation of `kind` acts. */
export function partyOfKind(kind: string): Party {
  return [...parties, 'andere' as const].find((party) => kinds[party] === kind) ?? 'andere'
}

/** How persons are addressed, and mailboxes that carry a first and a last name. */
const PERSON = /^(herrn?|frau|hr\.|fr\.|mr\.?|mrs\.?|ms\.?|dr\.|prof\.)\s|^[a-zäöüß]+[._][a-zäöüß-]+@/i

/** Refuses with `organisation.person` what names a person: time is counted per organisation, never per person (design §4). */
export function requireOrganisationName(name: string): void {
  require(!PERSON.test(name.trim()), 'organisation.person', { name: name.trim() })
}
