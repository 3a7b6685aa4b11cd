import type { RowFault } from '@blaupause/contract/http'
import { rowFault } from '../platform/csv/index.js'
import type { BestandFacts, KnownRollout } from './bestand-facts.js'
import type { BestandRow } from './read-bestand.js'

/** A row whose authority, service and step are known. `upTo`: id of the step, or live. */
export type ResolvedRow = { readonly line: number; readonly rollout: KnownRollout; readonly upTo: string; readonly on: string }

/** Finds the rollout and step of each row; what cannot be found is refused with what to write instead. */
export function resolveBestand(rows: readonly BestandRow[], facts: BestandFacts): { resolved: ResolvedRow[]; refused: RowFault[] } {
  const refused: RowFault[] = []
  const lines = new Map<string, number>()
  const resolved = rows.flatMap((row): ResolvedRow[] => {
    const found = rolloutOf(row, facts)
    if ('code' in found) return refuse(found)
    const upTo = stepOf(row, found, facts)
    if (upTo === null) return refuse(rowFault(row.line, 'schritt', 'bestand.step', { step: row.step.slice(0, 60) }))
    const twice = lines.get(found.id)
    if (twice !== undefined) return refuse(rowFault(row.line, null, 'row.twice', { line: twice }))
    lines.set(found.id, row.line)
    return [{ line: row.line, rollout: found, upTo, on: row.on }]
  })
  return { resolved, refused }

  function refuse(fault: RowFault): [] {
    refused.push(fault)
    return []
  }
}

function rolloutOf({ line, key, service }: BestandRow, { services, rollouts, territories, actsFor }: BestandFacts): KnownRollout | RowFault {
  const wanted = services.find(({ id, name, short }) => [id, name, short].some((one) => one.toLowerCase() === service.toLowerCase()))
  if (!wanted) return rowFault(line, 'onlinedienst', 'bestand.service', { service: service.slice(0, 60), known: services.map(({ short }) => short).join(', ') })
  const own = rollouts.filter(({ onlinedienst }) => onlinedienst === wanted.id)
  const territory = territories.find((one) => one.key === key || one.ars === key)
  const rollout = own.find(({ behoerdeId, traeger }) => behoerdeId === key || traeger === key || traeger === territory?.key)
  if (rollout) return rollout
  if (!territory) return rowFault(line, 'schlüssel', 'bestand.key', { key: key.slice(0, 40) })
  if (territory.endedOn !== null)
    return rowFault(line, 'schlüssel', 'bestand.merged', { name: territory.name, key, until: territory.endedOn, successor: territory.successor ?? '–' })
  const other = actsFor.find(({ ags, onlinedienst }) => ags === territory.key && onlinedienst === wanted.id)
  if (other) return rowFault(line, 'schlüssel', 'bestand.responsible', { key, who: other.who })
  return rowFault(line, 'schlüssel', 'bestand.no-rollout', { name: territory.name, service: wanted.short })
}

function stepOf({ step }: BestandRow, { id }: KnownRollout, { steps }: BestandFacts): string | null {
  const said = step.toLowerCase()
  if (said === 'live') return 'live'
  return (
    steps.find(({ rolloutId, stepId, position, name }) => rolloutId === id && (String(position) === said || stepId === said || name.toLowerCase() === said))
      ?.stepId ?? null
  )
}
