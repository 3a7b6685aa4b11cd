import { Injectable } from '@nestjs/common'
import { duePublication, endOverdueHearing, publicationKey, type PublicationNotice } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import type { NextWake } from '@blaupause/domain/kernel'
import { blueprintSettled } from '@blaupause/domain/notifications'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import { Clock, groupBy, record, transact, type Tx } from '../../platform/index.js'
import { calendarOf } from '../../rollouts/calendars.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'
import { blueprintEvent, holdById } from '../editions/blueprints.store.js'
import { entryKind, entryOf, publicationFactsOf } from './publication-facts.js'
import { PublicationLettersService } from './publication-letters.service.js'

/** What the system does by itself about a blueprint: invite, remind, end a hearing, say whose turn it is, tell subscribers. Same door, actor `system`. */
@Injectable()
export class PublicationProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly letters: PublicationLettersService,
  ) {}

  /** Says what is due now, each thing once under the edition's lock, closes what is settled, sends the letters that wait, and answers when to look again. Throws if the mail server does not answer. */
  async fire(id: string): Promise<NextWake> {
    const next = await transact(this.source, SYSTEM, 'write', async (tx) => {
      const now = this.clock.now()
      const before = await holdById(tx, id)
      if (!before) return { wakeAt: null, revision: 0 }
      const calendar = calendarOf({ land: before.land, seat: '' })
      const stored = endOverdueHearing(before, calendar, now)
      const ended = stored !== before
      const { facts, subscribers, said } = await publicationFactsOf(tx, stored)
      const { due, wakeAt } = duePublication(facts, new Set(said.map(publicationKey)), calendar, now.now)
      tell(tx, stored, due, subscribers, now)
      settleOfSubject(
        tx,
        id,
        said
          .filter(({ kind }) => kind !== 'comment-answered')
          .map(({ kind, recipient, ref }) => ({ kind: entryKind(kind), recipient, ref, because: blueprintSettled({ kind, recipient, ref }, facts) })),
        now.now,
      )
      await this.letters.note(tx, stored, now)
      tx.write('blueprint.wake', 'update blueprint set wake_at = $2, agreement = $3 where id = $1', [id, wakeAt, JSON.stringify(stored.agreement)])
      const counts = Object.fromEntries([...groupBy(due, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]))
      const events = [
        ...(ended
          ? [blueprintEvent('blueprint.consultation-closed.v1', stored, now.today, { until: stored.agreement.consultation?.until, open: stored.comments.open })]
          : []),
        ...(due.length > 0 ? [blueprintEvent('blueprint.process-spoke.v1', stored, now.today, counts)] : []),
      ]
      if (events.length > 0) record(tx, `blueprint-${id}-${now.now}`, events, [], now)
      return { wakeAt, revision: before.revision }
    })
    await this.letters.post(id)
    return next
  }
}

/** Those of the programme hear under its scope; a subscriber of another Land under its own. */
function tell(
  tx: Tx,
  { id, version, content, land, programme }: StoredBlueprint,
  due: readonly PublicationNotice[],
  subscribers: readonly { readonly key: string; readonly land: string; readonly programme: string }[],
  { now }: Now,
): void {
  const scopes = new Map(subscribers.map((one) => [one.key, one]))
  const scopeOf = ({ kind, recipient }: PublicationNotice) =>
    (kind === 'published' || kind === 'deprecated' || kind === 'withdrawn' ? scopes.get(recipient) : undefined) ?? { land, programme }
  const title = `${content.title.de} ${version}`
  for (const [, notices] of groupBy(due, (notice) => JSON.stringify([scopeOf(notice).land, scopeOf(notice).programme]))) {
    const scope = scopeOf(notices[0]!)
    tellOfSubject(tx, { kind: 'blueprint', id, title, land: scope.land, programme: scope.programme }, notices.map(entryOf), now)
  }
}
