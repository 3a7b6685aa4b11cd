import { z } from 'zod'

/**
 * Characters that nobody sees but that make a text something else: U+0000, which no database holds; those that begin a command to a
 * terminal (U+001B, U+009B); and those that turn the direction of what follows, by which a text reads otherwise than it is signed.
 */
// oxlint-disable-next-line no-control-regex
export const VISIBLE = /^[^\u0000\u001b\u009b\u202a-\u202e\u2066-\u2069]*$/

/** A text of a package, at most `max` characters: in Unicode normal form C, whatever an author's keyboard made, and visible. */
export const packageText = (max: number) => z.string().normalize('NFC').max(max).regex(VISIBLE)

/** Characters of a text by which evidence cites what it rests on, at most. */
export const CITED = 300

/** A text as evidence cites it: in normal form C, its first 300 characters, the last of them whole (no half of a surrogate pair). */
export function cited(text: string): string {
  return text
    .normalize('NFC')
    .slice(0, CITED)
    .replace(/[\ud800-\udbff]$/, '')
}

/** A name out of a file nobody trusts, as a sentence can hold it: its first characters, nothing that hides or commands a terminal. */
export function shownName(name: string): string {
  const shown = name.slice(0, 60).replace(/\p{C}/gu, '\uFFFD')
  return shown.length < name.length ? `${shown}…` : shown
}

/** The same value with every text inside in Unicode normal form C, as the schema would make it. */
export function inNormalForm<T>(value: T): T {
  const of = (part: unknown): unknown => {
    if (typeof part === 'string') return part.normalize('NFC')
    if (Array.isArray(part)) return part.map(of)
    return part !== null && typeof part === 'object' ? Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, of(inner)])) : part
  }
  return of(value) as T
}
