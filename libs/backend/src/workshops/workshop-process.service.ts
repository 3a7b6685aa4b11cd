import { SYSTEM } from '@blaupause/domain/identity'
import type { NextWake } from '@blaupause/domain/kernel'
import { programmeEvent, RUNNERS, type Notice, type Participant } from '@blaupause/domain/workshops'
import type { DataSource } from 'typeorm'
import { tellOfSubject } from '../notifications/index.js'
import { record, transact, type Clock, type Tx } from '../platform/index.js'
import type { Now } from '@blaupause/domain/rollouts'
import { handOver, type Mail } from '../platform/mail/index.js'
import { calendarFile } from './calendar-file.js'
import { letterOf, type LetterKind } from './letter.js'
import type { StoredWorkshop } from './workshop-row.js'
import { entryKind, noticesOf, readWorkshop, settle } from './workshops.store.js'

type Addressed = { readonly guest: Participant & { readonly mailbox: string }; readonly kind: LetterKind }
type Pending = { readonly key: string; readonly sequence: number; readonly method: 'REQUEST' | 'CANCEL' }

/** What the system does by itself about a workshop: invite, remind, ask for the minutes, follow up. Same door, actor `system`. */
export class WorkshopProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly publicUrl: string,
    private readonly from: string | null,
  ) {}

  /**
   * Says what is due now, each thing once: a row keyed by workshop, kind, recipient and occasion, written under the workshop's
   * lock. Then sends the letters that wait; one that cannot be handed over is tried again with the next call, those before it
   * are not sent twice. Throws if the mail server does not answer.
   */
  async fire(id: string): Promise<NextWake> {
    const answer = await transact(this.source, SYSTEM, 'write', async (tx) => {
      const now = this.clock.now()
      const known = await tx.query('workshop.lock', 'select 1 one from workshop where id = $1 for update', [id])
      if (known.length === 0) return null
      const { workshop, errands, said, due, wakeAt } = await noticesOf(tx, id, now)
      if (due.length > 0) this.say(tx, workshop, due, now)
      settle(tx, { ...workshop, errands }, [...said, ...due], now)
      tx.write('workshop.wake', 'update workshop set wake_at = $2 where id = $1', [id, wakeAt])
      return { wakeAt, revision: workshop.revision }
    })
    if (answer === null) return { wakeAt: null, revision: 0 }
    await this.post(id)
    return answer
  }

  private say(tx: Tx, workshop: StoredWorkshop, due: readonly Notice[], now: Now): void {
    const { id, land, programme, participants, uninvited, sequence } = workshop
    tellOfSubject(
      tx,
      { kind: 'workshop', id, title: workshop.title, land, programme },
      due.map(({ kind, recipient, ref, dueOn, outcome }) => ({
        kind: entryKind(kind),
        recipient,
        ref,
        dueOn,
        detail: outcome,
        to: recipient === RUNNERS ? { roles: ['land', 'bund'] } : { organisation: recipient },
      })),
      now.now,
    )
    const calls = due.filter(({ kind }) => kind === 'invitation' || kind === 'update' || kind === 'cancellation' || kind === 'uninvited')
    const letters = this.mail.sends
      ? calls.filter(({ recipient }) => [...participants, ...uninvited].find(({ key }) => key === recipient)?.mailbox != null)
      : []
    tx.write('workshop.letters', LETTERS, [
      id,
      land,
      programme,
      now.now,
      JSON.stringify(
        letters.map(({ recipient, kind }) => ({ key: recipient, sequence, method: kind === 'cancellation' || kind === 'uninvited' ? 'CANCEL' : 'REQUEST' })),
      ),
    ])
    const counts = Object.fromEntries([...new Set(due.map(({ kind }) => kind))].map((kind) => [kind, due.filter((notice) => notice.kind === kind).length]))
    record(
      tx,
      `workshop-${id}-${now.now}`,
      [programmeEvent('workshop.process-spoke.v1', { type: 'workshop', id }, now.today, workshop, { ...counts, letters: letters.length, sequence })],
      [],
      now,
    )
  }

  private async post(id: string): Promise<void> {
    if (!this.mail.sends) return
    const { workshop, pending } = await transact(this.source, SYSTEM, 'read', async (tx) => ({
      pending: await tx.query<Pending>(
        'workshop.pending',
        `select key, sequence, method from workshop_mail where workshop_id = $1 and state = 'pending' order by at, key`,
        [id],
      ),
      workshop: await readWorkshop(tx, id),
    }))
    for (const { key, sequence, method } of pending) {
      const addressed = addressedAs(workshop, key, sequence, method)
      // A later change overtook it, or its mailbox was taken away: what is sent is always the entry as it is now.
      const failure = addressed === null ? 'overtaken' : await this.hand({ ...workshop, sequence }, addressed, method)
      await transact(this.source, SYSTEM, 'write', async (tx) =>
        tx.write(
          'workshop.posted',
          'update workshop_mail set state = $5, failure = $6, at = $7 where workshop_id = $1 and key = $2 and sequence = $3 and method = $4',
          [id, key, sequence, method, failure === null ? 'sent' : 'failed', failure, this.clock.now().now],
        ),
      )
    }
  }

  /** Null once handed over; the reason where it never will be. */
  private hand(workshop: StoredWorkshop, { guest, kind }: Addressed, method: Pending['method']): Promise<string | null> {
    const content = calendarFile(workshop, guest, { host: this.publicUrl, from: this.from, at: this.clock.now().now, cancelled: method === 'CANCEL' })
    return handOver(this.mail, {
      to: guest.mailbox,
      ...letterOf(workshop, kind, guest.language, this.publicUrl),
      messageId: `<workshop-${workshop.id}-${workshop.sequence}-${guest.key.replace(/[^\w-]/g, '-')}@blaupause>`,
      calendar: { method, content },
    })
  }
}

/** To whom a letter goes and as what, or null if it is none any more. Who was left out gets the cancellation of the entry with which it went, whatever came since. */
function addressedAs(
  { participants, uninvited, sequence: current, state }: StoredWorkshop,
  key: string,
  sequence: number,
  method: Pending['method'],
): Addressed | null {
  const gone = method === 'CANCEL' ? uninvited.find((one) => one.key === key && one.left === sequence) : undefined
  const seat = participants.find((one) => one.key === key)
  const guest = gone ?? (sequence === current && (state === 'cancelled') === (method === 'CANCEL') ? seat : undefined)
  if (!guest || guest.mailbox === null) return null
  const kind = gone ? 'uninvited' : method === 'CANCEL' ? 'cancellation' : seat!.joined >= sequence ? 'invitation' : 'update'
  return { guest: { ...guest, mailbox: guest.mailbox }, kind }
}

const LETTERS = `
insert into workshop_mail (workshop_id, land, programme, at, key, sequence, method, state)
select $1, $2, $3, $4, key, sequence, method, 'pending' from json_to_recordset($5) as m (key text, sequence int, method text) on conflict do nothing`
