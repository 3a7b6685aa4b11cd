/** What a schema's own rule says in German, by what it says in English: Zod carries one text to the issue, the answer has two. */
const german = new Map<string, string>()

/** The sentence of a schema's own rule in both languages: `z.string().refine(isRealDay, said('kein Tag …', 'no such day …'))`. */
export function said(de: string, en: string): { readonly error: string } {
  german.set(en, de)
  return { error: en }
}

/** The German of a sentence given to `said`, or undefined. */
export function germanOf(en: string): string | undefined {
  return german.get(en)
}
