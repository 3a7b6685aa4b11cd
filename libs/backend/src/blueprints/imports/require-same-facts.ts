import { answered, countAnswered, readPackage, wantedInstances, type ImportPlan } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import type { Tx } from '../../platform/index.js'
import type { StoredImport } from './import-row.js'
import { dryRun } from './dry-run.js'
import { factsStamp } from './facts-stamp.js'

/**
 * Nobody approves or starts another plan than the one seen: refuses with `import.facts-changed` if today's register, profile
 * or rollouts would make other rollouts than the dry run showed. What changed without changing them does no harm.
 */
export async function requireSameFacts(tx: Tx, row: StoredImport, { today }: Now): Promise<void> {
  if ((await factsStamp(tx, row.land, row.programme, today)) === row.report.stamp) return
  const [stored] = await tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [row.id])
  const { report } = await dryRun(tx, readPackage(stored!.package).blueprint, row.land, today, { itself: row.id, demo: false })
  const [shown, now] = [keysOf(row.report.plan, row), keysOf(report.plan, row)]
  if (shown === now) return
  const count = (plan: ImportPlan) => countAnswered(plan, answered(plan, row.answers, row.report.remembered)).rollouts
  throw new DomainError('import.facts-changed', { on: row.factsOn, shown: count(row.report.plan), now: count(report.plan) })
}

function keysOf(plan: ImportPlan, row: StoredImport): string {
  return wantedInstances(plan, answered(plan, row.answers, row.report.remembered))
    .map(({ behoerdeId, onlinedienst, bestand }) => `${behoerdeId} ${onlinedienst} ${bestand}`)
    .sort()
    .join('\n')
}
