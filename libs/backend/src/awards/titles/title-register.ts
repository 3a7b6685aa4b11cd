import { Injectable } from '@nestjs/common'
import type { TitleStatement } from '@blaupause/contract/awards'
import type { Application, AwardRule } from '@blaupause/domain/awards'
import type { Now } from '@blaupause/domain/rollouts'
import { BlueprintKeys } from '../../blueprints/keys/blueprint-keys.js'
import type { Tx } from '../../platform/index.js'
import { sign } from '../../platform/signing/index.js'
import { signetOf, titleBytes, type TitleSignature } from './title-statement.js'

/** The public register of titles. What may be entered was decided before; only the system writes it, whoever acts. */
@Injectable()
export class TitleRegister {
  private readonly listeners: (() => void)[] = []

  constructor(private readonly keys: BlueprintKeys) {}

  /** Called after titles changed in this process: whoever publishes them need not wait for their next look. */
  onChange(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** Says, after the commit, that titles changed. */
  changed(): void {
    for (const listener of this.listeners) listener()
  }

  /** Enters a title that begins today, signed by the organisation that grants it, and orders its sign. */
  async enter(tx: Tx, { id, award, body, bodyName, land, answers }: Application, rule: AwardRule, { now, today }: Now): Promise<void> {
    const statement: TitleStatement = { award, body, name: bodyName, issuer: rule.issuer.id, rule: rule.id, signet: signetOf(id), since: today }
    const signature = await this.signed(statement, today)
    tx.reachAll()
    tx.write(
      'title.enter',
      `insert into award_title (id, award, body, body_name, land, application, rule, since, published_at, signet, signature) values ($1, $2, $3, $4, $5, $1, $6, $7, $8, $9, $10)`,
      [id, award, body, bodyName, land, rule.id, today, now, statement.signet, JSON.stringify(signature)],
    )
    tx.write('title.sign-order', `insert into award_sign_order (title, body, land, deliver_to, state, changed_on) values ($1, $2, $3, $4, 'ordered', $5)`, [
      id,
      body,
      land,
      answers.deliverTo,
      today,
    ])
  }

  /** The signature of whoever grants it, of the day it begins. */
  async signed(statement: TitleStatement, today: string): Promise<TitleSignature> {
    const key = await this.keys.of(statement.issuer)
    return { kid: key.kid, jws: await sign(key, titleBytes(statement), today) }
  }

  openHearing(tx: Tx, { id, hearing }: Application): void {
    tx.reachAll()
    tx.write('title.hearing', 'update award_title set hearing_until = $2 where application = $1', [id, hearing!.until])
  }

  /** Kept or taken back: from this moment on list, signet and check page say so. */
  closeHearing(tx: Tx, { id, revokedOn }: Application): void {
    tx.reachAll()
    tx.write('title.close', 'update award_title set hearing_until = null, revoked_on = $2 where application = $1', [id, revokedOn])
  }
}
