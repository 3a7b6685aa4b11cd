import type { PublicState } from '@blaupause/backend/awards'
import { publicPageNames } from '@blaupause/domain/awards'
import { CUT_FORMS } from './cut.js'
import { PAGE_FORM } from './page-links.js'

const NAMES = ['rb', 'kreis', 'art', 'groesse', 'lage', 'seite', 'q'] as const
type Name = (typeof NAMES)[number]

/** What an address may ask of each page besides `stand` and `sprache`, and how that looks. Everything else neither changes the answer nor costs anything. */
const MEANT: Readonly<Record<string, Readonly<Partial<Record<Name, RegExp>>>>> = {
  titel: { ...CUT_FORMS, seite: PAGE_FORM },
  rangliste: CUT_FORMS,
  korrekturen: { seite: PAGE_FORM },
  suche: { q: /\S/ },
  melden: { seite: /^\/[\w/.-]{0,160}$/ },
  signet: { groesse: /^[124]$/ },
}

/**
 * A path below `/oeffentlich` and, where several awards are granted, below the award; and the parts of the query that mean something
 * there. `odd`: it names something of this page that cannot be meant, or the same twice and differently; a list says so.
 */
export type Asked = { readonly path: string; readonly query: Readonly<Partial<Record<Name | 'stand' | 'sprache', string>>>; readonly odd: boolean }

/** What an address asks for. `state`: of the award it names, else of the one that was published first, whose addresses are the shortest; null for the list of several awards. */
export function addressOf(url: string, states: readonly PublicState[]): Asked & { readonly state: PublicState | null } {
  const { pathname, searchParams } = new URL(url, 'http://oeffentlich')
  const whole = decoded(pathname.replace(/^\/oeffentlich/, '').replace(/\/$/, '')).slice(0, 160)
  const [, first = '', ...rest] = whole.split('/')
  const named = first === '' || publicPageNames.includes(first) ? undefined : states.find(({ snapshot }) => snapshot.award === first)
  const path = named ? ['', ...rest].join('/') : whole
  const asked = { path, ...queryOf(path.split('/')[1] ?? '', searchParams) }
  if (named) return { state: named, ...asked }
  return { state: path === '' && asked.query.stand === undefined && states.length > 1 ? null : states[0]!, ...asked }
}

/** One name for an address however it is written. */
export function keyOf({ path, query, odd }: Asked, award: string): string {
  return `${award} ${path}?${(['stand', 'sprache', ...NAMES] as const).flatMap((name) => (query[name] === undefined ? [] : [`${name}=${encodeURIComponent(query[name])}`])).join('&')}${odd ? '!' : ''}`
}

/** Of a parameter that is named twice the value counts if it is the same; of two values nobody can say which is meant. */
function queryOf(page: string, searchParams: URLSearchParams): Pick<Asked, 'query' | 'odd'> {
  const valuesOf = (name: string): readonly string[] => [
    ...new Set(
      searchParams
        .getAll(name)
        .filter((value) => value !== '')
        .map((value) => value.slice(0, 160)),
    ),
  ]
  const forms = MEANT[page] ?? {}
  const given = NAMES.filter((name) => forms[name] && valuesOf(name).length > 0)
  const meant = given.flatMap((name) => {
    const [value, other] = valuesOf(name)
    return other === undefined && forms[name]!.test(value!) ? [[name, value!.slice(0, name === 'q' ? 80 : 160)]] : []
  })
  const [stand, languages] = [valuesOf('stand'), valuesOf('sprache')]
  const odd = meant.length < given.length && 'rb' in forms
  return {
    query: {
      ...(stand.length > 0 && { stand: stand.join(' and ') }),
      ...(languages.length === 1 && languages[0] === 'en' && { sprache: 'en' }),
      ...Object.fromEntries(meant),
    },
    odd,
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
