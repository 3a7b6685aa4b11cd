import { PORTAL_METRIC } from '@blaupause/domain/awards'
import { groupBy } from '@blaupause/domain/kernel'
import { cited, html, number, say, to, when, type Html, type View } from './page.js'

/** Fewer than these make no order. */
const FEW = 3

/** Who offered most on the day for which the most were named; nothing where no such order was ever named. A history, never today's ranking. */
export function reportedRanking(view: View): Html | string {
  const named = groupBy(
    view.state.figures.filter(({ metric, operator, body }) => metric.startsWith(PORTAL_METRIC) && operator === '=' && body !== ''),
    ({ on }) => on,
  )
  const [day, ranked] = [...named].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []]
  if (ranked.length < FEW) return ''
  const most = Math.max(...ranked.map(({ value }) => value), 1)
  return html`<section aria-labelledby="r2">
    <h2 id="r2">${say(view, 'Wer am meisten online anbot', 'Who offered most online')}</h2>
    <p class="sub">
      ${say(view, `Online-Verfahren im ${view.state.rule.portal}, genannt am ${when(view, day)}`, `Online procedures in ${view.state.rule.portal}, named on ${when(view, day)}`)}
    </p>
    <div class="scroll" tabindex="0">
      <table class="rank">
        <caption class="visually-hidden">
          ${say(view, 'Online-Verfahren je Kommune an diesem Tag', 'Online procedures by municipality on that day')}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${say(view, 'Platz', 'Place')}</span></th>
            <th scope="col">${say(view, 'Kommune', 'Municipality')}</th>
            <th scope="col"><span class="visually-hidden">${say(view, 'Balken', 'Bar')}</span></th>
            <th scope="col" class="num">${say(view, 'Verfahren', 'Procedures')}</th>
          </tr>
        </thead>
        <tbody>
          ${ranked.map(({ body, name, value }, at) => {
            const known = view.bodies.get(body)
            return html`<tr>
              <td class="n">${at + 1}.</td>
              <th scope="row">
                <a href="${to(view, `/kommune/${body}`)}">${known?.name ?? name}</a
                ><small>${[view.state.parts[known?.regierungsbezirk ?? ''], body].filter(Boolean).join(', ')}</small>
              </th>
              <td>
                <svg class="pbar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="${Math.round((value / most) * 100)}" height="14" />
                </svg>
              </td>
              <td class="num"><b>${number(view, value)}</b></td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>
    ${cited(view, { path: '', stand: when(view, day), source: say(view, `Pressemitteilung, ${view.state.rule.issuer.name}`, `press release, ${view.state.rule.issuer.name}`), means: say(view, 'Ein Online-Verfahren ist ein Link, über den man einen Antrag absenden kann. Er zählt je Kommune einmal. Vergleichbar sind nur Kommunen mit gleichen Aufgaben: Ein Landkreis hat andere als eine Stadt.', 'An online procedure is a link by which an application can be sent off. It counts once per municipality. Only bodies with the same tasks compare: a district has others than a town.') })}
  </section>`
}
