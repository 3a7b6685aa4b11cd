import { isHeld } from '@blaupause/domain/awards'
import { cutDown, cutLinks, type MeantCut } from './cut.js'
import { html, number, page, say, to, type Html, type View } from './page.js'
import { pageOf } from './page-links.js'
import { titlesCited, titlesTable } from './titles-table.js'

/** All titles, by Regierungsbezirk, Kreis, kind, size and Stadt/Land, page by page. */
export function titlesPage(view: View, meant: MeantCut, asked: string | undefined): Html {
  const { query } = meant
  const found = cutDown(view.state.snapshot.titles, meant)
  const { shown, links } = pageOf(view, found, '/titel', query, asked)
  const where = [query.kreis, query.rb].map((key) => key && view.state.parts[key]).find(Boolean)
  const title = `${number(view, found.filter(isHeld).length)} ${say(view, 'Titel', 'titles')}${where ? `, ${where}` : ''}`
  return page(
    view,
    { title, path: '/titel', query: { ...query, seite: asked } },
    html`<h1>${title}</h1>
      ${cutLinks(view, '/titel', meant)}
      ${found.length === 0 ? html`<p class="empty">${say(view, 'Hier trägt noch niemand den Titel. Nehmen Sie einen Filter weg.', 'Nobody here holds the title yet. Take a filter away.')} <a href="${to(view, '/titel')}">${say(view, 'Alle Titel', 'All titles')}</a></p>` : titlesTable(view, shown)}
      ${links}${titlesCited(view, '/titel', query)}`,
  )
}
