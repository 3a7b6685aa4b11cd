import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { TitleQuery, TitleView } from '@blaupause/contract/awards'
import type { AwardRule } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { awardRulesById } from '../award-rules.js'
import type { TitleSignature } from './title-statement.js'

type Row = Omit<TitleView, 'title' | 'statement' | 'signature' | 'demo'> & { readonly rule: string; readonly signature: TitleSignature | null }

const TITLES = `(select t.id, t.application, t.award, t.rule, t.body, t.body_name "bodyName", t.land, t.since, case when t.revoked_on is not null then 'revoked' when t.hearing_until is not null then 'hearing' else 'held' end condition,
  t.revoked_on "revokedOn", t.signet, t.signature, (select json_build_object('state', o.state, 'deliverTo', o.deliver_to, 'changedOn', o.changed_on) from award_sign_order o where o.title = t.id) sign from award_title t) as titles`

/** Titles given here: public facts; where their sign goes is read by the Land and the body alone. */
@Injectable()
export class TitlesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: TitleQuery): Promise<PageOf<TitleView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { since: { column: 'since', type: 'date' } })
        .equal('body', query.body)
        .equal('condition', query.condition)
        .equal(`sign ->> 'state'`, query.sign)
      if (actor.land !== null) page.equal('land', actor.land)
      const counting = page.total(tx, 'title.count', TITLES, query.count)
      const rules = await awardRulesById(tx)
      const rows = await tx.query<Row>('title.list', `select * from ${TITLES} ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ since, id }) => ({ value: since, id }),
          (row) => this.view(row, rules(row.rule)),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  async one(actor: Actor, id: string): Promise<TitleView> {
    return (await this.withRule(actor, id)).title
  }

  /** A title with the version of the rules under which it was given. */
  withRule(actor: Actor, id: string): Promise<{ readonly title: TitleView; readonly rule: AwardRule }> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [rules, rows] = await Promise.all([awardRulesById(tx), tx.query<Row>('title.one', `select * from ${TITLES} where id = $1`, [id])])
      const row = found(rows[0])
      const rule = rules(row.rule)
      return { title: this.view(row, rule), rule }
    })
  }

  private view({ rule: _, signature, ...row }: Row, rule: AwardRule): TitleView {
    const { award, body, bodyName: name, signet, since } = row
    return {
      ...row,
      title: rule.title,
      statement: { award, body, name, issuer: rule.issuer.id, rule: rule.id, signet, since },
      signature: signature?.jws ?? null,
      demo: this.instance.demo,
    }
  }
}
