import { writeTable } from '@blaupause/backend/platform/csv'
import { isHeld, type PublicTitle } from '@blaupause/domain/awards'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { sourceText } from './source-text.js'
import { permalink, type View } from './page.js'
import type { Maps } from './places.js'

export type DataFile = 'titel.csv' | 'titel.json' | 'karte.geojson'

/** Licence of the figures: Datenlizenz Deutschland, Namensnennung 2.0, named as GovData lists it. */
export const LICENCE = 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'

const kept = new WeakMap<object, Readonly<Record<DataFile, string>>>()

/** Every file of open data, made once for each state: the same in each language, so that its address is one. */
export function dataFiles(view: View, maps: Maps): Readonly<Record<DataFile, string>> {
  const { snapshot } = view.state
  const known = kept.get(snapshot)
  if (known) return known
  const one = { ...view, language: 'de' } as const
  const made = {
    'titel.csv': titlesCsv(one),
    'titel.json': titlesJson(one),
    'karte.geojson': titlesGeoJson(one, { kreise: maps.topology('kreise-de'), gemeinden: maps.gemeinden(snapshot.land) }),
  }
  kept.set(snapshot, made)
  return made
}

/** Titles as a table. Each line says by itself of when it is, who publishes it, under which licence, and whether it is invented: tables are cut up. */
export function titlesCsv(view: View): string {
  const { snapshot, rule } = view.state
  const said = { stand: snapshot.at, herausgeber: rule.issuer.name, lizenz: LICENCE, demodaten: snapshot.demo ? 'ja' : 'nein' }
  const rows = snapshot.titles.map((title) => ({ ...rowOf(view, title), ...said }))
  return Buffer.from(writeTable([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))], { mark: false })).toString()
}

const COLUMNS = [
  'schluessel',
  'name',
  'art',
  'regierungsbezirk',
  'titel_seit',
  'beleg',
  'quelle',
  'entzogen_am',
  'online_verfahren',
  'gezaehlt_am',
  'stand',
  'herausgeber',
  'lizenz',
  'demodaten',
] as const

/** The same with what it means beside it. */
export function titlesJson(view: View): string {
  const { snapshot, rule } = view.state
  return JSON.stringify(
    {
      award: snapshot.award,
      title: rule.title,
      land: snapshot.land,
      rule: snapshot.rule,
      at: snapshot.at,
      demo: snapshot.demo,
      licence: LICENCE,
      attribution: rule.issuer.name,
      permalink: `${view.origin}${permalink(view, '/daten/titel.json')}`,
      definition: {
        titel: 'verliehen und nicht entzogen, oder von Presse und Behörden berichtet',
        online_verfahren: `im ${rule.portal} angezeigt und absendbar, jedes einmal; nur bei Titelträgern`,
      },
      titles: snapshot.titles.map((title) => rowOf(view, title)),
    },
    null,
    1,
  )
}

/** Titles held as areas: Gemeinden with their own, or that of their Kreis where theirs is not shipped, Landkreise with theirs; a Bezirk has none of its own and no geometry. */
export function titlesGeoJson(view: View, { gemeinden, kreise }: { readonly gemeinden: Topology | null; readonly kreise: Topology }): string {
  const shapes = new Map([...featuresOf(kreise), ...(gemeinden ? featuresOf(gemeinden) : [])])
  const { snapshot, rule } = view.state
  return JSON.stringify({
    type: 'FeatureCollection',
    name: rule.title.de,
    at: snapshot.at,
    demo: snapshot.demo,
    licence: LICENCE,
    attribution: `${rule.issuer.name}; © GeoBasis-DE / BKG 2021 (Daten verändert)`,
    features: snapshot.titles.filter(isHeld).map((title): Feature<Geometry | null> => ({
      type: 'Feature',
      id: title.body,
      properties: rowOf(view, title),
      geometry: rounded(shapes.get(title.body) ?? shapes.get(title.body.slice(0, 5)) ?? null),
    })),
  })
}

function featuresOf(topology: Topology): (readonly [string, Geometry])[] {
  return Object.values(topology.objects).flatMap((object) =>
    (feature(topology, object as GeometryCollection) as FeatureCollection).features.map(({ id, geometry }) => [String(id), geometry] as const),
  )
}

/** Four decimal places of a degree are about ten metres: finer than the shipped boundaries are. */
function rounded(geometry: Geometry | null): Geometry | null {
  return (
    geometry && (JSON.parse(JSON.stringify(geometry, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value))) as Geometry)
  )
}

function rowOf(view: View, title: PublicTitle) {
  return {
    schluessel: title.body,
    name: title.name,
    art: title.kind,
    regierungsbezirk: view.state.parts[title.regierungsbezirk ?? ''] ?? '',
    titel_seit: title.since,
    beleg: { given: 'verliehen', reported: 'berichtet', unknown: 'Tag unbekannt' }[title.dated],
    quelle: sourceText(view, title),
    entzogen_am: title.revokedOn,
    online_verfahren: isHeld(title) ? title.counted : null,
    gezaehlt_am: isHeld(title) ? title.countedOn : null,
  }
}
