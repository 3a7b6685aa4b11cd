import { Injectable } from '@nestjs/common'
import type { PublishedStateQuery, PublishedStateView, StateChanges, StateChangesQuery } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { snapshotChanges } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { publishedState } from './publish-state.js'

/** Differences that are told one by one: whoever compares states that lie years apart reads files instead. */
const MOST = 500

/** What was ever published of the own Land's award: each state with its instant, and what two of them differ in. */
@Injectable()
export class PublishedStatesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: PublishedStateQuery): Promise<PageOf<PublishedStateView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { at: { column: 'published_at', type: 'timestamptz' } }).equal('land', actor.land ?? '')
      const counting = page.total(tx, 'state.count', STATES, query.count)
      const rows = await tx.query<PublishedStateView & { award: string }>(
        'state.list',
        `select award, at, rule, held, titles from ${STATES} ${page.page(query.cursor, query.limit, 'award')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ at, award }) => ({ value: at, id: award }),
          ({ award: _, ...row }) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** What changed from one state to another; `thing.unknown` where nothing was published at that instant. */
  changes(actor: Actor, { from, to }: StateChangesQuery): Promise<StateChanges> {
    return transact(this.source, actor, 'read', async (tx) => {
      const { award } = await awardRuleOf(tx, actor.land ?? '', this.clock.now().today)
      const [before, after] = (await Promise.all([from, to].map((at) => publishedState(tx, award, at)))).map((state) => found(state ?? undefined))
      const framed = ({ snapshot, frame }: NonNullable<typeof before>) => ({ snapshot, frame: frame ?? { bodies: [], figures: [] } })
      // What was published before frames were kept says nothing of names and figures: then neither side does.
      const whole = before!.frame !== null && after!.frame !== null
      const changes = snapshotChanges(framed(whole ? before! : { ...before!, frame: null }), framed(whole ? after! : { ...after!, frame: null }))
      return { from, to, total: changes.length, changes: changes.slice(0, MOST), demo: this.instance.demo }
    })
  }
}

const STATES = `(select award, land, at published_at, ${isoInstant('at')} at, content ->> 'rule' rule, jsonb_array_length(content -> 'titles') titles,
  (select count(*)::int from jsonb_array_elements(content -> 'titles') t where t ->> 'revokedOn' is null) held from published_snapshot) as states`
