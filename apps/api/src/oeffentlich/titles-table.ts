import { isHeld, type PublicTitle } from '@blaupause/domain/awards'
import { cited, html, say, to, when, type Html, type View } from './page.js'

/** Where a title is known from, in words; an address becomes a link with its host. */
export function sourceOf(view: View, { source, signet }: PublicTitle): Html | string {
  if (signet !== null) return html`<a href="${to(view, `/signet/${signet}`)}">${say(view, 'Titelregister, Prüfseite', 'Register of titles, check page')}</a>`
  const address = /^https:\/\/([^/]+)/.exec(source)
  return address ? html`<a href="${source}" rel="noreferrer">${address[1]!.replace(/^www\./, '')}</a>` : source
}

const DATED = { given: ['verliehen', 'given'], reported: ['berichtet', 'reported'], unknown: ['Tag unbekannt', 'day unknown'] } as const

/** Titles with date and proof; a withdrawn one says so. */
export function titlesTable(view: View, titles: readonly PublicTitle[]): Html {
  return html`<table class="titles">
    <caption class="visually-hidden">
      ${say(view, 'Titel mit Datum und Quelle', 'Titles with date and source')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(view, 'Kommune', 'Municipality')}</th>
        <th scope="col">${say(view, 'Regierungsbezirk', 'Region')}</th>
        <th scope="col">${say(view, 'Titel seit', 'Title since')}</th>
        <th scope="col">${say(view, 'Beleg', 'Proof')}</th>
      </tr>
    </thead>
    <tbody>
      ${titles.map((title) => html`<tr${isHeld(title) ? '' : html` class="gone"`}><th scope="row"><a href="${to(view, `/kommune/${title.body}`)}">${title.name}</a><small>${title.body}</small></th><td>${view.state.parts[title.regierungsbezirk ?? ''] ?? ''}</td><td>${when(view, title.since)}</td><td>${isHeld(title) ? say(view, DATED[title.dated][0], DATED[title.dated][1]) : html`<b>${say(view, 'entzogen am', 'withdrawn on')} ${when(view, title.revokedOn!)}</b>`}<small>${sourceOf(view, title)}</small></td></tr>`)}
    </tbody>
  </table>`
}

/** The note under every list of titles. */
export function titlesCited(view: View, path: string, query: Readonly<Record<string, string | undefined>> = {}): Html {
  return cited(view, {
    path,
    query,
    source: say(view, 'Titelregister des Landes und Presse', 'Register of the Land, and press'),
    means: say(
      view,
      'Ein Titel zählt, wenn er verliehen und nicht entzogen ist. „Berichtet“ heißt: eine Zeitung oder eine Behörde nennt ihn, der Tag der Verleihung ist nicht genannt.',
      'A title counts if it was given and not withdrawn. “Reported” means: a newspaper or an authority names it, the day of the award is not named.',
    ),
  })
}
