import type { Role } from '@blaupause/domain/identity'

/** A demo user, named by role. `subject` is what the development provider puts into the token. */
export type DemoRole = {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly role: Role
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string; readonly land: string | null; readonly traeger: string | null }
  readonly land: string | null
  readonly programmes: readonly string[]
  readonly traeger: readonly string[]
}

const stmd = { id: 'stmd', name: 'StMD Bayern', kind: 'land', land: 'BY', traeger: '09' }
const hmd = { id: 'hmd', name: 'HMD Hessen', kind: 'land', land: 'HE', traeger: '06' }
const saarland = { id: 'koordinierung-sl', name: 'Koordinierung Saarland', kind: 'land', land: 'SL', traeger: '10' }
const bmds = { id: 'bmds', name: 'BMDS', kind: 'bund', land: null, traeger: null }
const none = { land: null, programmes: [], traeger: [] }

/** The development provider's users. Two at the Bund and at each Land, because gates, signatures and imports take two people. */
export const demoRoles: readonly DemoRole[] = [
  {
    id: 'bund',
    name: 'BMDS, Programmleitung',
    nameEn: 'Federal ministry BMDS, programme lead',
    role: 'bund',
    organisation: bmds,
    ...none,
    programmes: ['bund-bayern', 'bund-hessen'],
  },
  {
    id: 'bund-leitung',
    name: 'BMDS, Leitung',
    nameEn: 'Federal ministry BMDS, lead',
    role: 'bund',
    organisation: bmds,
    ...none,
    programmes: ['bund-bayern', 'bund-hessen'],
  },
  {
    id: 'land-by',
    name: 'StMD Bayern, Koordination',
    nameEn: 'Bavaria (StMD), coordination',
    role: 'land',
    organisation: stmd,
    land: 'BY',
    programmes: ['bund-bayern'],
    traeger: ['09'],
  },
  {
    id: 'land-by-leitung',
    name: 'StMD Bayern, Leitung',
    nameEn: 'Bavaria (StMD), lead',
    role: 'land',
    organisation: stmd,
    land: 'BY',
    programmes: ['bund-bayern'],
    traeger: ['09'],
  },
  {
    id: 'land-he',
    name: 'HMD Hessen, Koordination',
    nameEn: 'Hesse (HMD), coordination',
    role: 'land',
    organisation: hmd,
    land: 'HE',
    programmes: ['bund-hessen'],
    traeger: ['06'],
  },
  {
    id: 'land-he-leitung',
    name: 'HMD Hessen, Leitung',
    nameEn: 'Hesse (HMD), lead',
    role: 'land',
    organisation: hmd,
    land: 'HE',
    programmes: ['bund-hessen'],
    traeger: ['06'],
  },
  {
    id: 'land-sl',
    name: 'Saarland, Koordinierung',
    nameEn: 'Saarland, coordination',
    role: 'land',
    organisation: saarland,
    land: 'SL',
    programmes: ['land-sl'],
    traeger: ['10'],
  },
  {
    id: 'land-sl-leitung',
    name: 'Saarland, Leitung',
    nameEn: 'Saarland, lead',
    role: 'land',
    organisation: saarland,
    land: 'SL',
    programmes: ['land-sl'],
    traeger: ['10'],
  },
  {
    id: 'kommune-meitingen',
    name: 'Markt Meitingen, Leitung',
    nameEn: 'Markt Meitingen, lead',
    role: 'kommune',
    organisation: { id: 'kommune-09772177', name: 'Markt Meitingen', kind: 'kommune', land: 'BY', traeger: '09772177' },
    ...none,
    land: 'BY',
    traeger: ['09772177'],
  },
  {
    id: 'kommune-mainburg',
    name: 'Stadt Mainburg, Leitung',
    nameEn: 'Town of Mainburg, lead',
    role: 'kommune',
    organisation: { id: 'kommune-09273147', name: 'Stadt Mainburg', kind: 'kommune', land: 'BY', traeger: '09273147' },
    ...none,
    land: 'BY',
    traeger: ['09273147'],
  },
  {
    id: 'kommune-kelheim',
    name: 'Landratsamt Kelheim, Digitales',
    nameEn: 'Landratsamt Kelheim, digital unit',
    role: 'kommune',
    organisation: { id: 'kommune-09273', name: 'Landratsamt Kelheim', kind: 'kommune', land: 'BY', traeger: '09273' },
    ...none,
    land: 'BY',
    traeger: ['09273'],
  },
  {
    id: 'kommune-siegenburg',
    name: 'VG Siegenburg, Meldeamt',
    nameEn: 'VG Siegenburg, registration office',
    role: 'kommune',
    organisation: { id: 'kommune-092735218', name: 'VG Siegenburg', kind: 'kommune', land: 'BY', traeger: '092735218' },
    ...none,
    land: 'BY',
    traeger: ['092735218'],
  },
  {
    id: 'kommune-augsburg',
    name: 'Stadt Augsburg, Bürgeramt',
    nameEn: 'City of Augsburg, citizens’ office',
    role: 'kommune',
    organisation: { id: 'kommune-09761', name: 'Stadt Augsburg', kind: 'kommune', land: 'BY', traeger: '09761000' },
    ...none,
    land: 'BY',
    traeger: ['09761000'],
  },
  {
    id: 'kommune-wetterau',
    name: 'Wetteraukreis, Digitales',
    nameEn: 'Wetteraukreis, digital unit',
    role: 'kommune',
    organisation: { id: 'kommune-06440', name: 'Wetteraukreis', kind: 'kommune', land: 'HE', traeger: '06440' },
    ...none,
    land: 'HE',
    traeger: ['06440'],
  },
  {
    id: 'rollin',
    name: 'Roll-in-Team',
    nameEn: 'Roll-in team',
    role: 'rollin',
    organisation: { id: 'rollin-team', name: 'Roll-in-Team', kind: 'rollin', land: null, traeger: null },
    ...none,
    programmes: ['bund-bayern', 'bund-hessen'],
  },
  {
    id: 'dienstleister-a',
    name: 'Hersteller A, Fachverfahren',
    nameEn: 'Maker A, specialist software',
    role: 'dienstleister',
    organisation: { id: 'hersteller-a', name: 'Hersteller A', kind: 'hersteller', land: null, traeger: null },
    ...none,
  },
  {
    id: 'pruefung',
    name: 'Rechnungsprüfung, nur Lesen',
    nameEn: 'Audit office, read only',
    role: 'pruefung',
    organisation: { id: 'orh-by', name: 'Rechnungsprüfung Bayern', kind: 'pruefung', land: 'BY', traeger: null },
    ...none,
    land: 'BY',
    programmes: ['bund-bayern'],
  },
  {
    id: 'betrieb',
    name: 'Betrieb, ohne Fachdaten',
    nameEn: 'Operations, no business data',
    role: 'betrieb',
    organisation: { id: 'betrieb', name: 'Betrieb', kind: 'betrieb', land: null, traeger: null },
    ...none,
  },
]

/** Bodies that let the Landratsamt Kelheim report for them, and until when (demo consent). */
export const demoBeauftragungen: readonly { readonly traeger: string; readonly name: string; readonly until: string | null }[] = [
  { traeger: '092735218', name: 'VG Siegenburg', until: null },
  { traeger: '092735217', name: 'VG Langquaid', until: null },
  { traeger: '092735219', name: 'VG Mainburg', until: null },
  { traeger: '092735215', name: 'VG Ihrlerstein', until: '2027-12-31' },
  { traeger: '092735216', name: 'VG Saal a.d.Donau', until: null },
  { traeger: '09273164', name: 'Stadt Riedenburg', until: '2027-09-30' },
]
