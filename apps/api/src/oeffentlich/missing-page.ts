import { html, page, say, to, clock, type View } from './page.js'
import type { Answer } from './rendered.js'

/** The page that stands where there is none. */
export function missingPage(view: View): Answer {
  const title = say(view, 'Diese Seite gibt es nicht', 'There is no such page')
  return answer(
    404,
    String(
      page(
        view,
        { title, path: '' },
        html`<h1>${title}</h1>
          <p class="now"><a href="${to(view, '')}">${say(view, 'Zur Übersicht', 'To the overview')}</a></p>`,
      ),
    ),
  )
}

/** A permalink that means no state: `unclear` cannot be read, `early` lies before the first, `late` is yet to come. */
export function noStandPage(view: View, why: 'unclear' | 'early' | 'late'): Answer {
  const { instants } = view.state
  const title = {
    unclear: say(view, 'Dieser Stand ist nicht zu lesen', 'This state cannot be read'),
    early: say(view, 'So weit reicht die Veröffentlichung nicht zurück', 'Publication does not reach back so far'),
    late: say(view, 'Diesen Stand gibt es noch nicht', 'This state is yet to come'),
  }[why]
  const said = {
    unclear: say(
      view,
      'Die Adresse nennt hinter „stand=“ keinen Zeitpunkt. Erwartet wird ein Tag wie 2026-08-17 oder ein Zeitpunkt wie 2026-08-17T07:00:00.000Z.',
      'The address names no instant after “stand=”. Expected is a day such as 2026-08-17 or an instant such as 2026-08-17T07:00:00.000Z.',
    ),
    early: say(view, `Der erste Stand wurde am ${clock(view, instants[0]!)} veröffentlicht.`, `The first state was published on ${clock(view, instants[0]!)}.`),
    late: say(
      view,
      'Ein Festlink zeigt, was veröffentlicht war. Der genannte Zeitpunkt liegt in der Zukunft.',
      'A permalink shows what was published. The named instant lies in the future.',
    ),
  }[why]
  return answer(
    why === 'unclear' ? 400 : 404,
    String(
      page(
        view,
        { title, path: '' },
        html`<h1>${title}</h1>
          <p class="now">${said}</p>
          <p>
            <a href="${to({ ...view, asked: instants[0]! }, '')}">${say(view, 'Zum ersten Stand', 'To the first state')}</a> ·
            <a href="${to(view, '')}">${say(view, 'Zum heutigen Stand', 'To the state of today')}</a>
          </p>`,
      ),
    ),
  )
}

function answer(status: number, body: string): Answer {
  return { status, type: 'text/html; charset=utf-8', body }
}
