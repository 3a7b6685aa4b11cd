import type { Actor } from '../identity/index.js'
import { require } from '../kernel/index.js'
import { canRunWorkshops, type Workshop } from './workshop.js'

/**
 * An organisation at the table; never a person. `key`: of a body (AGS, ARS) or of an organisation. `unit`: where in it, as
 * the minutes name it ("Meldeamt"). `mailbox`: a functional mailbox for the invitation. `present`: null until somebody noted it.
 * `language`: in which letters to the mailbox are written.
 */
export type Participant = {
  readonly key: string
  readonly name: string
  readonly unit: string | null
  readonly vote: boolean
  readonly guest: boolean
  readonly mailbox: string | null
  readonly present: boolean | null
  readonly language: LetterLanguage
}

export const letterLanguages = ['de', 'en'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

type Running = Pick<Workshop, 'land' | 'programme'>

/** The keys an actor is at a table under: its own organisation and its own body, not those it reports for. */
export function keysOf(actor: Pick<Actor, 'organisation' | 'traeger'>): string[] {
  return [actor.organisation.id, ...actor.traeger.slice(0, 1)]
}

/** Whether `actor` speaks for the organisation with this key. Who reports for a body by Beauftragung does not sit at the table for it. */
export function speaksFor(actor: Pick<Actor, 'organisation' | 'traeger'>, key: string): boolean {
  return keysOf(actor).includes(key)
}

/** The place of `actor` at the table, if there is one. */
export function placeOf<P extends Pick<Participant, 'key'>>(actor: Pick<Actor, 'organisation' | 'traeger'>, participants: readonly P[]): P | undefined {
  return participants.find(({ key }) => speaksFor(actor, key))
}

/** Who takes part writes, votes and attaches; who runs the workshop does so too, and for those in the room without an account. */
export function canTakePart(actor: Actor, workshop: Running, participants: readonly Pick<Participant, 'key'>[]): boolean {
  return actor.role !== 'pruefung' && actor.role !== 'betrieb' && (canRunWorkshops(actor, workshop) || placeOf(actor, participants) !== undefined)
}

/** A file is taken away, and brought back, by the organisation that laid it there and by who runs the workshop. */
export function canRemoveFile(actor: Actor, workshop: Running, { key }: { readonly key: string | null }): boolean {
  return canRunWorkshops(actor, workshop) || (key !== null && actor.role !== 'pruefung' && speaksFor(actor, key))
}

/** Refuses an organisation named twice, and a guest with a vote. */
export function requireParticipants(participants: readonly Participant[]): void {
  const keys = participants.map(({ key }) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  require(twice === undefined, 'workshop.participant-twice', { name: participants.find(({ key }) => key === twice)?.name ?? '' })
  const guest = participants.find((one) => one.guest && one.vote)
  require(guest === undefined, 'workshop.guest-vote', { name: guest?.name ?? '' })
}
