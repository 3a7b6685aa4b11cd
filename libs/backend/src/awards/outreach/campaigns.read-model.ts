import { Inject, Injectable } from '@nestjs/common'
import type { CampaignQuery, CampaignView, LetterQuery, LetterView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { landOf, letterTo, type StoredCampaign } from './campaigns.service.js'
import { chosenBy, STAGES, stageValues } from './stages.js'

/** Where the product is, for the address in a letter. */
export const PRODUCT_ADDRESS = Symbol('address of the product')

type Row = StoredCampaign &
  Pick<CampaignView, 'recipients' | 'reachable' | 'byHand'> &
  Record<'yes' | 'later' | 'no' | 'more' | 'applied' | 'titled' | 'ended', number> & {
    readonly createdAt: string
    readonly first: (Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & { readonly counted: number; readonly threshold: number }) | null
  }

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
      const counting = query.count
        ? tx.query<{ total: number }>('campaign.count', 'select count(*)::int total from campaign', []).then(([row]) => ({ total: row!.total }))
        : Promise.resolve({})
      const rows = await tx.query<Row>('campaign.list', `select * from ${SUMMED} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ createdAt, id }) => ({ value: createdAt, id }),
          (row) => this.view(row),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  one(actor: Actor, id: string): Promise<CampaignView> {
    const land = landOf(actor)
    return transact(this.source, actor, 'read', async (tx) => {
      const rule = await awardRuleOf(tx, land, this.clock.now().today)
      return this.view(found((await tx.query<Row>('campaign.one', `select * from ${SUMMED} where id = $4`, [...stageValues(rule), id]))[0]))
    })
  }

  /** The letters that the reader's own body got. */
  letters(actor: Actor, query: LetterQuery): Promise<PageOf<LetterView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { sentOn: { column: 'sent_on', type: 'date' } })
      page.where(`body = ${page.bind(actor.role === 'kommune' ? (actor.traeger[0] ?? '') : '')}`)
      const from = `(select r.campaign, r.body, r.body_name, r.counted, r.threshold, c.name, c.text, (c.sent_at at time zone 'Europe/Berlin')::date sent_on, (c.sent_at at time zone 'Europe/Berlin')::date::text "sentOn", r.answer, r.note from campaign_recipient r join campaign c on c.id = r.campaign) as got`
      const counting = page.total(tx, 'letter.count', from, query.count)
      const rows = await tx.query<LetterView & { body_name: string; counted: number; threshold: number }>(
        'letter.list',
        `select * from ${from} ${page.page(query.cursor, query.limit, 'campaign')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ sentOn, campaign }) => ({ value: sentOn, id: campaign }),
          ({ campaign, name, text, sentOn, answer, note, body_name: to, counted, threshold }) => ({
            campaign,
            name,
            text: letterTo(text, { name: to, counted, threshold }, this.address),
            sentOn,
            answer,
            note,
          }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  private view({
    id,
    name,
    text,
    stage,
    kind,
    regierungsbezirk,
    kreis,
    size,
    sentAt,
    version,
    recipients,
    reachable,
    byHand,
    yes,
    later,
    no,
    more,
    applied,
    titled,
    ended,
    first,
  }: Row): CampaignView {
    const to = first && { name: bodyName(first), counted: first.counted, threshold: first.threshold }
    return {
      id,
      name,
      text,
      stage,
      kind,
      regierungsbezirk,
      kreis,
      size,
      sentOn: sentAt === null ? null : sentAt.slice(0, 10),
      recipients,
      reachable,
      answers: { yes, later, no },
      byHand,
      after: { more, applied, titled, ended },
      preview: to && { to: to.name, text: letterTo(text, to, this.address) },
      version,
    }
  }
}

/** SQL: the day in Berlin on which campaign `c` was sent. */
const SENT_ON = `(c.sent_at at time zone 'Europe/Berlin')::date`
/** SQL: what a body has done about the title since campaign `c` was sent: first application handed in, first title that holds. */
export const SINCE = `
  (select min(a.submitted_on) from award_application a where a.award = c.award and a.body = r.body and a.submitted_on >= ${SENT_ON}) applied_on,
  (select min(t.since) from award_title t where t.award = c.award and t.body = r.body and t.revoked_on is null and t.since >= ${SENT_ON}) titled_on`

/**
 * Campaigns with those they are or were for: fixed ones once sent, whatever has become of them, else whoever fits now; what came of it;
 * and of a draft the first by name, for the preview.
 */
const SUMMED = `(
with staged as materialized (select * from ${STAGES})
select c.id, c.award, c.land, c.name, c.text, c.stage, c.kind, c.regierungsbezirk, c.kreis, c.size, c.version, c.created_at, ${isoInstant('c.created_at')} "createdAt", to_char(c.sent_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') "sentAt", s.*,
  (select json_build_object('name', g.name, 'level', g.level, 'textkennzeichen', g.textkennzeichen, 'counted', g.counted, 'threshold', g.threshold) from staged g where c.sent_at is null and ${chosenBy('c')} order by g.sort_name collate "C", g.key limit 1) first
from campaign c cross join lateral (
  select count(*)::int recipients, count(*) filter (where reachable)::int reachable, count(*) filter (where answer = 'yes')::int yes, count(*) filter (where answer = 'later')::int later, count(*) filter (where answer = 'no')::int "no", count(*) filter (where answered_by = 'land')::int "byHand",
    count(*) filter (where now > counted)::int more, count(applied_on)::int applied, count(titled_on)::int titled, count(*) filter (where ended)::int ended
  from (
    select r.reachable, r.answer, r.answered_by, r.counted, g.counted now, g.key is null ended, ${SINCE} from campaign_recipient r left join staged g on g.key = r.body where c.sent_at is not null and r.campaign = c.id
    union all
    select g.reachable, null, null, g.counted, g.counted, false, null, null from staged g where c.sent_at is null and ${chosenBy('c')}) p) s) as summed`
