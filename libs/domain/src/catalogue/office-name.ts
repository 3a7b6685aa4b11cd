import { isKreisfrei, plainName, type Territory } from '../register/index.js'
import type { LandProfile } from './land-profile.js'

/** A body's name with its kind, in the words of its Land: "VG Siegenburg", "Landratsamt Kelheim", "Markt Meitingen". */
export function officeName(profile: Pick<LandProfile, 'officeNames'>, body: Territory): string {
  return profile.officeNames[nameKind(body)].replace('{name}', plainName(body))
}

/** Textkennzeichen 45, Regionalverband Saarbrücken: the name says what it is, as with "Wetteraukreis". */
function nameKind(body: Territory): keyof LandProfile['officeNames'] {
  switch (body.level) {
    case 'regierungsbezirk':
      return 'regierungsbezirk'
    case 'verband':
      return 'verband'
    case 'kreis':
      return isKreisfrei(body) ? 'stadt' : body.textkennzeichen === '45' || /kreis$/i.test(plainName(body)) ? 'kreis' : 'landkreis'
    default:
      return ({ '60': 'markt', '61': 'stadt', '62': 'stadt', '63': 'stadt', '67': 'stadt' } as const)[body.textkennzeichen ?? ''] ?? 'gemeinde'
  }
}

/**
 * AGS of the Gemeinde where the body sits. The register gives only the seat's name: the Gemeinde of that name in the
 * same Kreis, else the one kreisfreie Stadt or Gemeinde of that name in the Land (Landratsamt München sits in the
 * city of München); null if no or several match.
 */
export function seatOf(body: Territory, gemeinden: readonly Territory[]): string | null {
  if (body.level === 'gemeinde') return body.ags
  if (!body.seat) return null
  const seat = spelling({ name: body.seat })
  const named = gemeinden.filter((gemeinde) => spelling(gemeinde) === seat)
  for (const candidates of [named.filter(({ kreis }) => kreis === body.kreis), named.filter(isKreisfrei), named]) {
    if (candidates.length === 1) return candidates[0]!.ags
  }
  return null
}

/** The register writes "a.d.Saale" and "a.d. Saale" for the same place. */
function spelling(named: { readonly name: string }): string {
  return plainName(named).replaceAll(' ', '')
}
