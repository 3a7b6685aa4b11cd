import { signetThemes } from '@blaupause/backend/awards'
import { isHeld, type Snapshot } from '@blaupause/domain/awards'
import { awardStatement } from './award-statement.js'
import { bodyPage } from './body-page.js'
import { jsonLd, NOTATIONS, turtle } from './catalogue.js'
import { catalogueGraph, MEDIA } from './catalogue-graph.js'
import { correctionsPage } from './corrections-page.js'
import { historyPage } from './history-page.js'
import type { Asked } from './address.js'
import { cutOf } from './cut.js'
import { dataFiles, type DataFile } from './open-data.js'
import { say, type Html, type View } from './page.js'
import type { Maps } from './places.js'
import { rankingPage } from './ranking-page.js'
import type { Answer } from './rendered.js'
import { reportPage } from './report-page.js'
import { rulesPage } from './rules-page.js'
import { searchPage } from './search-page.js'
import { servicesPage } from './services-page.js'
import { signetPng, signetSvg, type SignetFacts } from './signet.js'
import { signetPage } from './signet-page.js'
import { startPage } from './start-page.js'
import { titlesPage } from './titles-page.js'

/** What an address answers for a state: always the same for the same state; null where there is no such page. `then`: what a check page is asked to say of an instant before. */
export function answerFor(
  view: View,
  { path, query, odd, maps, then = null }: Asked & { readonly maps: Maps; readonly then?: Snapshot | null },
): Answer | null {
  const [first = '', second, third, ...more] = path.split('/').slice(1)
  // Nothing is answered under two addresses: one that goes on after its end is missing.
  if (more.length > 0 || (third !== undefined && first !== 'signet') || (second !== undefined && !['kommune', 'signet', 'daten'].includes(first))) return null
  switch (first) {
    case '':
      return ok(startPage(view, maps.kreise(landKey(view)), dataFiles(view, maps)))
    case 'titel':
      return ok(titlesPage(view, cutOf(view, query, odd), query.seite))
    case 'rangliste':
      return ok(rankingPage(view, cutOf(view, query, odd)))
    case 'rahmenbedingungen':
      return ok(rulesPage(view))
    case 'dienste':
      return ok(servicesPage(view))
    case 'geschichte':
      return ok(historyPage(view))
    case 'suche':
      return ok(searchPage(view, query.q ?? ''))
    case 'melden':
      return ok(reportPage(view, { about: query.seite ?? '' }))
    case 'kommune': {
      const body = view.bodies.get(second ?? '')
      return body ? ok(bodyPage(view, body)) : null
    }
    case 'korrekturen':
      return ok(correctionsPage(view, query.seite))
    case 'signet':
      return third === undefined
        ? { ...ok(signetPage(view, second ?? '', then)), status: known(view, second) ? 200 : 404 }
        : signetImage(view, second ?? '', third, query.groesse)
    case 'daten':
      return data(view, second ?? '', maps)
    default:
      return null
  }
}

function ok(body: Html): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body: String(body) }
}

function data(view: View, file: string, maps: Maps): Answer | null {
  const made = (type: string, body: string): Answer => ({ status: 200, type: `${type}; charset=utf-8`, body })
  if (Object.hasOwn(MEDIA, file)) return made(MEDIA[file as DataFile][0], dataFiles(view, maps)[file as DataFile])
  if (file === 'katalog.jsonld') return made(NOTATIONS.jsonld, jsonLd(catalogueGraph(view, dataFiles(view, maps))))
  return file === 'katalog.ttl' ? made(NOTATIONS.ttl, turtle(catalogueGraph(view, dataFiles(view, maps)))) : null
}

/** A picture of a signet; of one that nobody holds a neutral one, with 404. */
function signetImage(view: View, signet: string, file: string, size: string | undefined): Answer | null {
  const [, theme, kind] = new RegExp(`^(${signetThemes.join('|')})\\.(svg|png)$`).exec(file) ?? []
  if (!theme) return null
  const title = view.state.snapshot.titles.find((one) => one.signet === signet)
  const facts: SignetFacts = {
    known: title !== undefined,
    title: say(view, view.state.rule.title.de, view.state.rule.title.en),
    name: title?.name ?? '',
    since: title?.since ?? '',
    revokedOn: title && !isHeld(title) ? title.revokedOn : null,
    jws: view.state.signed[signet]?.jws ?? null,
    statement: title ? awardStatement(view, signet) : null,
    address: `${view.origin}/oeffentlich/signet/${signet}`,
  }
  const status = title ? 200 : 404
  if (kind === 'svg') return { status, type: 'image/svg+xml; charset=utf-8', body: signetSvg(view, facts, theme as (typeof signetThemes)[number]) }
  return { status, type: 'image/png', body: signetPng(view, facts, theme as (typeof signetThemes)[number], size === '1' ? 1 : size === '4' ? 4 : 2) }
}

function known(view: View, signet: string | undefined): boolean {
  return view.state.snapshot.titles.some((one) => one.signet !== null && one.signet === signet)
}

/** The first two digits of the Land's keys. */
function landKey(view: View): string {
  return [...view.bodies.keys()].find((key) => /^\d/.test(key))?.slice(0, 2) ?? ''
}
