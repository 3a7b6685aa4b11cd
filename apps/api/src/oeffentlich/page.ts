import { correctedLater, correctionList } from './corrections.js'
import { clock, html, number, permalink, raw, say, to, type Html, type View } from './view.js'

export * from './view.js'

/** The frame around every page. `award` false: of all awards together, so that it leads to the pages of none. */
export function page(
  view: View,
  {
    title,
    path,
    query = {},
    award = true,
  }: { readonly title: string; readonly path: string; readonly query?: Readonly<Record<string, string | undefined>>; readonly award?: boolean },
  body: Html,
): Html {
  const {
    state: { snapshot, rule },
    asked,
    styles,
    language,
  } = view
  const demo = say(view, 'Demodaten', 'Demo data')
  const other = language === 'en' ? 'de' : 'en'
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Blaupause${snapshot.demo ? ` (${demo})` : ''}</title>
        <link rel="icon" href="/favicon.svg" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <link rel="canonical" href="${view.origin}${permalink(view, path, query)}" />
      </head>
      <body class="oeffentlich">
        <a class="skip" href="#inhalt">${say(view, 'Zum Inhalt', 'To the content')}</a>
        <header class="pub-head">
          <a class="brand" href="${view.home === '' ? to(view, '') : `/oeffentlich${language === 'en' ? '?sprache=en' : ''}`}"
            >${raw(LOGO)}<span>Blaupause</span></a
          >
          <nav aria-label="${say(view, 'Öffentliche Seiten', 'Public pages')}">
            ${snapshot.demo ? html`<span class="tag demo">${demo}</span>` : ''}${award ? html`<a href="${to(view, '/rangliste')}">${say(view, 'Rangliste', 'Ranking')}</a><a href="${to(view, '/rahmenbedingungen')}">${say(view, 'Rahmenbedingungen', 'Conditions')}</a><a href="${to(view, '/dienste')}">${say(view, 'Dienste im Programm', 'Services')}</a>` : ''}<a
              href="${to({ ...view, language: other }, path, query)}"
              hreflang="${other}"
              lang="${other}"
              >${other === 'en' ? 'English' : 'Deutsch'}</a
            ><a href="/">${say(view, 'Anmelden', 'Sign in')}</a>
          </nav>
        </header>
        <main class="pub" id="inhalt">
          ${
            asked === null
              ? ''
              : html`<p class="asked" role="status">
                    <b>${say(view, 'Festgehaltener Stand', 'Kept state')}: ${clock(view, snapshot.at)}.</b>
                    <a href="${to({ ...view, asked: null }, path, query)}">${say(view, 'Zum heutigen Stand', 'To the state of today')}</a>
                  </p>
                  ${laterNotice(view)}`
          }
          ${body}
          <footer class="pub-foot">
            ${snapshot.demo ? html`<p><b>${demo}:</b> ${say(view, 'Titelzahlen, Anteile, Zählerstände und Prüfdaten sind erfunden. Echt sind Orte, Schlüssel, die Rangliste vom 28.12.2023 und die berichteten Verleihungen mit ihren Quellen.', 'Numbers of titles, shares, counts and check data are invented. Real are places, keys, the ranking of 28 December 2023 and the reported awards with their sources.')}</p>` : ''}
            <p>
              ${rule.issuer.name}.
              ${say(view, 'Gebietsstand 30.11.2025, © Statistisches Bundesamt (Destatis), 2025. Karte © GeoBasis-DE / BKG 2021 (Daten verändert).', 'Territories as of 30 November 2025, © Statistisches Bundesamt (Destatis), 2025. Map © GeoBasis-DE / BKG 2021 (data changed).')}
            </p>
            <p>
              ${award ? html`<a href="${to(view, '/geschichte')}">${say(view, 'Geschichte', 'History')}</a> · <a href="${to(view, '/korrekturen')}">${say(view, 'Korrekturen', 'Corrections')}</a> · ` : ''}<a
                href="${to(view, '/melden', { seite: path })}"
                >${say(view, 'Fehler melden', 'Report an error')}</a
              >
              · <a href="/oeffentlich/blaupausen">${say(view, 'Blaupausen', 'Blueprints')}</a>
            </p>
          </footer>
        </main>
      </body>
    </html>`
}

/** What was corrected after the state of a permalink, under the line that says so; the only thing on it that may change later. */
function laterNotice(view: View): Html | string {
  const later = correctedLater(view)
  if (later.length === 0) return ''
  return html`<div class="asked later" role="note">
    <b>${say(view, 'Seitdem berichtigt', 'Corrected since')}:</b
    >${correctionList(view, later.slice(0, 3))}${later.length > 3 ? html`<a href="${to({ ...view, asked: null }, '/korrekturen')}">${say(view, `Alle ${number(view, later.length)} Korrekturen seitdem`, `All ${number(view, later.length)} corrections since`)}</a>` : ''}
  </div>`
}

const LOGO =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M3 3h18v18H3z"/><path fill="none" stroke="currentColor" stroke-width="1.4" d="M9 3v18M3 15h18"/><path fill="currentColor" d="M9 3h12v12H9z" opacity=".18"/></svg>'
