/** Bodies that may hold an award. A Bezirk is named by `B` and the number of its Regierungsbezirk (`B094`): the register lists none. */
export const awardBodyKinds = ['gemeinde', 'landkreis', 'bezirk', 'verband'] as const
export type AwardBodyKind = (typeof awardBodyKinds)[number]

/** The kind that the form of a key tells, or null if it belongs to no body of its own. A kreisfreie Stadt is named by its eight digits. */
export function awardBodyKind(key: string): AwardBodyKind | null {
  if (/^B\d{3}$/.test(key)) return 'bezirk'
  if (!/^\d+$/.test(key)) return null
  return ({ 5: 'landkreis', 8: 'gemeinde', 9: 'verband' } as const)[key.length] ?? null
}
