import type { Correction } from '@blaupause/backend/awards'
import { berlinDay } from '@blaupause/domain/kernel'
import { html, say, to, when, type Html, type View } from './view.js'

/** Corrections and answers that a state knows: all of today, and of a permalink those that were made until then. */
export function correctionsOf({ state: { corrections, snapshot }, asked }: View): readonly Correction[] {
  return asked === null ? corrections : corrections.filter(({ recordedAt }) => recordedAt <= snapshot.at)
}

/** What was corrected after the state of a permalink: whoever quotes it must know. An answer by which nothing changed is none. */
export function correctedLater({ state: { corrections, snapshot }, asked }: View): readonly Correction[] {
  return asked === null ? [] : corrections.filter(({ recordedAt, kind }) => recordedAt > snapshot.at && kind !== 'answer')
}

/** A list of corrections and answers: what, for which day, and when it was said. */
export function correctionList(view: View, corrections: readonly Correction[]): Html {
  return html`<ul>
    ${corrections.map((one) => html`<li>${one.kind === 'answer' ? html`<b>${say(view, 'Antwort auf eine Meldung:', 'Answer to a report:')}</b> ` : ''}${say(view, one.de, one.en)}<small>${when(view, one.on)}${berlinDay(one.recordedAt) === one.on ? '' : say(view, `, eingetragen am ${when(view, berlinDay(one.recordedAt))}`, `, entered on ${when(view, berlinDay(one.recordedAt))}`)}${one.page ? html`, <a href="${to({ ...view, asked: null }, one.page)}">${say(view, 'zur Seite', 'to the page')}</a>` : ''}</small></li>`)}
  </ul>`
}
