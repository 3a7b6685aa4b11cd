import { correctionList, correctionsOf } from './corrections.js'
import { html, page, say, to, type Html, type View } from './page.js'

/** Every correction with its day, the last one first. */
export function correctionsPage(view: View): Html {
  const title = say(view, 'Korrekturen', 'Corrections')
  const made = correctionsOf(view)
  return page(view, { title, path: '/korrekturen' }, html`<h1>${title}</h1><p class="now">${say(view, 'Was öffentlich falsch stand, wird hier mit Tag berichtigt und nie stillschweigend geändert. Ein Festlink zeigt weiter, was damals stand, und nennt die späteren Korrekturen.', 'What stood wrong in public is corrected here with its day, never silently. A permalink goes on showing what stood then, and names the later corrections.')}</p>
${made.length === 0 ? html`<p class="empty">${say(view, 'Bisher keine.', 'None so far.')}</p>` : html`<div class="open corrections">${correctionList(view, made)}</div>`}<p><a href="${to(view, '/melden')}">${say(view, 'Fehler melden', 'Report an error')}</a></p>`)
}
