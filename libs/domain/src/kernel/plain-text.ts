/**
 * `text` without the signs that turn the direction of what follows them (Unicode Standard Annex 9: U+202A–202E and
 * U+2066–2069). Nobody types them; with them a name reads backwards, or like another one. Hebrew or Arabic needs none.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}
