import { html, raw } from 'hono/html'
import type { PublicState } from '@blaupause/backend/awards'
import type { PublicBody } from '@blaupause/domain/awards'

/** Markup whose inserted values are escaped. */
export type Html = ReturnType<typeof html>
export { html, raw }
export type Language = 'de' | 'en'

/** What a page is rendered from: the same view renders the same bytes. `asked`: the instant of a permalink, null for now; `styles`: addresses of style sheets. */
export type View = { readonly state: PublicState; readonly bodies: ReadonlyMap<string, PublicBody>; readonly language: Language; readonly asked: string | null; readonly origin: string; readonly styles: readonly string[] }

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
  return language === 'en' ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)) : `${day}.${month}.${year}`
}

/** An instant as a clock in Berlin shows it. */
export function clock({ language }: Pick<View, 'language'>, instant: string): string {
  const shown = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(new Date(instant))
  return language === 'en' ? shown : `${shown} Uhr`
}

/** The address of a page in the reader's language and of the asked instant. */
export function to({ language, asked }: Pick<View, 'language' | 'asked'>, path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const all = { ...query, ...(asked !== null && { stand: asked }), ...(language === 'en' && { sprache: 'en' }) }
  const text = new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
  return `/oeffentlich${path}${text === '' ? '' : `?${text}`}`
}

/** The address that shows the same values later. */
export function permalink(view: View, path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return to({ ...view, asked: view.state.snapshot.at }, path, query)
}

/** Under each figure: as of when, from whom, what it means, and where it stays the same. */
export function cited(view: View, { source, means, path, query, stand }: { readonly source: Html | string; readonly means: string; readonly path: string; readonly query?: Readonly<Record<string, string | undefined>>; readonly stand?: string }): Html {
  return html`<div class="cite"><span>${say(view, 'Stand', 'As of')} ${stand ?? clock(view, view.state.snapshot.at)}</span><span>${say(view, 'Quelle', 'Source')}: ${source}</span><details><summary>${say(view, 'Was die Zahl heißt', 'What the figure means')}</summary><p>${means}</p></details><a href="${permalink(view, path, query)}">${say(view, 'Festlink', 'Permalink')}</a></div>`
}

/** The frame around every page. */
export function page(view: View, { title, path, query = {} }: { readonly title: string; readonly path: string; readonly query?: Readonly<Record<string, string | undefined>> }, body: Html): Html {
  const { state: { snapshot, rule }, asked, styles, language } = view
  const demo = say(view, 'Demodaten', 'Demo data')
  const other = language === 'en' ? 'de' : 'en'
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} · Blaupause${snapshot.demo ? ` (${demo})` : ''}</title>
<link rel="icon" href="/favicon.svg">${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}<link rel="canonical" href="${view.origin}${permalink(view, path, query)}"></head>
<body class="oeffentlich"><a class="skip" href="#inhalt">${say(view, 'Zum Inhalt', 'To the content')}</a>
<header class="pub-head"><a class="brand" href="${to(view, '')}">${raw(LOGO)}<span>Blaupause</span></a><nav aria-label="${say(view, 'Öffentliche Seiten', 'Public pages')}">
${snapshot.demo ? html`<span class="tag demo">${demo}</span>` : ''}<a href="${to(view, '/rangliste')}">${say(view, 'Rangliste', 'Ranking')}</a><a href="${to(view, '/rahmenbedingungen')}">${say(view, 'Rahmenbedingungen', 'Conditions')}</a><a href="${to(view, '/dienste')}">${say(view, 'Dienste im Programm', 'Services')}</a><a href="${to({ ...view, language: other }, path, query)}" hreflang="${other}" lang="${other}">${other === 'en' ? 'English' : 'Deutsch'}</a><a href="/">${say(view, 'Anmelden', 'Sign in')}</a></nav></header>
<main class="pub" id="inhalt">${asked === null ? '' : html`<p class="asked" role="status"><b>${say(view, 'Festgehaltener Stand', 'Kept state')}: ${clock(view, snapshot.at)}.</b> <a href="${to({ ...view, asked: null }, path, query)}">${say(view, 'Zum heutigen Stand', 'To the state of today')}</a></p>`}
${body}
<footer class="pub-foot">${snapshot.demo ? html`<p><b>${demo}:</b> ${say(view, 'Titelzahlen, Anteile, Zählerstände und Prüfdaten sind erfunden. Echt sind Orte, Schlüssel, die Rangliste vom 28.12.2023 und die berichteten Verleihungen mit ihren Quellen.', 'Numbers of titles, shares, counts and check data are invented. Real are places, keys, the ranking of 28 December 2023 and the reported awards with their sources.')}</p>` : ''}
<p>${rule.issuer.name}. ${say(view, 'Gebietsstand 30.11.2025, © Statistisches Bundesamt (Destatis), 2025. Karte © GeoBasis-DE / BKG 2021 (Daten verändert).', 'Territories as of 30 November 2025, © Statistisches Bundesamt (Destatis), 2025. Map © GeoBasis-DE / BKG 2021 (data changed).')}</p><p><a href="${to(view, '/geschichte')}">${say(view, 'Geschichte', 'History')}</a> · <a href="${to(view, '/melden', { seite: path })}">${say(view, 'Fehler melden', 'Report an error')}</a> · <a href="/oeffentlich/blaupausen">${say(view, 'Blaupausen', 'Blueprints')}</a></p></footer></main></body></html>`
}

const LOGO = '<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M3 3h18v18H3z"/><path fill="none" stroke="currentColor" stroke-width="1.4" d="M9 3v18M3 15h18"/><path fill="currentColor" d="M9 3h12v12H9z" opacity=".18"/></svg>'
