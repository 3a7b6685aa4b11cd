import { Injectable } from '@nestjs/common'
import type { AnswerLetter, DraftCampaign, SendCampaign } from '@blaupause/contract/awards'
import { canReview, fillLetter, requireLetter, type AwardBodyKind, type FunnelStage } from '@blaupause/domain/awards'
import type { SizeClass } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { landEvent, require } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { requireVersion } from '@blaupause/domain/rollouts'
import { tellOfSubject } from '../../notifications/index.js'
import { Commands, found, newId } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { chosenBy, STAGES, stageValues } from './stages.js'

export type StoredCampaign = {
  readonly id: string
  readonly award: string
  readonly land: string
  readonly name: string
  readonly text: string
  readonly stage: FunnelStage
  readonly kind: AwardBodyKind | null
  readonly regierungsbezirk: string | null
  readonly kreis: string | null
  readonly size: SizeClass | null
  readonly sentAt: string | null
  readonly version: number
}
type Recipient = Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & {
  readonly key: string
  readonly counted: number
  readonly threshold: number
  readonly reachable: boolean
}

/** SQL: campaigns; `sentAt`: the day in Berlin. */
export const CAMPAIGN = `select id, award, land, name, text, stage, kind, regierungsbezirk, kreis, size, to_char(sent_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') "sentAt", version from campaign`
/** SQL: bodies that campaign `$4` is for, by where they stand now. */
const CHOSEN = `select g.key, g.name, g.level, g.textkennzeichen, g.counted, g.threshold, g.reachable from campaign c, (select * from ${STAGES}) g where c.id = $4 and ${chosenBy('c')}`

/** Letters of the Land to those who could hold the title, and what they answer. Who gets one is fixed when it is sent. */
@Injectable()
export class CampaignsService {
  constructor(private readonly commands: Commands) {}

  draft(actor: Actor, key: string, command: DraftCampaign): Promise<{ id: string }> {
    const land = landOf(actor)
    requireLetter(command.text)
    return this.commands.run(
      actor,
      { key, body: ['campaign', command] },
      () => Promise.resolve(),
      async (tx, _, { now, today }) => {
        const [id, { award }] = [newId(), await awardRuleOf(tx, land, today)]
        tx.write(
          'campaign.draft',
          'insert into campaign (id, award, land, name, text, stage, kind, regierungsbezirk, kreis, size, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
          [id, award, land, command.name, command.text, command.stage, command.kind, command.regierungsbezirk, command.kreis, command.size, now],
        )
        return { answer: { id }, events: [landEvent('campaign.drafted.v1', { type: 'campaign', id }, today, { land }, { stage: command.stage })] }
      },
    )
  }

  /** Fixes the recipients and puts the letter into the inbox of those who work here; the others stand in the file for a letter by post. */
  send(actor: Actor, id: string, key: string, { version }: SendCampaign): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(
      actor,
      { key, body: ['campaign-send', id, version] },
      (tx) => tx.query<StoredCampaign>('campaign.lock', `${CAMPAIGN} where id = $1 for update`, [id]),
      async (tx, [row], { now, today }) => {
        const campaign = found(row)
        require(campaign.sentAt === null, 'campaign.sent')
        requireVersion(campaign, version)
        const rule = await awardRuleOf(tx, land, today)
        const recipients = await tx.query<Recipient>('campaign.chosen', CHOSEN, [...stageValues(rule), id])
        require(recipients.length > 0, 'campaign.nobody')
        tx.write(
          'campaign.recipients',
          `insert into campaign_recipient (campaign, body, body_name, land, counted, threshold, reachable) select $1, body, name, $2, counted, threshold, reachable from jsonb_to_recordset($3::jsonb) as r (body text, name text, counted int, threshold int, reachable boolean)`,
          [
            id,
            land,
            JSON.stringify(
              recipients.map((one) => ({ body: one.key, name: bodyName(one), counted: one.counted, threshold: one.threshold, reachable: one.reachable })),
            ),
          ],
        )
        tx.write('campaign.sent', 'update campaign set sent_at = $2, version = version + 1 where id = $1', [id, now])
        tx.reachAll()
        tellOfSubject(
          tx,
          { kind: 'campaign', id, title: campaign.name, land, programme: '' },
          recipients
            .filter(({ reachable }) => reachable)
            .map(({ key: body }) => ({ kind: 'campaign-sent' as const, recipient: body, ref: id, dueOn: today, detail: null, to: { organisation: body } })),
          now,
        )
        return {
          answer: { id },
          events: [
            landEvent(
              'campaign.sent.v1',
              { type: 'campaign', id },
              today,
              { land },
              { recipients: recipients.length, reachable: recipients.filter(({ reachable }) => reachable).length },
            ),
          ],
        }
      },
    )
  }

  /** A body answers the letter it got; it may answer again. */
  answer(actor: Actor, id: string, key: string, { answer, note }: AnswerLetter): Promise<{ id: string }> {
    const body = actor.traeger[0] ?? ''
    require(actor.role === 'kommune', 'permission.denied', { who: 'Kommune' })
    return this.commands.run(
      actor,
      { key, body: ['campaign-answer', id, answer, note] },
      (tx) => tx.query<{ land: string }>('recipient.lock', 'select land from campaign_recipient where campaign = $1 and body = $2 for update', [id, body]),
      (tx, [row], { today }) => {
        const { land } = found(row)
        tx.write(
          'recipient.answer',
          `update campaign_recipient set answer = $3, note = $4, answered_on = $5, answered_by = 'body' where campaign = $1 and body = $2`,
          [id, body, answer, note, today],
        )
        return { answer: { id }, events: [landEvent('campaign.answered.v1', { type: 'campaign', id }, today, { land, traeger: body }, { answer, by: 'body' })] }
      },
    )
  }

  /** The Land enters what a body answered by post or telephone. What a body has answered itself stays (`campaign.answered-itself`). */
  answerFor(actor: Actor, id: string, body: string, key: string, { answer, note }: AnswerLetter): Promise<{ id: string }> {
    const land = landOf(actor)
    return this.commands.run(
      actor,
      { key, body: ['campaign-answer-for', id, body, answer, note] },
      (tx) =>
        tx.query<{ name: string; by: 'body' | 'land' | null }>(
          'recipient.lock-for',
          'select body_name name, answered_by "by" from campaign_recipient where campaign = $1 and body = $2 for update',
          [id, body],
        ),
      (tx, [row], { today }) => {
        const { name, by } = found(row)
        require(by !== 'body', 'campaign.answered-itself', { name })
        tx.write(
          'recipient.answer-for',
          `update campaign_recipient set answer = $3, note = $4, answered_on = $5, answered_by = 'land' where campaign = $1 and body = $2`,
          [id, body, answer, note, today],
        )
        return { answer: { id }, events: [landEvent('campaign.answered.v1', { type: 'campaign', id }, today, { land, traeger: body }, { answer, by: 'land' })] }
      },
    )
  }
}

/** The letter to one body, filled in. `address`: where the product is. */
export function letterTo(
  text: string,
  { name, counted, threshold }: { readonly name: string; readonly counted: number; readonly threshold: number },
  address: string,
): string {
  return fillLetter(text, { name, zahl: String(counted), fehlt: String(Math.max(0, threshold - counted)), link: `${address}/titelstand` })
}

export function landOf(actor: Actor): string {
  require(actor.land !== null && canReview(actor, { land: actor.land }), 'permission.denied', { who: 'Land' })
  return actor.land
}
