import type { ReportedFigure } from '@blaupause/backend/awards'
import { html, number, say, when, type Html, type View } from './page.js'

/** Figures by what they count: those of two metrics are never put together, because they count different things. */
export function byMetric(figures: readonly ReportedFigure[]): [metric: string, of: readonly ReportedFigure[]][] {
  const metrics = [...new Set(figures.map(({ metric }) => metric))]
  return metrics.map((metric) => [metric, figures.filter((one) => one.metric === metric)])
}

/** A figure as it was named: "mehr als 290". */
export function named(view: View, { operator, value }: Pick<ReportedFigure, 'operator' | 'value'>): Html {
  const words: Readonly<Record<string, string>> = {
    '>': say(view, 'mehr als ', 'more than '),
    '<': say(view, 'weniger als ', 'less than '),
    '~': say(view, 'rund ', 'about '),
  }
  return html`${words[operator] ?? ''}<b>${number(view, value)}</b>`
}

/** What was reported of one body, each metric under its own heading; nothing where nothing was. */
export function reportedFigures(view: View, figures: readonly ReportedFigure[]): Html | string {
  if (figures.length === 0) return ''
  return html`<section class="sec" aria-labelledby="genannt">
    <h2 id="genannt">${say(view, 'Was berichtet wurde', 'What was reported')}</h2>
    ${byMetric(figures).map(
      ([metric, of]) =>
        html`<h3>${metric}</h3>
          ${list(view, of)}`,
    )}
  </section>`
}

function list(view: View, figures: readonly ReportedFigure[]): Html {
  const source = say(view, 'Quelle', 'Source')
  return html`<ul class="reported">
    ${figures.map((one) => html`<li>${named(view, one)}, ${when(view, one.on)}. <a href="${one.source}" rel="noreferrer">${source}</a></li>`)}
  </ul>`
}
