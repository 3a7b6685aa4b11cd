import { wordsDe } from './words-de.js'
import { wordsEn } from './words-en.js'

/** What the document says of its own; texts of the blueprint bring theirs. */
export type Words = typeof wordsDe
export const leitfadenWords: Readonly<Record<'de' | 'en', Words>> = { de: wordsDe, en: wordsEn }
