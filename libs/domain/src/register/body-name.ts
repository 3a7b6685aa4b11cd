import { plainName, type Territory, type TerritoryLevel } from './territory.js'

type Named = Pick<Territory, 'name' | 'level' | 'textkennzeichen'>

/** Names that say their kind themselves: "Wetteraukreis", "Region Hannover", "VVG der Stadt Herrenberg", "Amt Kleine Elster". */
const SAYS_KIND = { kreis: /kreis|^region|^städteregion/i, verband: /^(VVG|GVV|VG|EG|Amt|Verbandsgemeinde|Samtgemeinde|Verwaltungsgemeinschaft)\b/ } as const

const CITY = ['61', '62', '63', '67']

/** Kinds by Textkennzeichen (FORMAT_GV100AD); a Gemeinde without a title and a Verband of one Gemeinde have their own words. */
const KINDS: Readonly<Record<string, string>> = {
  '43': 'Kreis',
  '44': 'Landkreis',
  '51': 'Amt',
  '52': 'Samtgemeinde',
  '53': 'Verbandsgemeinde',
  '54': 'VG',
  '56': 'Verwaltungsverband',
  '60': 'Markt',
  '64': 'Gemeinde',
  ...Object.fromEntries(CITY.map((code) => [code, 'Stadt'])),
}

/** A body with its kind, so that "Stadt Kelheim" is not taken for "Landkreis Kelheim". The register's name tells it by a suffix or not at all. */
export function bodyName(body: Named): string {
  const name = plainName(body)
  const kind = KINDS[body.textkennzeichen ?? '']
  const says = body.level === 'kreis' || body.level === 'verband' ? SAYS_KIND[body.level].test(name) : body.level === 'land'
  return kind === undefined || says ? name : `${kind} ${name}`
}

/** Which bodies a word in front of a name means; `codes` empty: every one of that level. */
const WORDS: Readonly<Record<string, { readonly level: TerritoryLevel; readonly codes: readonly string[] }>> = {
  stadt: { level: 'gemeinde', codes: CITY },
  markt: { level: 'gemeinde', codes: ['60'] },
  gemeinde: { level: 'gemeinde', codes: [] },
  kreis: { level: 'kreis', codes: [] },
  landkreis: { level: 'kreis', codes: [] },
  landratsamt: { level: 'kreis', codes: [] },
  vg: { level: 'verband', codes: [] },
  verwaltungsgemeinschaft: { level: 'verband', codes: [] },
  verbandsgemeinde: { level: 'verband', codes: [] },
  samtgemeinde: { level: 'verband', codes: [] },
  amt: { level: 'verband', codes: [] },
}

/** What people type: "Landratsamt Kelheim" looks for a Kreis of the name "Kelheim"; null where no kind stands in front. */
export function bodySought(words: string): { readonly level: TerritoryLevel; readonly codes: readonly string[]; readonly name: string } | null {
  const [, kind = '', name = ''] = /^\s*(\p{L}+)\s+(\S.*)$/u.exec(words) ?? []
  const meant = WORDS[kind.toLowerCase()]
  return meant ? { ...meant, name } : null
}
