import { sortName } from '../../register/index.js'
import type { Step } from '../blueprint.js'

/** What a column of the Land's own list is: the key or name of an authority, the service, a step (`step:dvdv-eintrag`), or of no concern. */
export type ListColumn = 'key' | 'name' | 'service' | 'none' | `step:${string}`

/** Words by which lists name what the plan calls otherwise. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/\b(avv|auftragsverarbeitung|dsgvo|dsfa)\b/, 'datenschutz'],
  [/\b(v-?pki|zert)/, 'zertifikat'],
  [/\b(osci|xta|fit-connect)\b/, 'transportweg'],
  [/\b(efa|evb|nachnutzung|vertrag)/, 'nachnutzungsvertrag'],
  [/\b(links?|redaktion|pvog)\b/, 'zustaendigkeitsfinder'],
  [/\b(schulung|test)/, 'test-schulung'],
]

/** What each column probably is, by its head; each step once, the rest `none`. */
export function suggestColumns(heads: readonly string[], steps: readonly Pick<Step, 'id' | 'name' | 'goLive'>[]): Record<string, ListColumn> {
  const used = new Set<ListColumn>()
  return Object.fromEntries(
    heads.map((head) => {
      const column = suggest(sortName(head), steps)
      if (column !== 'none' && used.has(column)) return [head, 'none' as const]
      used.add(column)
      return [head, column]
    }),
  )
}

function suggest(head: string, steps: readonly Pick<Step, 'id' | 'name' | 'goLive'>[]): ListColumn {
  if (/\b(schlussel|schluessel|ags|ars|key|gemeindeschlussel|kennung)\b/.test(head)) return 'key'
  const live = steps.find(({ goLive }) => goLive)
  if (live && /\b(live|produktiv|wirkbetrieb seit|echtbetrieb|online seit)\b/.test(head)) return `step:${live.id}`
  const words = (head.match(/[a-z0-9]{4,}/g) ?? []).filter((word) => !['erledigt', 'fertig', 'seit', 'datum', 'liegt'].includes(word))
  const scored = steps
    .map(({ id, name }) => ({ id, score: words.filter((word) => `${id} ${sortName(name.de)} ${sortName(name.en)}`.includes(word)).length }))
    .sort((a, b) => b.score - a.score)
  const [, known] = KNOWN.find(([pattern, step]) => pattern.test(head) && steps.some(({ id }) => id === step)) ?? []
  const best = scored[0] && scored[0].score > 0 ? scored[0].id : known
  if (best) return `step:${best}`
  if (/\b(dienst|onlinedienst|service|leistung|verfahren)\b/.test(head)) return 'service'
  return /\b(name|gemeinde|kommune|behorde|stadt|ort|verwaltung|kreis)\b/.test(head) ? 'name' : 'none'
}
