import type { Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { speaksFor } from './participants.js'
import { canRunWorkshops, type OutcomeKind, type Workshop } from './workshop.js'

/** What was taken on (task) or left open (question): with whom it lies, until when, and whether it is done. */
export type Errand = { readonly kind: OutcomeKind; readonly owner: string | null; readonly dueOn: LocalDate | null; readonly doneOn: LocalDate | null }

type Running = Pick<Workshop, 'land' | 'programme'>

export function isErrand(kind: OutcomeKind): boolean {
  return kind === 'task' || kind === 'question'
}

/** The organisation with which it lies says that it is done, and takes that back; so does who runs the workshop. */
export function canSettle(actor: Actor, workshop: Running, { owner }: Pick<Errand, 'owner'>): boolean {
  return canRunWorkshops(actor, workshop) || (owner !== null && speaksFor(actor, owner))
}

/** Done once; a question needs its answer. */
export function requireUndone({ kind, doneOn }: Pick<Errand, 'kind' | 'doneOn'>, answer: string | null): void {
  require(isErrand(kind), 'workshop.not-errand')
  require(doneOn === null, 'workshop.done', { date: doneOn ?? '' })
  require(kind !== 'question' || answer !== null, 'workshop.answer')
}

/** The way back: what was not done after all. */
export function requireDone({ kind, doneOn }: Pick<Errand, 'kind' | 'doneOn'>): void {
  require(isErrand(kind) && doneOn !== null, 'workshop.not-done')
}

/** A task has an owner and a day that is not over; a question may wait for both. */
export function requireErrand({ kind, owner, dueOn }: Pick<Errand, 'kind' | 'owner' | 'dueOn'>, heldOn: LocalDate): void {
  require(kind !== 'task' || (owner !== null && dueOn !== null), 'workshop.task-owner')
  require(dueOn === null || dueOn >= heldOn, 'workshop.due', { date: dueOn ?? '', from: heldOn })
}

/** What one said may be repeated when its organisation agrees: by itself, or in the room, noted by who runs the workshop. */
export function quoteReleased(actor: Actor, quoted: string, agreedInRoom: boolean): boolean {
  return speaksFor(actor, quoted) || agreedInRoom
}

/** Only the quoted organisation releases its words or takes them back. */
export function canReleaseQuote(actor: Actor, quoted: string): boolean {
  return speaksFor(actor, quoted)
}

/** Until its organisation agrees, a quotation is seen by it and by who runs the workshop, and stands in no file. */
export function canSeeQuote(actor: Actor, workshop: Running, { quoted, released }: { readonly quoted: string | null; readonly released: boolean }): boolean {
  return released || quoted === null || speaksFor(actor, quoted) || canRunWorkshops(actor, workshop)
}
