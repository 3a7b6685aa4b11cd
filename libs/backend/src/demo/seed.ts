import { ManualClock, SystemClock, transact, type Clock } from '../platform/index.js'
import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { seedAwardHistory } from '../awards/index.js'
import { seedStarter } from '../blueprints/index.js'
import { seedReference } from '../programme/index.js'
import { beginInstance, endFilling } from './begin-instance.js'
import { createProposedRollouts } from './proposed-rollouts.js'
import { playDemo } from './play-demo.js'
import { seedCriteria } from './seed-criteria.js'
import { seedRoles } from './seed-roles.js'
import { shippedFacts } from './shipped-facts.js'

/** Working days before today on which the demo's programme made its rollouts. */
const DEMO_BEGAN_AGO = 160

export type SeedOptions = {
  /** With demo progress. */
  readonly demo: boolean
  /** With the roles of the development sign-in and their consents, all invented: never in an installation that is worked in. The demo needs them. */
  readonly roles?: boolean
  readonly dataDirectory: string
  readonly say: (line: string) => void
  /** On whose day the demo ends; the machine's if none is given. */
  readonly clock?: Clock
}

/**
 * Fills a new installation: register, catalogue, profiles, programmes, the Bavarian rollouts, and demo progress. Does nothing twice;
 * refuses one whose filling was cut off (`installation.half-filled`).
 */
export async function seed(source: DataSource, { demo, roles = demo, say, dataDirectory, clock: now = new SystemClock() }: SeedOptions): Promise<void> {
  await transact(source, SYSTEM, 'write', async (tx) => {
    seedStarter(tx, now.now())
    seedAwardHistory(tx)
  })
  if (await transact(source, SYSTEM, 'write', (tx) => seedReference(tx, now.now()))) say('Register, Katalog, Landesprofile und Programme geladen')
  const first = await transact(source, SYSTEM, 'write', async (tx) => {
    const begun = await beginInstance(tx, demo, dataDirectory)
    if (begun && roles) seedRoles(tx)
    return begun
  })
  if (!first) return
  const { today } = now.now()
  const facts = shippedFacts(today)
  await transact(source, SYSTEM, 'write', (tx) => seedCriteria(tx))
  const clock = new ManualClock(demo ? new Date(berlinHour(addWorkingDays(landCalendar('BY'), today, -DEMO_BEGAN_AGO), 8)) : now.instant())
  const created = await createProposedRollouts(source, facts, 'bund-bayern', clock.now())
  say(`Anschlüsse aus den Zusagen Bund–Bayern: ${created.length}`)
  if (demo) await playDemo(source, created, { today, clock, say, dataDirectory })
  await transact(source, SYSTEM, 'write', async (tx) => endFilling(tx, now.now()))
}
