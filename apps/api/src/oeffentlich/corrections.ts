import type { Correction } from '@blaupause/backend/awards'
import { berlinDay } from '@blaupause/domain/kernel'
import { html, say, when, type Html, type View } from './view.js'

/** Corrections that a state knows: all of today, and of a permalink those that were made until then. */
export function correctionsOf({ state: { corrections, snapshot }, asked }: View): readonly Correction[] {
  return asked === null ? corrections : corrections.filter(({ recordedAt }) => recordedAt <= snapshot.at)
}

/** What was corrected after the state of a permalink: whoever quotes it must know. */
export function correctedLater({ state: { corrections, snapshot }, asked }: View): readonly Correction[] {
  return asked === null ? [] : corrections.filter(({ recordedAt }) => recordedAt > snapshot.at)
}

/** A list of corrections: what, for which day, and when it was said. */
export function correctionList(view: View, corrections: readonly Correction[]): Html {
  return html`<ul>${corrections.map((one) => html`<li>${say(view, one.de, one.en)}<small>${when(view, one.on)}${berlinDay(one.recordedAt) === one.on ? '' : say(view, `, eingetragen am ${when(view, berlinDay(one.recordedAt))}`, `, entered on ${when(view, berlinDay(one.recordedAt))}`)}</small></li>`)}</ul>`
}
