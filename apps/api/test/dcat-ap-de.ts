import { Parser, Store, type Term } from 'n3'
import { whole } from '../src/oeffentlich/catalogue-graph.js'

/**
 * What DCAT-AP.de 3.0 makes mandatory of each class: the column "Verpflichtend" of its overview (https://www.dcat-ap.de/def/dcatde/3.0/spec/,
 * section "Übersicht der Klassen und Eigenschaften"), and below it what the conventions of GovData ask of whoever delivers
 * (https://www.dcat-ap.de/def/dcatde/3.0/implRules/; number of the convention beside it) and what we promise besides.
 */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', /* ours */ 'dcat:dataset', 'dct:license', 'dct:issued', 'dct:modified'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:publisher',
    /* 12 */ 'dcatde:contributorID',
    /* 1 */ 'dcat:contactPoint',
    /* 30 */ 'dcat:theme',
    /* 11 */ 'dcatde:politicalGeocodingURI',
    'dct:spatial',
    /* ours */ 'dct:issued',
    'dct:modified',
    'dcat:distribution',
  ],
  'dcat:Distribution': [
    'dcat:accessURL',
    'dct:license',
    /* 22 */ 'adms:status',
    /* 35 */ 'dcatde:licenseAttributionByText',
    /* 39 */ 'dcat:downloadURL',
    /* ours */ 'dct:format',
    'dcat:mediaType',
    'dct:issued',
    'dct:modified',
    'dcat:byteSize',
    'spdx:checksum',
  ],
  'foaf:Agent': ['foaf:name'],
  'vcard:Kind': ['vcard:hasURL'],
  'spdx:Checksum': ['spdx:algorithm', 'spdx:checksumValue'],
}
/** At most one of these for each thing. */
const ONCE = [
  'dct:publisher',
  'dct:issued',
  'dct:modified',
  'dcat:accessURL',
  'dct:license',
  'dct:format',
  'dcat:mediaType',
  'dcat:byteSize',
  'dcatap:availability',
  'spdx:checksum',
  'adms:status',
]
/** What a value has to be: text, a name of something else, or one of a class that the same file describes. */
const TEXTS = [
  'dct:title',
  'dct:description',
  'dct:identifier',
  'dcat:keyword',
  'foaf:name',
  'vcard:fn',
  'dct:issued',
  'dct:modified',
  'dcat:byteSize',
  'dcatde:licenseAttributionByText',
  'dcat:version',
  'spdx:checksumValue',
]
const CLASSES: Readonly<Record<string, string>> = {
  'dct:publisher': 'foaf:Agent',
  'dcat:contactPoint': 'vcard:Kind',
  'dcat:dataset': 'dcat:Dataset',
  'dcat:distribution': 'dcat:Distribution',
  'spdx:checksum': 'spdx:Checksum',
}

export const readTurtle = (text: string): Store => new Store(new Parser({ format: 'text/turtle' }).parse(text))

/** JSON-LD that names everything and nests nothing, as statements. */
export function readJsonLd(text: string): string[] {
  const { '@context': prefixes, '@graph': things } = JSON.parse(text) as { '@context': Record<string, string>; '@graph': Record<string, any>[] }
  const full = (name: string): string => name.replace(/^(\w+):(?!\/\/)/, (all, prefix: string) => prefixes[prefix] ?? all)
  return things.flatMap(({ '@id': id, '@type': types, ...facts }) => [
    ...types.map((type: string) => `${id} ${whole('rdf:type')} ${full(type)}`),
    ...Object.entries(facts).flatMap(([name, values]) =>
      values.map(
        (value: Record<string, string>) =>
          `${id} ${full(name)} ${value['@id'] ?? `"${value['@value']}"${value['@language'] ? `@${value['@language']}` : value['@type'] ? `^^${full(value['@type'])}` : ''}`}`,
      ),
    ),
  ])
}
export const statements = (store: Store): string[] =>
  store.getQuads(null, null, null, null).map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.id}`)

/** Everything in which a graph does not keep to the list above. */
export function faults(graph: Store): string[] {
  const of = (thing: Term, name: string): Term[] => graph.getObjects(thing, whole(name), null)
  const isA = (thing: Term, name: string): boolean => of(thing, 'rdf:type').some(({ value }) => value === whole(name))
  const things = graph.getSubjects(null, null, null)
  const missing = Object.entries(MANDATORY).flatMap(([name, must]) => {
    const all = graph.getSubjects(whole('rdf:type'), whole(name), null)
    return all.length === 0
      ? [`no ${name}`]
      : all.flatMap((thing) => must.filter((one) => of(thing, one).length === 0).map((one) => `${thing.value} has no ${one}`))
  })
  const often = things.flatMap((thing) => ONCE.filter((one) => of(thing, one).length > 1).map((one) => `${thing.value} has ${one} twice`))
  const kinds = things.flatMap((thing) =>
    graph.getPredicates(thing, null, null).flatMap((predicate) =>
      graph
        .getObjects(thing, predicate, null)
        .filter((value) => (value.termType === 'Literal') !== TEXTS.some((one) => whole(one) === predicate.value))
        .map((value) => `${predicate.value} is ${value.termType}`),
    ),
  )
  const loose = Object.entries(CLASSES).flatMap(([name, wanted]) =>
    graph
      .getObjects(null, whole(name), null)
      .filter((value) => !isA(value, wanted))
      .map((value) => `${value.value} is no ${wanted}`),
  )
  return [...missing, ...often, ...kinds, ...loose]
}
