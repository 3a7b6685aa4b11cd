import { correctionList, correctionsOf } from './corrections.js'
import { html, page, say, to, type Html, type View } from './page.js'
import { pageOf } from './page-links.js'

const PAGE = 25

/** Every correction, and every answer to a report, with its day, the last one first. */
export function correctionsPage(view: View, asked: string | undefined): Html {
  const title = say(view, 'Korrekturen', 'Corrections')
  const { shown, links } = pageOf(view, correctionsOf(view), '/korrekturen', {}, asked, PAGE)
  return page(
    view,
    { title, path: '/korrekturen', query: { seite: asked } },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, 'Was öffentlich falsch stand, wird hier mit Tag berichtigt und nie stillschweigend geändert. Ein Festlink zeigt weiter, was damals stand, und nennt die späteren Korrekturen. Wer einen Fehler meldet, findet die Antwort hier.', 'What stood wrong in public is corrected here with its day, never silently. A permalink goes on showing what stood then, and names the later corrections. Whoever reports an error finds the answer here.')}
      </p>
      ${
        shown.length === 0
          ? html`<p class="empty">${say(view, 'Bisher keine.', 'None so far.')}</p>`
          : html`<div class="log">${correctionList(view, shown)}</div>
              ${links}`
      }
      <p><a href="${to(view, '/melden')}">${say(view, 'Fehler melden', 'Report an error')}</a></p>`,
  )
}
