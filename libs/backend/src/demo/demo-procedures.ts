import type { ProcedureOrigin } from '@blaupause/domain/awards'
import { leikaRows, procedureRows } from '@blaupause/reference'
import { random } from './random.js'

/** An Online-Verfahren of the demo: real name and keys of the catalogue; link and who offers it are invented. */
export type DemoProcedure = { readonly id: string; readonly name: string; readonly origin: ProcedureOrigin; readonly leistungen: readonly string[] }

const told = (id: string, name: string, origin: ProcedureOrigin, ...leistungen: string[]): DemoProcedure => ({ id, name, origin, leistungen })

/** What the demo speaks of by name. The first six are Mainburg's that it shows, then what it lacks. */
export const shownAtMainburg = [
  told('hundesteuer-abmeldung', 'Hundesteuer Abmeldung', 'kommunal', '99102013000000'),
  told('kita', 'Kita-Anmeldung', 'kommunal', '99041004034000'),
  told('plakate', 'Plakatierung erlauben lassen', 'kommunal', '99108012005005'),
  told('gewerbeanmeldung', 'Gewerbeanmeldung', 'zentral', '99050012104000', '99050012071000', '99050012070000'),
  told('meldebestaetigung', 'Meldebestätigung', 'kommunal', '99115003012000'),
  told('geburtsurkunde', 'Geburtsurkunde', 'kommunal', '99027002012000'),
] as const
/** `share`: of the bodies that have it. */
export const lackedByMainburg = [
  { ...told('fuehrungszeugnis', 'Führungszeugnis beantragen', 'zentral', '99049001001000'), share: 0.78 },
  { ...told('uebermittlungssperre', 'Übermittlungssperre im Melderegister', 'zentral', '99115002060002'), share: 0.67 },
  { ...told('wahlschein', 'Wahlschein beantragen', 'kommunal', '99128009012000'), share: 1 },
] as const

/** What the programme itself brings live, so that nobody has it beforehand. */
const SERVICE_OF_THE_PROGRAMME = ['99115005104000', '99115005104001']

/** Groups of the catalogue that Gemeinden and Kreise answer for: identity, traffic, taxes, civil status, trade, building, dogs, elections, children, social matters, hunting and fishing. */
const MUNICIPAL = new Set([
  '115',
  '108',
  '102',
  '027',
  '101',
  '059',
  '050',
  '012',
  '110',
  '128',
  '041',
  '107',
  '036',
  '025',
  '042',
  '067',
  '093',
  '008',
  '085',
  '071',
  '073',
  '117',
  '094',
  '139',
])

/** Acts of the same groups that Bund, Land or courts do, or that nobody applies for. */
const OTHERS =
  /steuer(?!.*(Hund|Zweitwohn))|Tierversuch|Tierk|Fleisch|Spielbank|Prostitution|Notreise|Wahlprüf|Feststellung|wahlvorschlag|Landtag|Europawahl|Bundestag|Bundesrat|Untersagung|Entzug|Widerruf|Rücknahme|Aufhebung der|Verkürzung|Schließung|Betäubung|Sprengstoff|Bundes|Luft|Schiff|Eisenbahn|Rente|Arbeitslos|Zoll|Überwachung|Vollstreckung/i

/** `most` further procedures, the commonest first: those of the shipped list of municipal procedures, then acts of the municipal groups of the catalogue, one of each name. About a fifth is central (invented). */
export function catalogueProcedures(most: number): DemoProcedure[] {
  const keys = new Set([...SERVICE_OF_THE_PROGRAMME, ...[...shownAtMainburg, ...lackedByMainburg].flatMap(({ leistungen }) => leistungen)])
  const common = new Set(procedureRows().map(({ leika_key }) => leika_key))
  const byName = new Map<string, DemoProcedure>()
  for (const { leika_schluessel: key, leistung: name, leika_typ } of leikaRows()) {
    const act = /^99\d{12}$/.test(key) && key.slice(8, 11) !== '000' && MUNICIPAL.has(key.slice(2, 5)) && ['2/3', '4', '5'].includes(leika_typ)
    if (act && (common.has(key) || !OTHERS.test(name)) && name.length < 60 && !keys.has(key) && !byName.has(name))
      byName.set(name, told(key, name, random(key, 3) < 0.2 ? 'zentral' : 'kommunal', key))
  }
  const rank = ({ id, name }: DemoProcedure) => (common.has(id) ? 0 : 40) + name.length + random(id) * 30
  return [...byName.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).slice(0, most)
}
