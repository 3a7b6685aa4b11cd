import { Injectable } from '@nestjs/common'
import { applicationWake, fireApplication, newsOfDue } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import type { NextWake } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, record, transact } from '../../platform/index.js'
import { awardCalendar, awardRulesById } from '../award-rules.js'
import { TitleRegister } from '../titles/title-register.js'
import { lockApplication, saveApplication } from './application-row.js'
import { awardEvent } from './award-event.js'
import { speakOfAward } from './award-inbox.js'

/** What time alone does to an application: remind whose turn it is, say that it is late, publish what nobody objected to, ask for another look. Same door, actor `system`. */
@Injectable()
export class AwardProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly titles: TitleRegister,
  ) {}

  /** Does what is due now, once, and says when to look again. One that no longer exists has nothing left to do. */
  fire(id: string): Promise<NextWake> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const now = this.clock.now()
      const before = await lockApplication(tx, id)
      if (!before) return { wakeAt: null, revision: 0 }
      const [calendar, rule] = [awardCalendar(before.land), (await awardRulesById(tx))(before.rule)]
      const { application, due } = fireApplication(before, rule, now.now, now.today, calendar)
      const wakeAt = applicationWake(application, calendar)
      if (due.length === 0) {
        tx.write('application.wake', 'update award_application set wake_at = $2 where id = $1', [id, wakeAt])
        return { wakeAt, revision: before.revision }
      }
      if (application.state === 'awarded' && before.state === 'preview') await this.titles.enter(tx, application, rule, now)
      saveApplication(tx, application, wakeAt, now.now)
      await speakOfAward(tx, application, newsOfDue(due, before), now.now)
      record(
        tx,
        `award-${id}-${now.now}`,
        due.map(({ kind, dueOn }) =>
          awardEvent(kind === 'published' ? 'award.awarded.v1' : 'award.reminded.v1', before, now.today, {
            kind,
            dueOn,
            from: before.state,
            to: application.state,
          }),
        ),
        [],
        now,
      )
      return { wakeAt, revision: before.revision + 1 }
    })
  }
}
