const DELIMITERS = [';', ',', '\t'] as const

/** Semicolon, comma or tab, whichever the head holds most of. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  return DELIMITERS.reduce<string>((best, one) => (first.split(one).length > first.split(best).length ? one : best), DELIMITERS[0])
}
