import { dataBytes, dataCsv, dataJson, dataPacked } from './data-file.js'

/** The shipped editions of GV100AD, oldest first; the last one is what a new installation starts with. `stand` is the Gebietsstand, `populationOn` the day of the population as the file's notes say it, null where we have no notes. */
export const registerEditions = [
  { stand: '2021-11-30', file: 'register/GV100AD_301121.ASC.gz', populationOn: null },
  { stand: '2025-11-30', file: 'register/GV100AD_30112025.txt.gz', populationOn: '2024-12-31' },
] as const
export type RegisterStand = (typeof registerEditions)[number]['stand']

/** The required note of the register's publisher. */
export const REGISTER_NOTE =
  '© Statistisches Bundesamt (Destatis), 2025, Gemeindeverzeichnis GV100AD; Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet'

/** The bytes of an edition as published. */
export function registerEdition(stand: RegisterStand = '2025-11-30'): Uint8Array {
  return dataBytes(registerEditions.find((edition) => edition.stand === stand)!.file)
}

/** Boundaries shipped for maps, as TopoJSON with `id` = key in the register of 30.11.2025. */
export const mapGeometries = ['laender-de', 'kreise-de', 'gemeinden-by', 'gemeinden-he'] as const
export type MapGeometry = (typeof mapGeometries)[number]

/** One of them, packed with gzip as it is shipped. */
export function mapGeometry(name: MapGeometry): Uint8Array {
  return dataPacked(`geo/${name.replace('-', '_')}_vg5000.topo.json.gz`)
}

/** Differences between the editions for Land 06 and 09, counted by others than our parser; `wert_*` for Textkennzeichen and area (ha). */
export function registerChanges(): Record<'von_stand' | 'bis_stand' | 'land' | 'art' | 'ags' | 'name_alt' | 'name_neu' | 'wert_alt' | 'wert_neu', string>[] {
  return dataCsv('register/gebietsaenderungen_by_he_2021-2025.csv', ';')
}

/** LeiKa entries of October 2019; rows without a key say "nicht im LeiKa", several rows may share a key. */
export function leikaRows(): Record<'leika_schluessel' | 'leistung' | 'leika_typ' | 'ozg_id' | 'ozg_leistung', string>[] {
  return dataCsv('catalogue/leika_leistungen_kdn.csv', ';')
}

/** 557 OZG-Leistungen of October 2019. */
export function ozgRows(): Record<'ozg_id' | 'ozg_leistung' | 'lebenslage' | 'themenfeld', string>[] {
  return dataCsv('catalogue/ozg_leistungen_kdn.csv', ';')
}

/** 65 procedures with the source and year of their key; some keys are newer than the catalogue of 2019. */
export function procedureRows(): Record<'leika_key' | 'name' | 'ozg_id' | 'ozg_leistung' | 'typisierung_2019' | 'key_source' | 'note', string>[] {
  return dataCsv('catalogue/procedures_seed.csv', ',')
}

/** Keys of one Leistung that replaced each other, each with its source. */
export function leikaAliases(): unknown {
  return dataJson('catalogue/leika_aliase.json')
}

/** The seven Onlinedienste of the commitments. */
export function onlinedienste(): unknown {
  return dataJson('catalogue/onlinedienste.json')
}

/** The profiles of the Länder in the order of their code. Each is checked by `LandProfile` where it is used. */
export function landProfiles(): unknown[] {
  return ['by', 'he', 'hh', 'sl'].map((code) => dataJson(`landprofiles/${code}.json`))
}

/** Who is reminded when, and when the system is silent: the versions that hold where a Land has set none. Checked by `ReminderPolicy`. */
export function reminderPolicies(): unknown[] {
  return (dataJson('reminders/erinnerungen.json') as { versions: unknown[] }).versions
}

/** The programmes with partners, pilots, commitments and duties. */
export function programmes(): unknown[] {
  return ['bund-bayern', 'bund-hessen'].map((id) => dataJson(`programme/${id}.json`))
}

/** The blueprint that rollouts start from before any pilot's own exists: "Anschluss eines Onlinedienstes" 0.1.0. */
export function starterBlueprint(): unknown {
  return dataJson('blueprints/anschluss-eines-onlinedienstes-0.1.0.json')
}

/** The starting catalogue of criteria, each with its source; not official. */
export function startkatalog(): unknown {
  return dataJson('criteria/startkatalog.json')
}

/** How long the owner of a blocker has before it is carried up, oldest first. Each is checked by `BlockerPolicy` where it is used. */
export function blockerPolicies(): unknown[] {
  return (dataJson('policies/blockers.json') as { versions: unknown[] }).versions
}

/** The times of an assessment: rating, review, challenge, actions, oldest first. Each is checked by `AssessmentPolicy` where it is used. */
export function assessmentPolicies(): unknown[] {
  return (dataJson('policies/assessments.json') as { versions: unknown[] }).versions
}

/** The maturity models of the OZG in their versions, oldest first. Each is checked by `MaturityModel` where it is used. */
export function maturityModels(): unknown[] {
  return (dataJson('policies/reifegrad.json') as { versions: unknown[] }).versions
}

/** Bavaria's seven Bezirke, bodies of their own that the register does not list; `schluessel` is ours. */
export function bezirke(): Record<'schluessel' | 'name' | 'regierungsbezirk' | 'quelle', string>[] {
  return dataCsv('awards/bezirke.csv', ';')
}

/** Ceremonies known from a source; `ausgezeichnete`: keys with commas between. */
export function reportedCeremonies(): Record<'id' | 'datum' | 'ort' | 'name' | 'ausgezeichnete' | 'quelle', string>[] {
  return dataCsv('awards/verleihungsfeiern.csv', ';')
}

/** Titles "Digitales Amt" as the press reported them; `datum` is a day, a month or a year, `art_des_datums` says of what. */
export function reportedAwards(): Record<'ags' | 'name' | 'datum' | 'art_des_datums' | 'quelle', string>[] {
  return dataCsv('awards/verleihungen.csv', ';')
}

/** Dated figures from the press. `metrik` tells what is counted: figures of two metrics are never compared. */
export function reportedFigures(): Record<'datum' | 'ags' | 'ars12' | 'name' | 'metrik' | 'operator' | 'wert' | 'quelle' | 'bemerkung', string>[] {
  return dataCsv('awards/online-leistungen-presse.csv', ';')
}

/** Fira Sans, latin, by weight (WOFF2, OFL 1.1): for documents that bring their font along. */
export function documentFonts(): { readonly weight: number; readonly bytes: Uint8Array }[] {
  return [400, 500, 600].map((weight) => ({ weight, bytes: dataBytes(`fonts/fira-sans-latin-${weight}-normal.woff2`) }))
}
