import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/blockers'
import * as rules from '@blaupause/domain/blockers'
import type { GuestLink } from '@blaupause/domain/blockers'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, newId, record, transact, type Tx } from '../platform/index.js'
import { blockerPolicy } from './blocker-policies.js'
import { BLOCKER_COLUMNS, blockerCalendar, type StoredBlocker } from './blocker-row.js'
import { decided } from './decide-blocker.js'
import { lockBlocker, notifyCoordination, requireVisible } from './blockers.store.js'
import { GuestTokens, tokenDigest } from '../platform/signing/index.js'

const DAY = 86_400_000

/** Following up, and links by which an owner without an account answers once: with a day. */
@Injectable()
export class GuestLinksService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly tokens: GuestTokens,
    /** Where the console is reached from outside. */
    private readonly publicUrl: string,
  ) {}

  /** Recorded that the owner was asked, by a text that was visible before. The link is in this answer and nowhere else. */
  async chase(actor: Actor, id: string, key: string, command: wire.ChaseBlocker): Promise<wire.BlockerChased> {
    const { link, ...answer } = await this.commands.run(
      actor,
      { key, body: ['chase-blocker', id, command] },
      async (tx) => {
        await requireVisible(tx, id)
        return lockBlocker(tx, id)
      },
      async (tx, blocker, now) => {
        const outcome = await decided(tx, actor, blocker, rules.canChaseBlocker, (one) => rules.chaseBlocker(one, command, now), now)
        const made = command.link ? await this.make(tx, actor, blocker, command.to, now) : null
        return { ...outcome, answer: { ...outcome.answer, link: made } }
      },
    )
    // The token is signed again from the link's own facts: what is kept for a repeated click holds no token.
    return { ...answer, link: link && { url: `${this.publicUrl}/oeffentlich/antwort#${await this.tokens.sign(link)}`, expiresAt: link.expiresAt } }
  }

  /** What is asked, by whom, and nothing beyond. Refused with the reason why the link answers nothing any more. */
  async look({ token }: wire.GuestToken): Promise<wire.GuestQuestion> {
    const id = await this.tokens.linkOf(token)
    const now = this.clock.now()
    return transact(this.source, SYSTEM, 'read', async (tx) => {
      const { link, blocker } = await this.read(tx, id, token)
      rules.requireUsable(link, blocker, now.now)
      return {
        title: blocker.title,
        stepName: blocker.stepName,
        onlinedienstName: blocker.onlinedienstName,
        authorities: blocker.authorities,
        waitingSince: blocker.waitingSince,
        days: workingDaysBetween(blockerCalendar(blocker), blocker.waitingSince, now.today),
        recipient: link.recipient,
        askedBy: link.askedBy,
        answerBy: blocker.answerBy,
        promisedOn: blocker.promisedOn,
        expiresAt: link.expiresAt,
        today: now.today,
        demo: this.instance.demo,
      }
    })
  }

  /** The owner's day, by its link: the blocker is promised, the coordination is asked whether the dates shall follow, the link is spent. Two at once: one answers. */
  async answer(command: wire.GuestAnswer): Promise<wire.GuestAnswered> {
    const { token, on, remark } = command
    const id = await this.tokens.linkOf(token)
    const guest = await this.guest(id, token)
    const key = `guest-${createHash('sha256')
      .update(JSON.stringify([id, on, remark ?? '']))
      .digest('base64url')}`
    return this.commands.run(
      guest,
      { key, body: ['guest-answer', id, on, remark ?? null] },
      async (tx) => {
        tx.reachAll()
        return this.read(tx, id, token, true)
      },
      async (tx, { link, blocker }, now) => {
        rules.requireUsable(link, blocker, now.now)
        const outcome = await decided(
          tx,
          guest,
          blocker,
          () => true,
          (one) => rules.promiseBlocker(one, { version: one.version, on, remark, channel: 'guest-link' }, now),
          now,
        )
        tx.write('guest-link.use', `update guest_link set state = 'used', used_at = $2 where id = $1`, [id, now.now])
        notifyCoordination(tx, [{ id: blocker.id, recipient: 'land' }], 'blocker-answered', now.today, now.now)
        return { answer: { on, askedBy: link.askedBy }, events: outcome.events }
      },
    )
  }

  /** Not needed any more: the link answers nothing. */
  withdraw(actor: Actor, blockerId: string, linkId: string, key: string): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['withdraw-guest-link', blockerId, linkId] },
      async (tx) => {
        await requireVisible(tx, blockerId)
        return lockBlocker(tx, blockerId)
      },
      async (tx, blocker, now) => {
        const outcome = await decided(
          tx,
          actor,
          blocker,
          rules.canChaseBlocker,
          (one) => ({ blocker: one, event: rules.blockerEvent(one, 'blocker.link-withdrawn.v1', now.today, { link: linkId }) }),
          now,
        )
        const [gone] = await tx.query<{ id: string }>(
          'guest-link.withdraw',
          `update guest_link set state = 'withdrawn' where id = $1 and blocker_id = $2 and state = 'open' returning id`,
          [linkId, blockerId],
        )
        return { answer: { id: found(gone).id }, events: outcome.events }
      },
    )
  }

  /** Ends links whose time is over. Asking twice changes nothing. Answers when to ask again, `null` if no link is open. */
  expireDue(now: Now = this.clock.now()): Promise<string | null> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const ended = await tx.query<StoredBlocker & { link: string; recipient: string }>(
        'guest-link.expire',
        `
with ended as (update guest_link set state = 'expired' where state = 'open' and expires_at <= $1 returning id, blocker_id, recipient)
select ${BLOCKER_COLUMNS}, ended.id link, ended.recipient from ended join blocker b on b.id = ended.blocker_id`,
        [now.now],
      )
      if (ended.length > 0) {
        record(
          tx,
          `expire-guest-links-${now.now}`,
          ended.map((blocker) => rules.blockerEvent(blocker, 'blocker.link-expired.v1', now.today, { link: blocker.link, to: blocker.recipient })),
          [],
          now,
        )
        notifyCoordination(
          tx,
          distinctById(ended).map(({ id }) => ({ id, recipient: 'land' })),
          'guest-link-expired',
          now.today,
          now.now,
        )
      }
      const [next] = await tx.query<{ at: Date | null }>('guest-link.next', `select min(expires_at) at from guest_link where state = 'open'`)
      return next?.at?.toISOString() ?? null
    })
  }

  private async make(
    tx: Tx,
    actor: Actor,
    { id: blockerId }: StoredBlocker,
    recipient: string,
    { now, today }: Now,
  ): Promise<{ id: string; expiresAt: string }> {
    // Whole seconds: that is what a token can carry.
    const expiresAt = new Date(Math.floor(Date.parse(now) / 1000) * 1000 + blockerPolicy(today).linkDays * DAY).toISOString()
    const link = { id: newId(), expiresAt }
    const digest = tokenDigest(await this.tokens.sign(link))
    tx.write(
      'guest-link.make',
      `insert into guest_link (id, blocker_id, purpose, digest, state, recipient, asked_by, expires_at, made_at) values ($1, $2, 'answer-blocker', $3, 'open', $4, $5, $6, $7)`,
      [link.id, blockerId, digest, recipient, actor.organisation.name, expiresAt, now],
    )
    return link
  }

  private async read(tx: Tx, id: string, token: string, lock = false): Promise<{ link: GuestLink; blocker: StoredBlocker }> {
    const [link] = await tx.query<Omit<GuestLink, 'expiresAt'> & { expiresAt: Date }>(
      `guest-link.read.${lock}`,
      `select id, blocker_id "blockerId", recipient, asked_by "askedBy", expires_at "expiresAt", state from guest_link where id = $1 and digest = $2 ${lock ? 'for update' : ''}`,
      [id, tokenDigest(token)],
    )
    if (!link) throw new DomainError('guest-link.altered')
    const [blocker] = await tx.query<StoredBlocker>(
      `guest-link.blocker.${lock}`,
      `select ${BLOCKER_COLUMNS} from blocker b where b.id = $1 ${lock ? 'for update' : ''}`,
      [link.blockerId],
    )
    return { link: { ...link, expiresAt: link.expiresAt.toISOString() }, blocker: found(blocker) }
  }

  /** Who answers: the organisation the link was sent to. It may do this one thing. */
  private async guest(id: string, token: string): Promise<Actor> {
    const { blocker, link } = await transact(this.source, SYSTEM, 'read', (tx) => this.read(tx, id, token))
    return {
      subject: `guest-${link.id}`,
      organisation: { id: blocker.ownerOrganisation ?? 'guest', name: blocker.ownerName ?? link.recipient },
      role: 'guest',
      land: null,
      programmes: [],
      traeger: [],
    }
  }
}

function distinctById<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()]
}
