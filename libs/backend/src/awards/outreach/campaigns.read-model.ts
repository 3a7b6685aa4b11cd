import { Inject, Injectable } from '@nestjs/common'
import type { CampaignQuery, CampaignView, LetterQuery, LetterView, RecipientQuery, RecipientView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import type { AwardRule } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { landOf, letterTo, type StoredCampaign } from './campaigns.service.js'
import { STAGES } from './stages.js'

/** Where the product is, for the address in a letter. */
export const PRODUCT_ADDRESS = Symbol('address of the product')
type Row = StoredCampaign & Pick<CampaignView, 'recipients' | 'reachable'> & { readonly createdAt: string; readonly yes: number; readonly later: number; readonly no: number; readonly more: number; readonly applied: number; readonly titled: number; readonly first: (Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & { readonly counted: number; readonly threshold: number }) | null }

/** Campaigns with what came of them; a body reads the letters it got. */
@Injectable()
export class CampaignsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
    @Inject(PRODUCT_ADDRESS) private readonly address: string,
  ) {}

  list(actor: Actor, query: CampaignQuery): Promise<PageOf<CampaignView>> {
    const land = landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const rule = await awardRuleOf(tx, land, this.clock.now().today)
      const page = new PageQuery(query.sort, { createdAt: { column: 'created_at', type: 'timestamptz' } })
      for (const value of stageValues(rule)) page.bind(value)
      const counting = query.count ? tx.query<{ total: number }>('campaign.count', 'select count(*)::int total from campaign', []).then(([row]) => ({ total: row!.total })) : Promise.resolve({})
      const rows = await tx.query<Row>('campaign.list', `select * from ${SUMMED} ${page.page(query.cursor, query.limit)}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ createdAt, id }) => ({ value: createdAt, id }), (row) => this.view(row)), ...(await counting), demo: this.instance.demo }
    })
  }

  one(actor: Actor, id: string): Promise<CampaignView> {
    const land = landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const rule = await awardRuleOf(tx, land, this.clock.now().today)
      return this.view(found((await tx.query<Row>('campaign.one', `select * from ${SUMMED} where id = $4`, [...stageValues(rule), id]))[0]))
    })
  }

  /** Whom it went to, with their number then and now and where they stand today. */
  recipients(actor: Actor, id: string, query: RecipientQuery): Promise<PageOf<RecipientView>> {
    const land = landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const rule = await awardRuleOf(tx, land, this.clock.now().today)
      const page = new PageQuery(query.sort, { name: { column: 'name', type: 'text' } })
      for (const value of [...stageValues(rule), id]) page.bind(value)
      const from = `(select r.body, r.body_name collate "C" name, r.counted, s.counted now, r.reachable, r.answer, r.note, r.answered_on::text "answeredOn", s.stage from campaign_recipient r join ${STAGES} on staged.key = r.body, lateral (select staged.counted, staged.stage) s where r.campaign = $4) as sent`
      const counting = page.total(tx, 'recipient.count', from, query.count)
      const rows = await tx.query<RecipientView>('recipient.list', `select * from ${from} ${page.page(query.cursor, query.limit, 'body')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ name, body }) => ({ value: name, id: body }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  /** The letters that the reader's own body got. */
  letters(actor: Actor, query: LetterQuery): Promise<PageOf<LetterView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { sentOn: { column: 'sent_on', type: 'date' } })
      page.where(`body = ${page.bind(actor.role === 'kommune' ? (actor.traeger[0] ?? '') : '')}`)
      const from = `(select r.campaign, r.body, r.body_name, r.counted, r.threshold, c.name, c.text, (c.sent_at at time zone 'Europe/Berlin')::date sent_on, (c.sent_at at time zone 'Europe/Berlin')::date::text "sentOn", r.answer, r.note from campaign_recipient r join campaign c on c.id = r.campaign) as got`
      const counting = page.total(tx, 'letter.count', from, query.count)
      const rows = await tx.query<LetterView & { body_name: string; counted: number; threshold: number }>('letter.list', `select * from ${from} ${page.page(query.cursor, query.limit, 'campaign')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ sentOn, campaign }) => ({ value: sentOn, id: campaign }), ({ campaign, name, text, sentOn, answer, note, body_name: to, counted, threshold }) => ({ campaign, name, text: letterTo(text, { name: to, counted, threshold }, this.address), sentOn, answer, note })), ...(await counting), demo: this.instance.demo }
    })
  }

  private view({ id, name, text, stage, kind, regierungsbezirk, sentAt, version, recipients, reachable, yes, later, no, more, applied, titled, first }: Row): CampaignView {
    const to = first && { name: bodyName(first), counted: first.counted, threshold: first.threshold }
    return { id, name, text, stage, kind, regierungsbezirk, sentOn: sentAt === null ? null : sentAt.slice(0, 10), recipients, reachable, answers: { yes, later, no }, after: { more, applied, titled }, preview: to && sentAt === null ? { to: to.name, text: letterTo(text, to, this.address) } : null, version }
  }
}

function stageValues(rule: AwardRule): unknown[] {
  return [rule.land, rule.award, JSON.stringify(rule.thresholds)]
}

/** Campaigns with those they are or were for: fixed ones once sent, else whoever fits now; what came of it; and the first by name, for the preview. */
const SUMMED = `(
with staged as materialized (select * from ${STAGES})
select c.id, c.award, c.land, c.name, c.text, c.stage, c.kind, c.regierungsbezirk, c.version, c.created_at, to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "createdAt", to_char(c.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "sentAt", s.*
from campaign c cross join lateral (
  select count(*)::int recipients, count(*) filter (where coalesce(r.reachable, g.reachable))::int reachable, count(*) filter (where r.answer = 'yes')::int yes, count(*) filter (where r.answer = 'later')::int later, count(*) filter (where r.answer = 'no')::int "no",
    count(*) filter (where g.counted > r.counted)::int more, count(*) filter (where r.body is not null and g.stage in ('applied', 'in-review'))::int applied, count(*) filter (where r.body is not null and g.stage = 'awarded')::int titled,
    (array_agg(json_build_object('name', g.name, 'level', g.level, 'textkennzeichen', g.textkennzeichen, 'counted', g.counted, 'threshold', g.threshold) order by g.sort_name collate "C", g.key))[1] first
  from staged g left join campaign_recipient r on r.campaign = c.id and r.body = g.key
  where case when c.sent_at is null then g.stage = c.stage and (c.kind is null or g.kind = c.kind) and (c.regierungsbezirk is null or g.regierungsbezirk = c.regierungsbezirk) else r.body is not null end) s) as summed`
