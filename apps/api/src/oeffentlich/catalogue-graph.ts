import { createHash } from 'node:crypto'
import { landNames } from '@blaupause/domain/register'
import { DataFactory, type Quad, type Quad_Object } from 'n3'
import { LICENCE, type DataFile } from './open-data.js'
import { to, type View } from './page.js'

export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const EU = 'http://publications.europa.eu/resource/authority'
/** Each file of open data: its media type, its type for portals, and its title. */
export const MEDIA: Readonly<Record<DataFile, readonly [media: string, type: string, de: string, en: string]>> = {
  'titel.csv': ['text/csv', 'CSV', 'Titel als Tabelle', 'Titles as a table'],
  'titel.json': ['application/json', 'JSON', 'Titel mit Definition', 'Titles with definition'],
  'karte.geojson': ['application/geo+json', 'GEOJSON', 'Titel als Karte', 'Titles as a map'],
}

/**
 * The catalogue of an award for open-data portals: DCAT-AP.de 3.0 (https://www.dcat-ap.de/def/dcatde/3.0/spec/), with one dataset and a
 * distribution for each of its `files`, whose bytes are those that the address gives. Every thing has a name, so that both notations
 * say the same. The contributor's id is our own until GovData, which hands them out, has given one.
 */
export function catalogueGraph(view: View, files: Readonly<Record<DataFile, string>>): readonly Quad[] {
  const {
    state: { snapshot, rule, instants },
    origin,
  } = view
  const address = (path: string): string => `${origin}${to({ ...view, language: 'de' }, path)}`
  const home = address('')
  const thing = (name: string): string => `${origin}${to({ ...view, language: 'de', asked: null }, '')}#${name}`
  const demo = snapshot.demo ? ([' (Demodaten)', ' (demo data)'] as const) : (['', ''] as const)
  const [land, landEn] = [landNames.de, landNames.en].map((names) => names[snapshot.land as keyof typeof names])
  const key = [...view.bodies.keys()].find((one) => /^\d/.test(one))?.slice(0, 2)
  const place = key === undefined ? [] : [iri(`http://dcat-ap.de/def/politicalGeocoding/stateKey/${key}`)]
  const dates = { 'dct:issued': [instant(instants[0]!)], 'dct:modified': [instant(snapshot.at)] }
  const available = { 'dcatap:availability': [iri(`${EU}/planned-availability/AVAILABLE`)] }
  const languages = { 'dct:language': [iri(`${EU}/language/DEU`), iri(`${EU}/language/ENG`)] }
  const publisher = { 'dct:publisher': [iri(thing('herausgeber'))] }
  return [
    ...about(thing('katalog'), 'dcat:Catalog', {
      ...publisher,
      ...dates,
      ...available,
      ...languages,
      'dct:title': both(`Offene Daten zum Titel „${rule.title.de}“${demo[0]}`, `Open data on the title “${rule.title.en}”${demo[1]}`),
      'dct:description': both(`Wer in ${land} den Titel „${rule.title.de}“ trägt.`, `Who holds the title “${rule.title.en}” in ${landEn}.`),
      'dct:license': [iri(LICENCE)],
      'foaf:homepage': [iri(home)],
      'dcat:themeTaxonomy': [iri(`${EU}/data-theme`)],
      'dct:spatial': place,
      'dcat:dataset': [iri(thing('datensatz'))],
    }),
    ...about(thing('datensatz'), 'dcat:Dataset', {
      ...publisher,
      ...dates,
      ...available,
      ...languages,
      'dct:identifier': [text(`${snapshot.award}-${snapshot.land.toLowerCase()}`)],
      'dct:title': both(
        `Kommunen mit dem Titel „${rule.title.de}“ in ${land}${demo[0]}`,
        `Municipalities with the title “${rule.title.en}” in ${landEn}${demo[1]}`,
      ),
      'dct:description': both(
        'Wer den Titel seit wann trägt, mit Beleg und Quelle; bei Titelträgern die im Portal angezeigte Zahl der Online-Verfahren.',
        'Who holds the title since when, with proof and source; for holders the number of online procedures displayed in the portal.',
      ),
      'dcat:theme': [iri(`${EU}/data-theme/GOVE`)],
      'dcat:keyword': [...['Digitalisierung', 'Verwaltung', rule.title.de].map((word) => text(word, 'de')), text('digital government', 'en')],
      'dcat:contactPoint': [iri(thing('kontakt'))],
      'dcatde:contributorID': [iri(thing('datenlieferant'))],
      'dcatde:politicalGeocodingLevelURI': [iri('http://dcat-ap.de/def/politicalGeocoding/Level/state')],
      'dcatde:politicalGeocodingURI': place,
      'dct:spatial': place,
      'dct:accrualPeriodicity': [iri(`${EU}/frequency/IRREG`)],
      'dct:accessRights': [iri(`${EU}/access-right/PUBLIC`)],
      'dcat:version': [text(snapshot.at)],
      'dcat:landingPage': [iri(home)],
      'foaf:page': [iri(address('/rahmenbedingungen'))],
      'dcat:distribution': Object.keys(files).map((file) => iri(thing(file))),
    }),
    ...(Object.entries(files) as [DataFile, string][]).flatMap(([file, body]) => {
      const [media, type, de, en] = MEDIA[file]
      const link = [iri(address(`/daten/${file}`))]
      return [
        ...about(thing(file), 'dcat:Distribution', {
          ...dates,
          ...available,
          'dct:title': both(de, en),
          'dcat:accessURL': link,
          'dcat:downloadURL': link,
          'dcat:mediaType': [iri(`https://www.iana.org/assignments/media-types/${media}`)],
          'dct:format': [iri(`${EU}/file-type/${type}`)],
          'adms:status': [iri('http://purl.org/adms/status/Completed')],
          'dct:license': [iri(LICENCE)],
          'dcatde:licenseAttributionByText': [
            text(file === 'karte.geojson' ? `${rule.issuer.name}; © GeoBasis-DE / BKG 2021 (Daten verändert)` : rule.issuer.name),
          ],
          'dcat:byteSize': [typed(String(Buffer.byteLength(body)), 'nonNegativeInteger')],
          'spdx:checksum': [iri(thing(`${file}-pruefsumme`))],
        }),
        ...about(thing(`${file}-pruefsumme`), 'spdx:Checksum', {
          'spdx:algorithm': [iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')],
          'spdx:checksumValue': [typed(createHash('sha256').update(body).digest('hex'), 'hexBinary')],
        }),
      ]
    }),
    ...about(thing('herausgeber'), 'foaf:Agent', {
      'foaf:name': [text(rule.issuer.name, 'de')],
      'dct:type': [iri('http://purl.org/adms/publishertype/RegionalAuthority')],
    }),
    ...about(thing('kontakt'), 'vcard:Kind', {
      'vcard:fn': [text(rule.issuer.name)],
      'vcard:hasURL': [iri(`${origin}${to({ ...view, language: 'de', asked: null }, '/melden')}`)],
    }),
  ]
}

/** A prefixed name, whole. */
export function whole(name: string): string {
  const [prefix, local] = name.split(':') as [keyof typeof PREFIXES, string]
  return PREFIXES[prefix] + local
}

function about(subject: string, type: string, facts: Readonly<Record<string, readonly Quad_Object[]>>): Quad[] {
  return Object.entries({ 'rdf:type': [iri(whole(type))], ...facts }).flatMap(([name, values]) =>
    values.map((value) => DataFactory.quad(iri(subject), iri(whole(name)), value)),
  )
}

const iri = (address: string) => DataFactory.namedNode(address)
const text = (value: string, language?: string) => DataFactory.literal(value, language)
const typed = (value: string, type: string) => DataFactory.literal(value, iri(PREFIXES.xsd + type))
const instant = (at: string) => typed(at, 'dateTime')
const both = (de: string, en: string) => [text(de, 'de'), text(en, 'en')]
