import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { BlockersService } from '../blockers/index.js'
import { SYSTEM } from '@blaupause/domain/identity'
import { transact, type Commands, type ManualClock } from '../platform/index.js'
import type { Cast } from './act-out.js'
import type { CreatedRollout } from './proposed-rollouts.js'

/** Who waits for the module of Hersteller A: Stadt Mainburg, VG Mainburg, VG Langquaid. */
const heldByModule = ['meldebehoerde-09273147', 'meldebehoerde-092735217', 'meldebehoerde-092735219']

/** How many working days ago the coordination saw that three waited for the same thing. */
const SEEN_AGO = 6

/** The one blocker of the demo, by the real command, on the day it was seen. Everybody else who waits is still to be bundled. */
export async function playBlockers(
  source: DataSource,
  commands: Commands,
  clock: ManualClock,
  created: readonly CreatedRollout[],
  { land }: Cast,
  today: string,
): Promise<void> {
  const rollouts = created.filter(({ behoerde, onlinedienst }) => onlinedienst === 'ummeldung' && heldByModule.includes(behoerde)).map(({ id }) => id)
  const steps = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string }>(
      'demo.held',
      `select id from milestone where rollout_id = any($1) and step_id = 'fachverfahren-modul' and waiting_on is not null`,
      [rollouts],
    ),
  )
  if (steps.length === 0) return
  clock.set(new Date(berlinHour(addWorkingDays(landCalendar('BY'), today, -SEEN_AGO), 9)))
  await new BlockersService(commands).open(land, 'demo-blocker-module', {
    category: 'modul',
    title: 'Modul für die Ummeldung fehlt',
    description: 'Das Fachverfahren nimmt die Online-Ummeldung noch nicht an; das Modul ist bestellt, ein Liefertermin nicht genannt.',
    party: 'fachverfahren-hersteller',
    ownerName: 'Hersteller A',
    contact: 'Hersteller A, Produktteam Meldewesen',
    fachverfahren: 'Einwohnerwesen',
    since: null,
    milestones: steps.map(({ id }) => id),
  })
}
