import { isHeld } from '@blaupause/domain/awards'
import { landNames } from '@blaupause/domain/register'
import { cited, html, number, page, say, to, when, type View } from './page.js'
import type { Answer } from './rendered.js'

/** The awards that are granted here, where there are several: each with its Land and how many hold it, in the order in which they were first published. No number is compared: each has conditions of its own. */
export function awardsPage(views: readonly View[]): Answer {
  const first = { ...views[0]!, home: '' }
  const title = say(first, 'Auszeichnungen der Länder', 'Awards of the Länder')
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: String(
      page(
        first,
        { title, path: '', award: false },
        html`<h1>${title}</h1>
          <p class="now">
            ${say(first, 'Jedes Land zeichnet nach eigenen Rahmenbedingungen aus. Die Zahlen lassen sich nicht vergleichen.', 'Each Land grants its award under conditions of its own. The numbers cannot be compared.')}
          </p>
          ${views.map((view) => {
            const { snapshot, rule } = view.state
            return html`<section class="sec">
              <h2><a href="${to(view, '')}">${say(view, rule.title.de, rule.title.en)}</a></h2>
              <p class="sub">${landNames[view.language][rule.land as keyof typeof landNames.de]}, ${rule.issuer.name}</p>
              <p>
                <b>${number(view, snapshot.titles.filter(isHeld).length)}</b> ${say(view, 'Kommunen tragen den Titel.', 'municipalities hold the title.')}
                <a href="${to(view, '/rahmenbedingungen')}">${say(view, 'Rahmenbedingungen', 'Conditions')}</a>, ${say(view, 'Fassung', 'version')} ${rule.id},
                ${say(view, 'gilt seit', 'in force since')} ${when(view, rule.validFrom)}.
              </p>
              ${cited(view, { path: '', source: say(view, 'Titelregister des Landes und Presse', 'Register of the Land, and press'), means: say(view, 'Gezählt wird jeder Titel, der verliehen und nicht entzogen ist.', 'Every title counts that was given and not withdrawn.') })}
            </section>`
          })}`,
      ),
    ),
  }
}
