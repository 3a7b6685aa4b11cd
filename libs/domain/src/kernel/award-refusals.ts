import type { Refusal } from './refusals.js'

/** Titles such as "Digitales Amt": applications, reviews and decisions. */
export const awardRefusals = {
  'award.state': { status: 409, de: 'In diesem Stand des Antrags geht das nicht: {state}. Laden Sie die Seite neu.', en: 'Not possible in this state of the application: {state}. Reload the page.' },
  'award.four-eyes': { status: 409, de: 'Wer den Vorschlag gemacht hat, entscheidet nicht selbst. Bitten Sie eine zweite Person.', en: 'Whoever made the proposal does not decide it. Ask a second person.' },
} as const satisfies Record<string, Refusal>
