/** Keys of the Länder in the register and their ISO 3166-2 codes without `DE-`. */
const codes: Readonly<Record<string, string>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
}

/** The code of a Land by its key: '09' → 'BY'; null if there is none. */
export function landCode(key: string): string | null {
  return codes[key] ?? null
}

/** The key of a Land by its code or key: 'BY' or '09' → '09'; null if there is none. */
export function landKey(codeOrKey: string): string | null {
  return Object.keys(codes).find((key) => key === codeOrKey || codes[key] === codeOrKey.toUpperCase()) ?? null
}

/** All codes, in the order of their keys. */
export const landCodes: readonly string[] = Object.keys(codes)
  .sort()
  .map((key) => codes[key]!)
