import { inCut, isHeld, type TitleCut } from '@blaupause/domain/awards'
import type { SizeClass } from '@blaupause/domain/criteria'
import { html, number, page, say, to, type Html, type View } from './page.js'
import { bodyKindsOf } from './rule-words.js'
import { titlesCited, titlesTable } from './titles-table.js'

const PAGE = 100
const SIZES: Readonly<Record<SizeClass, readonly [string, string]>> = { 'up-to-5000': ['bis 5.000', 'up to 5,000'], 'up-to-20000': ['bis 20.000', 'up to 20,000'], 'up-to-100000': ['bis 100.000', 'up to 100,000'], 'over-100000': ['über 100.000', 'over 100,000'] }

/** A cut as its address says it. Values that mean nothing are left out. */
export type CutQuery = { readonly rb?: string | undefined; readonly kreis?: string | undefined; readonly art?: string | undefined; readonly groesse?: string | undefined; readonly lage?: string | undefined; readonly seite?: string | undefined }

export function cutOf(view: View, { rb, kreis, art, groesse, lage }: CutQuery): TitleCut {
  const { parts } = view.state
  return {
    regierungsbezirk: rb !== undefined && rb in parts ? rb : undefined, kreis: kreis !== undefined && kreis in parts ? kreis : undefined, kind: bodyKindsOf(view).find(({ kind }) => kind === art)?.kind,
    size: groesse !== undefined && groesse in SIZES ? (groesse as SizeClass) : undefined, town: lage === 'stadt' ? true : lage === 'land' ? false : undefined,
  }
}

/** All titles, by Regierungsbezirk, Kreis, kind, size and Stadt/Land, page by page. */
export function titlesPage(view: View, query: CutQuery): Html {
  const cut = cutOf(view, query)
  const found = view.state.snapshot.titles.filter((title) => inCut(title, cut))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const at = Math.min(pages, Math.max(1, Number(query.seite) || 1))
  const where = [cut.kreis, cut.regierungsbezirk].map((key) => key && view.state.parts[key]).find(Boolean)
  const title = `${number(view, found.filter(isHeld).length)} ${say(view, 'Titel', 'titles')}${where ? `, ${where}` : ''}`
  return page(view, { title, path: '/titel', query }, html`<h1>${title}</h1>${cutLinks(view, '/titel', query)}
${found.length === 0 ? html`<p class="empty">${say(view, 'Hier trägt noch niemand den Titel. Nehmen Sie einen Filter weg.', 'Nobody here holds the title yet. Take a filter away.')} <a href="${to(view, '/titel')}">${say(view, 'Alle Titel', 'All titles')}</a></p>` : titlesTable(view, found.slice((at - 1) * PAGE, at * PAGE))}
${pages === 1 ? '' : html`<nav class="pages" aria-label="${say(view, 'Seiten', 'Pages')}">${Array.from({ length: pages }, (_, index) => String(index + 1)).map((one) => html`<a href="${to(view, '/titel', { ...query, seite: one })}"${Number(one) === at ? html` aria-current="page"` : ''}>${one}</a>`)}</nav>`}${titlesCited(view, '/titel', query)}`)
}

/** The filters as links, so that they work without script; each keeps the others. */
export function cutLinks(view: View, path: string, query: CutQuery): Html {
  const { parts } = view.state
  const row = (name: keyof CutQuery, label: string, all: string, values: readonly (readonly [string, string])[]): Html => html`<nav class="filters" aria-label="${label}"><span>${label}:</span><a href="${to(view, path, { ...query, [name]: undefined, seite: undefined })}"${query[name] === undefined ? html` aria-current="true"` : ''}>${all}</a>${values.map(([value, text]) => html`<a href="${to(view, path, { ...query, [name]: value, seite: undefined })}"${query[name] === value ? html` aria-current="true"` : ''}>${text}</a>`)}</nav>`
  const entries = (record: Readonly<Record<string, readonly [string, string]>>): (readonly [string, string])[] => Object.entries(record).map(([key, [de, en]]) => [key, say(view, de, en)] as const)
  const [first, ...others] = bodyKindsOf(view)
  const regions = Object.entries(parts).filter(([key]) => key.length === 3)
  const kreise = query.rb === undefined ? [] : Object.entries(parts).filter(([key]) => key.length === 5 && key.startsWith(query.rb!))
  return html`${regions.length === 0 ? '' : row('rb', say(view, 'Regierungsbezirk', 'Region'), say(view, 'alle', 'all'), regions)}${kreise.length === 0 ? '' : row('kreis', say(view, 'Kreis', 'District'), say(view, 'alle', 'all'), kreise)}${row('art', say(view, 'Art', 'Kind'), path === '/titel' ? say(view, 'alle', 'all') : (first?.name ?? ''), [...(path === '/titel' && first ? [first] : []), ...others].map(({ kind, name }) => [kind, name] as const))}${row('groesse', say(view, 'Einwohner', 'Inhabitants'), say(view, 'alle', 'all'), entries(SIZES))}${row('lage', say(view, 'Stadt oder Land', 'Town or country'), say(view, 'alle', 'all'), [['stadt', say(view, 'Städte und Märkte', 'towns')], ['land', say(view, 'Gemeinden auf dem Land', 'country')]])}`
}
