import { landNames } from '@blaupause/domain/register'
import { LICENCE, type DataFile } from './open-data.js'
import { permalink, to, type View } from './page.js'

const MEDIA: Readonly<Record<Exclude<DataFile, 'katalog.jsonld'>, readonly [media: string, type: string, name: string]>> = {
  'titel.csv': ['text/csv', 'CSV', 'Titel als CSV'], 'titel.json': ['application/json', 'JSON', 'Titel als JSON'], 'karte.geojson': ['application/geo+json', 'GEOJSON', 'Titel als Karte'],
}

/**
 * The entry for open-data catalogues, DCAT-AP.de 3.0 as JSON-LD: mandatory are title, description, publisher, contributorID, theme, distribution with access address and
 * licence of each (DCAT-AP.de 3.0, dcat-ap.de/def/dcatde/3.0/spec). Political geocoding: the Land by its official key. The contributor's id is
 * our own until GovData, which hands them out, has given one.
 */
export function catalogueEntry(view: View): string {
  const { snapshot, rule } = view.state
  const address = `${view.origin}${to({ ...view, language: 'de', asked: null }, '')}`
  const land = landNames.de[snapshot.land as keyof typeof landNames.de]
  const text = (de: string, en: string) => [{ '@language': 'de', '@value': de }, { '@language': 'en', '@value': en }]
  return JSON.stringify({
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', dcatde: 'http://dcat-ap.de/def/dcatde/', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@graph': [{
      '@id': `${address}#datensatz`, '@type': 'dcat:Dataset', 'dct:identifier': `${snapshot.award}-${snapshot.land.toLowerCase()}`,
      'dct:title': text(`Kommunen mit dem Titel „${rule.title.de}“ in ${land}${snapshot.demo ? ' (Demodaten)' : ''}`, `Municipalities with the title “${rule.title.de}” in ${landNames.en[snapshot.land as keyof typeof landNames.en]}${snapshot.demo ? ' (demo data)' : ''}`),
      'dct:description': text('Wer den Titel seit wann trägt, mit Beleg und Quelle; bei Titelträgern die im Portal angezeigte Zahl der Online-Verfahren.', 'Who holds the title since when, with proof and source; for holders the number of online procedures displayed in the portal.'),
      'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': rule.issuer.name }, 'dcatde:contributorID': { '@id': `${address}#datenlieferant` },
      'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' }, 'dcat:keyword': ['Digitalisierung', 'Verwaltung', rule.title.de], 'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/DEU' },
      'dct:modified': { '@type': 'xsd:dateTime', '@value': snapshot.at }, 'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG' }, 'dcat:landingPage': { '@id': address },
      'dcatde:politicalGeocodingLevelURI': { '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/state' }, 'dcatde:politicalGeocodingURI': { '@id': `http://dcat-ap.de/def/politicalGeocoding/stateKey/${view.bodies.keys().next().value?.slice(0, 2) ?? ''}` },
      'dcat:contactPoint': { '@type': 'http://www.w3.org/2006/vcard/ns#Organization', 'http://www.w3.org/2006/vcard/ns#fn': rule.issuer.name, 'http://www.w3.org/2006/vcard/ns#hasURL': { '@id': `${view.origin}/oeffentlich/melden` } },
      'dcat:distribution': (Object.entries(MEDIA) as [DataFile, (typeof MEDIA)[keyof typeof MEDIA]][]).map(([file, [media, type, name]]) => ({
        '@id': `${address}#${file}`, '@type': 'dcat:Distribution', 'dct:title': name, 'dcat:accessURL': { '@id': `${view.origin}/oeffentlich/daten/${file}` }, 'dcat:downloadURL': { '@id': `${view.origin}/oeffentlich/daten/${file}` },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` }, 'dct:format': { '@id': `http://publications.europa.eu/resource/authority/file-type/${type}` }, 'dct:license': { '@id': LICENCE }, 'dcatde:licenseAttributionByText': `${rule.issuer.name}; © GeoBasis-DE / BKG 2021 (Daten verändert)`,
        'dct:modified': { '@type': 'xsd:dateTime', '@value': snapshot.at },
      })),
      'dct:isVersionOf': { '@id': `${view.origin}${permalink(view, '')}` },
    }],
  }, null, 1)
}
