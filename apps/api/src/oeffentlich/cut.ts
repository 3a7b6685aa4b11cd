import { awardBodyKinds, inCut, type PublicPlace, type TitleCut } from '@blaupause/domain/awards'
import type { SizeClass } from '@blaupause/domain/criteria'
import { html, say, to, type Html, type View } from './page.js'
import { bodyKindsOf } from './rule-words.js'

const SIZES: Readonly<Record<SizeClass, readonly [string, string]>> = {
  'up-to-5000': ['bis 5.000', 'up to 5,000'],
  'up-to-20000': ['bis 20.000', 'up to 20,000'],
  'up-to-100000': ['bis 100.000', 'up to 100,000'],
  'over-100000': ['über 100.000', 'over 100,000'],
}
const PLACES: Readonly<Record<string, readonly [string, string]>> = { stadt: ['Städte und Märkte', 'towns'], land: ['Gemeinden auf dem Land', 'country'] }

/** A cut as an address says it. */
type CutQuery = {
  readonly rb?: string | undefined
  readonly kreis?: string | undefined
  readonly art?: string | undefined
  readonly groesse?: string | undefined
  readonly lage?: string | undefined
}

/** What the parameters of a cut look like; places and kinds are looked up in the state besides. */
export const CUT_FORMS = {
  rb: /^\d{3}$/,
  kreis: /^\d{5}$/,
  art: oneOf(awardBodyKinds),
  groesse: oneOf(Object.keys(SIZES)),
  lage: oneOf(Object.keys(PLACES)),
} as const

/** What an address cuts: the cut, and its query without what the state does not know. `odd`: something was left out, and the page says so. */
export type MeantCut = { readonly cut: TitleCut; readonly query: CutQuery; readonly odd: boolean }

export function cutOf(view: View, { rb, kreis, art, groesse, lage }: CutQuery, odd: boolean): MeantCut {
  const { parts } = view.state
  const place = (key: string | undefined): string | undefined => (key !== undefined && key in parts ? key : undefined)
  const kind = bodyKindsOf(view).find((one) => one.kind === art)?.kind
  const query = { rb: place(rb), kreis: place(kreis), art: kind, groesse, lage }
  const cut = {
    regierungsbezirk: query.rb,
    kreis: query.kreis,
    kind,
    size: groesse as SizeClass | undefined,
    town: lage === undefined ? undefined : lage === 'stadt',
  }
  return { cut, query, odd: odd || query.rb !== rb || query.kreis !== kreis || kind !== art }
}

/** Those that lie in a cut. */
export function cutDown<T extends PublicPlace>(places: readonly T[], { cut }: MeantCut): readonly T[] {
  return places.filter((place) => inCut(place, cut))
}

/** The filters as links, so that they work without script; each keeps the others. Above them, where the address names one that does not exist. */
export function cutLinks(view: View, path: string, { query, odd }: MeantCut): Html {
  const { parts } = view.state
  const row = (name: keyof CutQuery, label: string, all: string, values: readonly (readonly [string, string])[]): Html =>
    html`<nav class="filters" aria-label="${label}">
      <span>${label}:</span
      ><a href="${to(view, path, { ...query, [name]: undefined })}" ${query[name] === undefined ? html` aria-current="true"` : ''}>${all}</a
      >${values.map(([value, text]) => html`<a href="${to(view, path, { ...query, [name]: value })}" ${query[name] === value ? html` aria-current="true"` : ''}>${text}</a>`)}
    </nav>`
  const entries = (record: Readonly<Record<string, readonly [string, string]>>): (readonly [string, string])[] =>
    Object.entries(record).map(([key, [de, en]]) => [key, say(view, de, en)] as const)
  const regions = Object.entries(parts).filter(([key]) => key.length === 3)
  const kreise = query.rb === undefined ? [] : Object.entries(parts).filter(([key]) => key.length === 5 && key.startsWith(query.rb!))
  const [all, ranked] = [say(view, 'alle', 'all'), path === '/rangliste']
  const [first, ...others] = bodyKindsOf(view)
  return html`${odd ? html`<p class="refusal" role="status">${say(view, 'Die Adresse nennt einen Filter, den es hier nicht gibt. Er bleibt außer Acht.', 'The address names a filter that does not exist here. It is left out.')}</p>` : ''}${regions.length === 0 ? '' : row('rb', say(view, 'Regierungsbezirk', 'Region'), all, regions)}${kreise.length === 0 ? '' : row('kreis', say(view, 'Kreis', 'District'), all, kreise)}${row(
    'art',
    say(view, 'Art', 'Kind'),
    ranked ? (first?.name ?? '') : all,
    [...(!ranked && first ? [first] : []), ...others].map(({ kind, name }) => [kind, name] as const),
  )}${row('groesse', say(view, 'Einwohner', 'Inhabitants'), all, entries(SIZES))}${row('lage', say(view, 'Stadt oder Land', 'Town or country'), all, entries(PLACES))}`
}

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(${names.join('|')})$`)
}
