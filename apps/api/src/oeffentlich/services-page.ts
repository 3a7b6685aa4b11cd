import { cited, html, number, page, percent, say, to, type Html, type View } from './page.js'

/** How far the services of the programme are in the Land: figures for all, names only of those that are live, and only where the Land profile makes that public. */
export function servicesPage(view: View): Html {
  const { services } = view.state.snapshot
  const title = say(view, 'Dienste im Programm', 'Services in the programme')
  return page(
    view,
    { title, path: '/dienste' },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, 'Onlinedienste, die Bund und Land zusammen in die Kommunen bringen. Gezählt werden Behörden des Programms, nicht Online-Verfahren: Beide Zahlen haben nichts miteinander zu tun.', 'Online services that Bund and Land bring into the municipalities together. What is counted are authorities of the programme, not online procedures: the two figures have nothing to do with each other.')}
      </p>
      ${
        services.length === 0
          ? html`<p class="empty">${say(view, 'Noch ist kein Anschluss veröffentlicht.', 'No connection is published yet.')}</p>`
          : html`<div class="scroll" tabindex="0">
              <table class="rank">
                <thead>
                  <tr>
                    <th scope="col">${say(view, 'Onlinedienst', 'Online service')}</th>
                    <th scope="col" class="num">${say(view, 'live', 'live')}</th>
                    <th scope="col" class="num">${say(view, 'Behörden im Programm', 'Authorities in the programme')}</th>
                    <th scope="col">${say(view, 'Wo', 'Where')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${services.map(
                    ({ name, live, authorities, where }) =>
                      html`<tr>
                        <th scope="row">${name}</th>
                        <td class="num"><b>${number(view, live)}</b> (${percent(view, live, authorities)})</td>
                        <td class="num">${number(view, authorities)}</td>
                        <td>
                          ${where === null ? say(view, 'nicht öffentlich', 'not public') : where.length === 0 ? '–' : where.map(({ traeger, name: body }, at) => html`${at > 0 ? ', ' : ''}${view.bodies.has(traeger) ? html`<a href="${to(view, `/kommune/${traeger}`)}">${body}</a>` : body}`)}
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${cited(view, { path: '/dienste', source: say(view, 'Anschlüsse des Programms', 'Connections of the programme'), means: say(view, 'Live heißt: jemand hat den Dienst live gemeldet. Behörden im Programm sind die, für die das Land den Dienst zugesagt hat. Namen stehen hier nur, wenn das Land sie im Landesprofil freigibt.', 'Live means: somebody reported the service live. Authorities in the programme are those for which the Land committed it. Names stand here only if the Land releases them in its profile.') })}`,
  )
}
