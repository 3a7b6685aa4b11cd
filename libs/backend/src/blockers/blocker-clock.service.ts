import { Injectable } from '@nestjs/common'
import * as rules from '@blaupause/domain/blockers'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, record, transact } from '../platform/index.js'
import { blockerPolicy } from './blocker-policies.js'
import { BLOCKER_COLUMNS, blockerCalendar, type StoredBlocker } from './blocker-row.js'
import { notifyCoordination, saveBlockers } from './blockers.store.js'
import { armedAgain } from './decide-blocker.js'
import { keepAllProposals } from './proposals.store.js'

/** How many blockers one look at the clock carries up; the rest follow at once in the next. */
const AT_ONCE = 200

/** What happens to blockers by time alone. */
@Injectable()
export class BlockerClockService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Carries up what has lain with its owner too long, by policy. Asking twice changes nothing. Answers when to ask again, `null` if nothing is open. */
  escalateDue(now: Now = this.clock.now()): Promise<string | null> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const due = await tx.query<StoredBlocker>(
        'blocker.due',
        `select ${BLOCKER_COLUMNS} from blocker b where b.escalate_at <= $1 order by b.escalate_at limit ${AT_ONCE} for update skip locked`,
        [now.now],
      )
      const looked = due.map((blocker) => ({
        blocker,
        change: rules.escalateBlocker(blocker, now.now, now.today, blockerCalendar(blocker), blockerPolicy(now.today)),
      }))
      const carried = looked.flatMap(({ change }) => change ?? [])
      if (looked.length > 0)
        saveBlockers(
          tx,
          looked.map(({ blocker, change }) => change?.blocker ?? armedAgain(blocker, now)),
          now.now,
        )
      if (carried.length > 0)
        notifyCoordination(
          tx,
          carried.map(({ blocker }) => ({ id: blocker.id, recipient: blocker.level })),
          'blocker-escalated',
          now.today,
          now.now,
        )
      if (carried.length > 0)
        record(
          tx,
          `escalate-${now.now}`,
          carried.map(({ event }) => event),
          [],
          now,
        )
      const [next] = await tx.query<{ at: Date | null }>('blocker.next', 'select min(escalate_at) at from blocker where escalate_at is not null')
      return next?.at?.toISOString() ?? null
    })
  }

  /** What the commands leave behind: a named day has passed, or the step at which the question stood went on alone. Asking twice changes nothing. */
  proposeDue(now: Now = this.clock.now()): Promise<{ open: number }> {
    return transact(this.source, SYSTEM, 'write', async (tx) => ({ open: await keepAllProposals(tx, now) }))
  }
}
