import { answered, wantedInstances } from '@blaupause/domain/blueprints'
import { digestOf } from '../../platform/signing/index.js'
import type { StoredImport } from './import-row.js'

/** Names what an import will do: this content, with these answers, at these authorities, as far on as the list says. What is approved is exactly this. */
export function planDigest({ digest, report, answers, listDigest }: Pick<StoredImport, 'digest' | 'report' | 'answers' | 'listDigest'>): string {
  const answer = answered(report.plan, answers, report.remembered)
  const makes = wantedInstances(report.plan, answer).map(({ behoerdeId, onlinedienst, bestand }) => [behoerdeId, onlinedienst, bestand])
  return digestOf(new TextEncoder().encode(JSON.stringify([digest, [...answer].sort(([a], [b]) => (a < b ? -1 : 1)), makes, listDigest])))
}
