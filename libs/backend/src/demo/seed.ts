import { newId, ManualClock, SystemClock, transact, type Clock, type Tx } from '../platform/index.js'
import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { addMembers, demoBeauftragungen, demoRoles } from '../identity/index.js'
import { seedAwardHistory } from '../awards/index.js'
import { seedStarter } from '../blueprints/index.js'
import { seedReference } from '../programme/index.js'
import { createProposedRollouts } from './proposed-rollouts.js'
import { playDemo } from './play-demo.js'
import { seedCriteria } from './seed-criteria.js'
import { shippedFacts } from './shipped-facts.js'

/** Working days before today on which the demo's programme made its rollouts. */
const DEMO_BEGAN_AGO = 160

/** `people`: with the users of the development provider; never in production. `clock`: on whose day the demo ends; the machine's if none is given. */
export type SeedOptions = {
  readonly demo: boolean
  readonly people?: boolean
  readonly dataDirectory: string
  readonly say: (line: string) => void
  readonly clock?: Clock
}

/** Fills a new installation: register, catalogue, profiles, programmes, the Bavarian rollouts, and demo progress. Does nothing twice. */
export async function seed(source: DataSource, { demo, people = true, say, dataDirectory, clock: now = new SystemClock() }: SeedOptions): Promise<void> {
  await transact(source, SYSTEM, 'write', async (tx) => {
    seedStarter(tx, now.now())
    seedAwardHistory(tx)
  })
  if (await transact(source, SYSTEM, 'write', (tx) => seedReference(tx, now.now()))) say('Register, Katalog, Landesprofile und Programme geladen')
  const first = await transact(source, SYSTEM, 'write', (tx) => beginInstance(tx, { demo, people }))
  if (!first) return
  const { today } = now.now()
  const facts = shippedFacts(today)
  await transact(source, SYSTEM, 'write', (tx) => seedCriteria(tx))
  const clock = new ManualClock(demo ? new Date(berlinHour(addWorkingDays(landCalendar('BY'), today, -DEMO_BEGAN_AGO), 8)) : now.instant())
  const created = await createProposedRollouts(source, facts, 'bund-bayern', clock.now())
  say(`Anschlüsse aus den Zusagen Bund–Bayern: ${created.length}`)
  if (demo) await playDemo(source, created, { today, clock, say, dataDirectory })
}

/** The organisations of the programmes, and with `people` demo users and their consents; answers false if this installation was filled before. */
export async function beginInstance(tx: Tx, { demo, people }: { readonly demo: boolean; readonly people: boolean }): Promise<boolean> {
  const [made] = await tx.query('instance.begin', 'insert into instance (demo) values ($1) on conflict do nothing returning one', [demo])
  if (!made) return false
  tx.write(
    'seed.organisation',
    `insert into organisation (id, name, kind, land, traeger) select distinct on (id) id, name, kind, land, traeger from json_to_recordset($1) as o (id text, name text, kind text, land text, traeger text)`,
    [JSON.stringify(demoRoles.map(({ organisation }) => organisation))],
  )
  if (people) seedPeople(tx)
  return true
}

/** The development provider's users, and the consents of the demo. Whoever may sign in to a real installation is entered one by one (`member add`). */
function seedPeople(tx: Tx): void {
  addMembers(
    tx,
    demoRoles.map((place) => ({ subject: place.id, place })),
  )
  tx.write(
    'seed.beauftragung',
    `insert into beauftragung (id, traeger, name, land, agent, agent_traeger, agent_name, from_on, until_on, reference, state, requested_at, granted_at, granted_by, granted_organisation)
    select id, traeger, name, 'BY', 'kommune-09273', '09273', 'Landratsamt Kelheim', '2026-01-01', until, 'Demo-Einwilligung vom 15.12.2025', 'granted', '2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z', 'demo', name
    from json_to_recordset($1) as b (id uuid, traeger text, name text, until date)`,
    [JSON.stringify(demoBeauftragungen.map((consent) => ({ id: newId(), ...consent })))],
  )
}
