import type { Actor } from '../identity/index.js'
import { speaksFor, type Participant } from './participants.js'
import { canRunWorkshops, type Workshop } from './workshop.js'

/** One change as it is sent, in bytes; typing sends a few dozen, pasting a page some thousands. */
export const MOST_UPDATE_BYTES = 64 * 1024
/** All changes of one workshop together, in bytes: about a thousand pages. */
export const MOST_MINUTES_BYTES = 4 * 1024 * 1024
/** What one organisation says to one item, in characters. */
export const MOST_TEXT = 20_000

/** What an organisation said to an agenda item is one text of the shared document; this is its name in there. */
export function minutesText(item: string, participant: string): string {
  return `${item}/${participant}`
}

/** The item and the organisation of a text's name, or null if it is none. */
export function readMinutesText(name: string): { item: string; participant: string } | null {
  const slash = name.indexOf('/')
  return slash < 0 ? null : { item: name.slice(0, slash), participant: name.slice(slash + 1) }
}

/** Everybody writes what their own organisation said; who runs the workshop keeps the minutes of all. */
export function canWriteFor(actor: Actor, workshop: Pick<Workshop, 'land' | 'programme'>, participant: Pick<Participant, 'key'>): boolean {
  return actor.role !== 'pruefung' && (speaksFor(actor, participant.key) || canRunWorkshops(actor, workshop))
}
