import type { ReportedFigure } from '@blaupause/backend/awards'
import { byMetric, named } from './reported-figures.js'
import { html, page, say, to, when, type Html, type View } from './page.js'

/** What press and ministries said, by day and source. Each metric has its own table: they count different things and are never put together. */
export function historyPage(view: View): Html {
  const { figures, snapshot } = view.state
  const title = say(view, 'Geschichte in Zahlen', 'History in figures')
  const reported = snapshot.titles.filter(({ signet }) => signet === null).sort((a, b) => (a.since < b.since ? -1 : 1))
  return page(
    view,
    { title, path: '/geschichte' },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, 'Wörtlich genannt, mit Tag und Quelle. Jede Tabelle zählt etwas anderes; die Zahlen zweier Tabellen lassen sich nicht vergleichen.', 'As they were named, with day and source. Each table counts something else; figures of two tables cannot be compared.')}
      </p>
      ${byMetric(figures).map(
        ([metric, of], at) =>
          html`<section class="sec" aria-labelledby="m${at}">
            <h2 id="m${at}">${metric}</h2>
            ${table(view, of)}
          </section>`,
      )}
      <section class="sec" aria-labelledby="verleihungen">
        <h2 id="verleihungen">${say(view, 'Verleihungen, von denen berichtet wurde', 'Awards that were reported')}</h2>
        <ul class="reported">
          ${reported.map((one) => html`<li>${when(view, one.since)}: <a href="${to(view, `/kommune/${one.body}`)}">${one.name}</a>. ${one.source.startsWith('https') ? html`<a href="${one.source}" rel="noreferrer">${say(view, 'Quelle', 'Source')}</a>` : one.source}</li>`)}
        </ul>
      </section>`,
  )
}

function table(view: View, figures: readonly ReportedFigure[]): Html {
  return html`<div class="scroll" tabindex="0">
    <table class="rank">
      <thead>
        <tr>
          <th scope="col">${say(view, 'Tag', 'Day')}</th>
          <th scope="col">${say(view, 'Wer', 'Who')}</th>
          <th scope="col" class="num">${say(view, 'Zahl', 'Figure')}</th>
          <th scope="col">${say(view, 'Quelle', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          (one) =>
            html`<tr>
              <td>${when(view, one.on)}</td>
              <th scope="row">${view.bodies.get(one.body)?.name ?? one.name}</th>
              <td class="num">${named(view, one)}</td>
              <td><a href="${one.source}" rel="noreferrer">${/^https?:\/\/([^/]+)/.exec(one.source)?.[1]?.replace(/^www\./, '') ?? one.source}</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
