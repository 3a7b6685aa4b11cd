import { Injectable } from '@nestjs/common'
import { LOOK_AGAIN, lookAtLink } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { groupBy, transact } from '../../platform/index.js'
import { LinkChecker } from '../../platform/links/index.js'
import { awardLands } from '../award-rules.js'
import { warnOfLines } from './line-warnings.js'
import { dueHosts, leaseLinks, putOff, settleLinks, syncWatches, writeLooks, type LookedLink, type WatchedLink } from './procedure-watch.store.js'
import { countBodies } from './procedures.store.js'

/** Polite: so many hosts at once, so many links of one host in a row, so long between two of them; 10,000 links to one host take hours, not seconds. */
export const POLITE = { hosts: 8, perHost: 10, betweenMs: 2_000 } as const
/** Longer than a row of links of one host can take. */
const LEASE_SECONDS = 600

/** Links of hosts kept for examples are put off so long (hours). */
const EXAMPLES_AGAIN = 720

export type LinksPage = { readonly next: string | null; readonly looked: number; readonly changed: number }

/** Looks at the links of Online-Verfahren, each once however many bodies use it, and says of every body what was seen. */
@Injectable()
export class ProcedureLinksService {
  constructor(
    private readonly source: DataSource,
    private readonly links: LinkChecker,
    private readonly pause: (milliseconds: number) => Promise<unknown> = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ) {}

  /** One page of what is due: leased, looked at host by host, kept. The first page of a run (`cursor` null) takes in new links. `next`: there may be more. */
  async checkPage(now: Now, cursor: string | null): Promise<LinksPage> {
    const page = await transact(this.source, SYSTEM, 'write', async (tx) => {
      if (cursor === null) {
        syncWatches(tx, now.now)
        putOff(
          tx,
          (await dueHosts(tx, now.now)).filter((host) => this.links.isForExamples(host)),
          later(now.now, EXAMPLES_AGAIN),
        )
      }
      return leaseLinks(tx, now.now, { ...POLITE, seconds: LEASE_SECONDS })
    })
    if (page.length === 0) return { next: null, looked: 0, changed: 0 }
    const looked = (await Promise.all([...groupBy(page, ({ host }) => host).values()].map((links) => this.lookInTurn(links, now)))).flat()
    const changed = await transact(this.source, SYSTEM, 'write', async (tx) => {
      settleLinks(tx, looked, now.now)
      const bodies = await writeLooks(tx, looked, now.today)
      const rules = await awardLands(tx, now.today)
      for (const [land, of] of groupBy(bodies, (one) => one.land)) {
        const keys = of.map(({ body }) => body)
        const rule = rules.get(land)
        if (!rule) continue
        countBodies(tx, land, now.today, rule, keys)
        await warnOfLines(tx, { land, rule, bodies: keys }, now)
      }
      return bodies.length
    })
    return { next: 'more', looked: looked.length, changed }
  }

  private async lookInTurn(links: readonly WatchedLink[], { now }: Now): Promise<LookedLink[]> {
    const looked: LookedLink[] = []
    for (const { link, host: _, ...before } of links) {
      if (looked.length > 0) await this.pause(POLITE.betweenMs)
      const { result, detail } = await this.links.look(link)
      looked.push({ link, result, detail, ...lookAtLink(before, result, now), nextAt: later(now, LOOK_AGAIN[result]) })
    }
    return looked
  }
}

function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
