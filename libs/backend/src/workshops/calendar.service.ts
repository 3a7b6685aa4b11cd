import type { Actor } from '@blaupause/domain/identity'
import { placeOf, requireWorkshop } from '@blaupause/domain/workshops'
import type { DataSource } from 'typeorm'
import { transact, type Clock } from '../platform/index.js'
import { calendarFile } from './calendar-file.js'
import { readWorkshop } from './workshops.store.js'

/** The calendar entry of a workshop to be saved, for the reader's own organisation. */
export class CalendarService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly publicUrl: string,
    private readonly from: string | null,
  ) {}

  async file(actor: Actor, id: string): Promise<{ content: string; name: string }> {
    const workshop = await transact(this.source, actor, 'read', (tx) => readWorkshop(tx, id))
    // A plan that nobody was invited to is no appointment yet.
    if (workshop.state === 'planned') requireWorkshop(workshop.state, 'append')
    const guest = placeOf(actor, workshop.participants) ?? { key: actor.organisation.id, name: actor.organisation.name, mailbox: null }
    return { content: calendarFile(workshop, guest, { host: this.publicUrl, from: this.from, at: this.clock.now().now }), name: `workshop-${workshop.on}.ics` }
  }
}
