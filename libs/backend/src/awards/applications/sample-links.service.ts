import { Injectable } from '@nestjs/common'
import type { ApplicationView } from '@blaupause/contract/awards'
import { canReview, noteLooks, requireMayLook, type SampleLook } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { groupBy, require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, found, newId, record, transact } from '../../platform/index.js'
import { LinkChecker } from '../../platform/links/index.js'
import { lockApplication } from './application-row.js'
import { ApplicationsReadModel } from './applications.read-model.js'
import { awardEvent } from './award-event.js'

/** Between two links of one host, and for all of them together (milliseconds): the reviewer waits. */
const BETWEEN_MS = 500
const MOST_MS = 20_000

/** The product looks at the links of a sample itself, as a suggestion: the finding stays with the reviewer. */
@Injectable()
export class SampleLinksService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly links: LinkChecker,
    private readonly readModel: ApplicationsReadModel,
    private readonly pause: (milliseconds: number) => Promise<unknown> = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  ) {}

  /** Looks at each link of the sample, hosts side by side, links of one host in turn. What was not reached in time stays without a look. */
  async check(actor: Actor, id: string): Promise<ApplicationView> {
    const links = await transact(this.source, actor, 'write', async (tx) => {
      const application = found(await lockApplication(tx, id))
      require(canReview(actor, application), 'permission.denied', { who: 'Land' })
      requireMayLook(application, this.clock.now().now)
      return application.sample.map(({ link }) => link)
    })
    const looks = await this.look(links)
    await transact(this.source, actor, 'write', async (tx) => {
      const application = noteLooks(found(await lockApplication(tx, id)), looks)
      const now = this.clock.now()
      tx.write('application.looks', 'update award_application set sample = $2 where id = $1', [id, JSON.stringify(application.sample)])
      record(
        tx,
        `look-${newId()}`,
        [
          awardEvent('award.looked.v1', application, now.today, {
            looked: looks.size,
            notSeen: [...looks.values()].filter(({ result }) => result === 'not-seen').length,
          }),
        ],
        [],
        now,
      )
    })
    return this.readModel.view(actor, id)
  }

  private async look(links: readonly string[]): Promise<ReadonlyMap<string, SampleLook>> {
    const looks = new Map<string, SampleLook>()
    let over = false
    const inTurn = async (ofHost: readonly string[]): Promise<void> => {
      for (const [at, link] of ofHost.entries()) {
        if (at > 0) await this.pause(BETWEEN_MS)
        if (over) return
        const look = await this.links.look(link)
        if (!over) looks.set(link, { ...look, at: this.clock.now().now })
      }
    }
    const hosts = groupBy(links, (link) => (URL.canParse(link) ? new URL(link).host : ''))
    await Promise.race([Promise.all([...hosts.values()].map(inTurn)), this.pause(MOST_MS)])
    over = true
    return looks
  }
}
