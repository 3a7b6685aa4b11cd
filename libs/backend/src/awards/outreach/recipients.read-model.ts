import { Inject, Injectable } from '@nestjs/common'
import type { LetterPreview, RecipientQuery, RecipientView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { endedBodies } from '../../register/ended-bodies.js'
import { awardRuleOf } from '../award-rules.js'
import { PRODUCT_ADDRESS, SINCE } from './campaigns.read-model.js'
import { CAMPAIGN, landOf, letterTo, type StoredCampaign } from './campaigns.service.js'
import { recipientsCsv } from './recipients-csv.js'
import { searchBody } from './search-body.js'
import { chosenBy, STAGES, stageValues } from './stages.js'

type Row = Omit<RecipientView, 'ended'> & Pick<Territory, 'level' | 'textkennzeichen'> & { readonly fixed: boolean; readonly mark: string }
type Scope = { readonly campaign: StoredCampaign; readonly values: readonly unknown[] }

/** Whom a campaign went to, with what became of each; before it is sent, whom it would go to. */
@Injectable()
export class RecipientsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
    @Inject(PRODUCT_ADDRESS) private readonly address: string,
  ) {}

  list(actor: Actor, id: string, { q, ...query }: RecipientQuery): Promise<PageOf<RecipientView>> {
    return this.of(actor, id, async (tx, { values }) => {
      const page = new PageQuery(query.sort, { name: { column: 'mark', type: 'text' } })
      for (const value of values) page.bind(value)
      searchBody(page, q, 'mark', 'body')
      const counting = page.total(tx, 'recipient.count', RECIPIENTS, query.count)
      const rows = await tx.query<Row>('recipient.list', `select * from ${RECIPIENTS} ${page.page(query.cursor, query.limit, 'body')}`, page.values)
      const view = await viewOf(tx, rows)
      return {
        ...pageFrom(rows, query.limit, query.sort, ({ mark, body }) => ({ value: mark, id: body }), view),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** The letter as one of them reads or would read it: with its number of the day on which it was sent. */
  letter(actor: Actor, id: string, body: string): Promise<LetterPreview> {
    return this.of(actor, id, async (tx, { campaign, values }) => {
      const row = found((await tx.query<Row>('recipient.one', `select * from ${RECIPIENTS} where body = $5`, [...values, body]))[0])
      const to = nameOf(row)
      return { body, to, text: letterTo(campaign.text, { ...row, name: to }, this.address) }
    })
  }

  /** All of them as a file, with the letter to each: for the post, and for the record. */
  file(actor: Actor, id: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
    return this.of(actor, id, async (tx, { campaign, values }) => {
      const rows = await tx.query<Row>('recipient.file', `select * from ${RECIPIENTS} order by mark, body`, [...values])
      const view = await viewOf(tx, rows)
      const bytes = recipientsCsv(
        rows.map(view).map((one) => ({ ...one, letter: letterTo(campaign.text, one, this.address) })),
        this.instance.demo,
      )
      return { name: `ansprache-${campaign.sentAt?.slice(0, 10) ?? 'entwurf'}-${id.slice(0, 8)}.csv`, type: 'text/csv', bytes }
    })
  }

  private of<T>(actor: Actor, id: string, read: (tx: Tx, scope: Scope) => Promise<T>): Promise<T> {
    const land = landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const [rule, rows] = await Promise.all([
        awardRuleOf(tx, land, this.clock.now().today),
        tx.query<StoredCampaign>('campaign.of', `${CAMPAIGN} where id = $1`, [id]),
      ])
      return read(tx, { campaign: found(rows[0]), values: [...stageValues(rule), id] })
    })
  }
}

function nameOf({ fixed, name, level, textkennzeichen }: Row): string {
  return fixed ? name : bodyName({ name, level, textkennzeichen })
}

/** A body that is no longer in the register stays on the list, marked with the one that took it in. */
async function viewOf(tx: Tx, rows: readonly Row[]): Promise<(row: Row) => RecipientView> {
  const ended = await endedBodies(
    tx,
    rows.filter(({ stage }) => stage === null).map(({ body }) => body),
  )
  return (row) => {
    const { body, counted, threshold, now, reachable, answer, note, answeredOn, answeredBy, stage, appliedOn, titledOn } = row
    const gone = ended.get(body)
    return {
      body,
      name: nameOf(row),
      counted,
      threshold,
      now,
      reachable,
      answer,
      note,
      answeredOn,
      answeredBy,
      stage,
      appliedOn,
      titledOn,
      ended: gone ? { on: gone.until, successor: gone.successor, successorKey: gone.successorKey || null } : null,
    }
  }
}

/** SQL: of campaign `$4` those it went to as they were then, and as they are now; of a draft those it would go to. */
const RECIPIENTS = `(
with staged as materialized (select * from ${STAGES}), c as (select * from campaign where id = $4)
select true fixed, r.body, r.body_name name, null::text level, null::text textkennzeichen, r.body_name collate "C" mark, r.counted, r.threshold, g.counted now, r.reachable, r.answer, r.note, r.answered_on::text "answeredOn", r.answered_by "answeredBy", g.stage, s.applied_on::text "appliedOn", s.titled_on::text "titledOn"
from c join campaign_recipient r on r.campaign = c.id left join staged g on g.key = r.body cross join lateral (select ${SINCE}) s where c.sent_at is not null
union all
select false, g.key, g.name, g.level, g.textkennzeichen, g.sort_name collate "C", g.counted, g.threshold, g.counted, g.reachable, null, '', null, null, g.stage, null, null from c join staged g on c.sent_at is null and ${chosenBy('c')}) as listed`
