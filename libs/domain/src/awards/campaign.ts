import { require } from '../kernel/index.js'

/** What a letter to many says of each: its name, its number, what is missing to the line, and where it goes on. */
export const letterFields = ['name', 'zahl', 'fehlt', 'link'] as const
export type LetterField = (typeof letterFields)[number]
export type LetterFacts = Readonly<Record<LetterField, string>>

/** What a body answered to a campaign. */
export const campaignAnswers = ['yes', 'later', 'no'] as const
export type CampaignAnswer = (typeof campaignAnswers)[number]

/** Refuses a letter that names a field which nobody can fill in (`campaign.field`). */
export function requireLetter(text: string): void {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!).find((name) => !(letterFields as readonly string[]).includes(name))
  require(unknown === undefined, 'campaign.field', { field: unknown ?? '', fields: letterFields.map((name) => `{${name}}`).join(', ') })
}

/** The letter to one body. What a name holds is never read as a field again. */
export function fillLetter(text: string, facts: LetterFacts): string {
  return text.replace(/\{(name|zahl|fehlt|link)\}/g, (_, field: LetterField) => facts[field])
}
