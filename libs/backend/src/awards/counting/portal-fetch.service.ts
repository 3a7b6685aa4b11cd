import { Injectable } from '@nestjs/common'
import type { ProcedureRow } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { newId, transact } from '../../platform/index.js'
import { requirePublicLink } from '../../platform/links/index.js'
import type { PortalClient, PortalProcedure } from '../../platform/portal/index.js'
import { awardRuleOf } from '../award-rules.js'
import { warnOfLines } from './line-warnings.js'
import { normalLink } from './normal-link.js'
import { countBodies, dropUnsaid, writeStatements } from './procedures.store.js'

export type Fetched = { readonly fetched: number; readonly failed: number }
const NONE: ReadonlySet<string> = new Set()

/** Takes in what the portal's web service shows of each Kommune that has given credentials for it, as statements of the source "portal". Off without any. */
@Injectable()
export class PortalFetchService {
  constructor(
    private readonly source: DataSource,
    private readonly portal: PortalClient | null,
  ) {}

  /** One Kommune after the other: one service, one question at a time. One that fails keeps what it had. */
  async fetchAll(now: Now): Promise<Fetched> {
    let [fetched, failed] = [0, 0]
    for (const key of this.portal?.keys ?? []) {
      try {
        await this.fetch(key, now)
        fetched += 1
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        failed += 1
      }
    }
    return { fetched, failed }
  }

  async fetch(key: string, now: Now): Promise<number> {
    if (!this.portal) throw new DomainError('portal.denied', { key })
    const procedures = await this.portal.proceduresOf(key)
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const [body] = await tx.query<{ land: string; name: string }>('portal.body', 'select land, name from award_body where key = $1', [key])
      if (!body) throw new DomainError('procedure.body', { key })
      const [rule, importId] = [await awardRuleOf(tx, body.land, now.today), newId()]
      const rows = rowsOf(key, body.name, procedures, now.today)
      writeStatements(tx, rows, { land: body.land, source: 'portal', importId })
      dropUnsaid(tx, [key], 'portal', importId)
      countBodies(tx, body.land, now.today, rule, [key])
      await warnOfLines(tx, { land: body.land, rule, bodies: [key] }, now)
      return rows.length
    })
  }
}

/** What cannot be a public address is left out. Whether it can be sent off is not said there, so it stays open. */
function rowsOf(body: string, name: string, procedures: readonly PortalProcedure[], seenOn: string): ProcedureRow[] {
  const rows = new Map<string, ProcedureRow>()
  for (const one of procedures) {
    try {
      const link = normalLink(requirePublicLink(one.url, NONE).href)
      if (!rows.has(link))
        rows.set(link, {
          line: 0,
          body,
          name: one.name.slice(0, 300),
          link,
          origin: one.central ? 'zentral' : 'kommunal',
          provider: one.central ? '' : name,
          leistungen: [],
          submittable: null,
          inPortal: true,
          seenOn,
        })
    } catch {
      /* no public address */
    }
  }
  return [...rows.values()]
}
