import { html, raw } from 'hono/html'
import type { PublicState } from '@blaupause/backend/awards'
import type { PublicBody } from '@blaupause/domain/awards'

/** Markup whose inserted values are escaped. */
export type Html = ReturnType<typeof html>
export { html, raw }
export type Language = 'de' | 'en'

/**
 * What a page is rendered from: the same view renders the same bytes. `asked`: the instant of a permalink, null for now; `styles`: addresses of style sheets.
 * `prefix` stands before every path of an award but the one that was published first; `home`: its first page, where `/oeffentlich` lists several awards.
 */
export type View = {
  readonly state: PublicState
  readonly bodies: ReadonlyMap<string, PublicBody>
  readonly language: Language
  readonly asked: string | null
  readonly prefix: string
  readonly home: string
  readonly origin: string
  readonly styles: readonly string[]
}

/** The wording in the reader's language. */
export function say({ language }: Pick<View, 'language'>, de: string, en: string): string {
  return language === 'en' ? en : de
}

export function number({ language }: Pick<View, 'language'>, value: number): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'de-DE').format(value)
}

/** A whole percentage, with the base beside it wherever it stands. */
export function percent(view: Pick<View, 'language'>, part: number, whole: number): string {
  return `${whole === 0 ? '–' : number(view, Math.round((part / whole) * 100))} %`
}

/** A day, a month or a year as exactly as it is known. */
export function when({ language }: Pick<View, 'language'>, date: string): string {
  const [year, month, day] = date.split('-')
  if (day === undefined) return month === undefined ? year! : `${month}/${year}`
  return language === 'en'
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
    : `${day}.${month}.${year}`
}

/** An instant as a clock in Berlin shows it. */
export function clock({ language }: Pick<View, 'language'>, instant: string): string {
  const shown = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
    new Date(instant),
  )
  return language === 'en' ? shown : `${shown} Uhr`
}

/** The address of a page in the reader's language and of the asked instant. */
export function to(
  { language, asked, prefix, home }: Pick<View, 'language' | 'asked' | 'prefix' | 'home'>,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const all = { ...query, ...(asked !== null && { stand: asked }), ...(language === 'en' && { sprache: 'en' }) }
  const text = new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
  return `/oeffentlich${path === '' && asked === null ? home : prefix + path}${text === '' ? '' : `?${text}`}`
}

/** The address that shows the same values later. */
export function permalink(view: View, path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return to({ ...view, asked: view.state.snapshot.at }, path, query)
}

/** Under each figure: as of when, from whom, what it means, and where it stays the same. */
export function cited(
  view: View,
  {
    source,
    means,
    path,
    query,
    stand,
  }: {
    readonly source: Html | string
    readonly means: string
    readonly path: string
    readonly query?: Readonly<Record<string, string | undefined>>
    readonly stand?: string
  },
): Html {
  return html`<div class="cite">
    <span>${say(view, 'Stand', 'As of')} ${stand ?? clock(view, view.state.snapshot.at)}</span><span>${say(view, 'Quelle', 'Source')}: ${source}</span>
    <details>
      <summary>${say(view, 'Was die Zahl heißt', 'What the figure means')}</summary>
      <p>${means}</p>
    </details>
    <a href="${permalink(view, path, query)}">${say(view, 'Festlink', 'Permalink')}</a>
  </div>`
}
