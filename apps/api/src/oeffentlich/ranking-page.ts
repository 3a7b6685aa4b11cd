import { rankTitles } from '@blaupause/domain/awards'
import { cutLinks, type MeantCut } from './cut.js'
import { cited, html, number, page, say, to, when, type Html, type View } from './page.js'
import { bodyKindsOf } from './rule-words.js'
import { reportedRanking } from './reported-ranking.js'

const SHOWN = 100

/** Title holders by what the portal shows of them, one kind at a time because kinds have other tasks; and an order that was named once apart. */
export function rankingPage(view: View, meant: MeantCut): Html {
  const {
    cut: { kind = bodyKindsOf(view)[0]?.kind ?? 'gemeinde', ...cut },
    query,
  } = meant
  const ranked = rankTitles(view.state.snapshot, kind, cut).slice(0, SHOWN)
  const most = Math.max(...ranked.map(({ counted }) => counted), 1)
  const title = say(view, 'Rangliste der Titelträger', 'Ranking of title holders')
  const days = ranked
    .map(({ title: { countedOn } }) => countedOn)
    .filter((day): day is string => day !== null)
    .sort()
  return page(
    view,
    { title, path: '/rangliste', query },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, `Verglichen werden nur Kommunen mit gleichen Aufgaben und nur solche, die den Titel tragen. Wer weniger zeigt, steht hier nicht.`, 'Only bodies with the same tasks are compared, and only those that hold the title. Who shows less does not stand here.')}
      </p>
      ${cutLinks(view, '/rangliste', meant)}
      ${
        ranked.length === 0
          ? html`<p class="empty">${say(view, 'Für diese Auswahl ist noch keine Zahl veröffentlicht.', 'No number is published for this choice yet.')}</p>`
          : html`<div class="scroll" tabindex="0">
              <table class="rank">
                <caption class="visually-hidden">
                  ${title}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${say(view, 'Platz', 'Place')}</th>
                    <th scope="col">${say(view, 'Kommune', 'Municipality')}</th>
                    <th scope="col"><span class="visually-hidden">${say(view, 'Balken', 'Bar')}</span></th>
                    <th scope="col" class="num">${say(view, 'Verfahren', 'Procedures')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${ranked.map(
                    ({ place, title: { body, name, regierungsbezirk }, counted }) =>
                      html`<tr>
                        <td class="n">${place}.</td>
                        <th scope="row">
                          <a href="${to(view, `/kommune/${body}`)}">${name}</a
                          ><small>${[view.state.parts[regierungsbezirk ?? ''], body].filter(Boolean).join(', ')}</small>
                        </th>
                        <td>
                          <svg class="pbar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                            <rect width="${Math.round((counted / most) * 100)}" height="14" />
                          </svg>
                        </td>
                        <td class="num"><b>${number(view, counted)}</b></td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${cited(view, { path: '/rangliste', query, source: say(view, `Angezeigte Zahl im ${view.state.rule.portal}`, `Number displayed in ${view.state.rule.portal}`), means: say(view, `Online-Verfahren, die das ${view.state.rule.portal} für die Kommune zeigt und die man absenden kann, jedes einmal${days.length > 0 ? `; gezählt zwischen ${when(view, days[0]!)} und ${when(view, days.at(-1)!)}` : ''}. Das Dashboard des Bundes zählt etwas anderes und steht hier nicht.`, `Online procedures that ${view.state.rule.portal} shows for the municipality and that can be sent off, each once${days.length > 0 ? `; counted between ${when(view, days[0]!)} and ${when(view, days.at(-1)!)}` : ''}. The federal dashboard counts something else and does not stand here.`) })}
      <div class="sec">${reportedRanking(view)}</div>`,
  )
}
