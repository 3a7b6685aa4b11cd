/** Länder are numbered 01 to 16: digits that begin higher have lost the zero before them. */
const LAST_LAND = 16

/** Lengths of a key of Land, Kreis, Gemeinde, Verband and Regionalschlüssel, less the zero. */
const WITHOUT_ZERO = [4, 7, 8, 11]

/** A key as people's tables hold it: blanks for reading taken out, and the leading zero back that a spreadsheet takes for a number's and drops. */
export function registerKey(text: string): string {
  const key = text.replace(/\s/g, '')
  return /^[1-9]\d+$/.test(key) &&
    WITHOUT_ZERO.includes(key.length) &&
    (Number(key.slice(0, 2)) > LAST_LAND || key.length === 4 || key.length === 7 || key.length === 11)
    ? `0${key}`
    : key
}
