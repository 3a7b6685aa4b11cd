import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { EnterCost, EnterUsage } from '@blaupause/contract/costs'
import type { FileReport, ImportMode } from '@blaupause/contract/http'
import { canEnterCosts, centsOf, requireFigureDay, requireUsage } from '@blaupause/domain/costs'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import { rolloutEvent } from '@blaupause/domain/rollouts'
import { Commands, found, type Outcome } from '../platform/index.js'
import { asTable, badRows } from '../platform/csv/index.js'
import { lockOwner, writeCost, writeUsage, type FigureOwner, type NewUsage } from './costs.store.js'
import { planUsage, readUsage } from './read-usage.js'

const who = { who: 'Behörde / Land / Roll-in-Team' }

/** What a rollout costs and how it is used, each figure with day and source. A new figure replaces, the old one stays. */
@Injectable()
export class CostsService {
  constructor(private readonly commands: Commands) {}

  enterCost(actor: Actor, key: string, command: EnterCost): Promise<{ id: string | null }> {
    return this.commands.run(
      actor,
      { key, body: ['cost', command] },
      (tx) => lockOwner(tx, command.rollout),
      async (tx, locked, now): Promise<Outcome<{ id: string | null }>> => {
        const owner = found(locked)
        require(canEnterCosts(actor, owner), 'permission.denied', who)
        requireFigureDay(command.effectiveOn, now)
        const cents = centsOf(command.amount)
        const id = await writeCost(tx, owner, { ...command, cents }, now.now)
        return {
          answer: { id },
          events:
            id === null
              ? []
              : [
                  rolloutEvent('rollout.cost-entered.v1', owner, command.effectiveOn, {
                    cost: id,
                    kind: command.kind,
                    cents: cents.toString(),
                    payer: command.payer,
                  }),
                ],
        }
      },
    )
  }

  enterUsage(actor: Actor, key: string, { rollout, ...command }: EnterUsage): Promise<{ id: string | null }> {
    return this.commands.run(
      actor,
      { key, body: ['usage', rollout, command] },
      (tx) => lockOwner(tx, rollout),
      async (tx, locked, now): Promise<Outcome<{ id: string | null }>> => {
        const owner = found(locked)
        require(canEnterCosts(actor, owner), 'permission.denied', who)
        const month = `${command.month}-01`
        requireFigureDay(month, now)
        requireUsage(command)
        const [id = null] = await writeUsage(tx, [{ owner, ...command, month }], now.now)
        return { answer: { id }, events: id === null ? [] : [usageEvent(owner, month, command)] }
      },
    )
  }

  /** Months of many rollouts (CSV or XLSX: behoerde, onlinedienst, month, cases, online, source). Modes as for every list. */
  async importUsage(actor: Actor, key: string, mode: ImportMode, bytes: Uint8Array): Promise<FileReport> {
    const { rows, bad, total } = readUsage(await asTable(bytes))
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return this.commands.run(
      actor,
      { key, body: ['usage-import', mode, digest] },
      async () => undefined,
      async (tx, _, now): Promise<Outcome<FileReport>> => {
        const plan = await planUsage(tx, actor, rows, now)
        const refused = [...badRows(bad), ...plan.refused].sort((a, b) => a.line - b.line)
        if (mode === 'whole' && refused.length > 0) throw Object.assign(new DomainError('bulk.refused', { count: refused.length }), { current: refused })
        const written = mode === 'dry-run' ? plan.fresh : (await writeUsage(tx, plan.months, now.now)).length
        return {
          answer: { mode, total, done: written, unchanged: plan.months.length - written, ignored: 0, refused },
          events: mode === 'dry-run' ? [] : plan.months.map(({ owner, month, ...figures }: NewUsage) => usageEvent(owner, month, figures)),
        }
      },
    )
  }
}

function usageEvent(owner: FigureOwner, month: string, { cases, online }: { cases: number; online: number }): DomainEvent {
  return rolloutEvent('rollout.usage-entered.v1', owner, month, { month: month.slice(0, 7), cases, online })
}
