import { addDays, berlinHour } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { Instance, type Commands, type ManualClock } from '../platform/index.js'
import { LinkChecker } from '../platform/links/index.js'
import { ObservationsService, ProofReadModel } from '../proof/index.js'
import type { Cast } from './act-out.js'
import type { CreatedRollout } from './proposed-rollouts.js'

/** The rollout of the demo that is said to be live and was not seen: a report from the town hall against a hint by telephone. */
const CONTRADICTED = { behoerde: 'meldebehoerde-09661000', onlinedienst: 'ummeldung' }

/** One invented contradiction, so that the screens show what it looks like. */
export async function playProof(
  source: DataSource,
  commands: Commands,
  clock: ManualClock,
  { lead }: Cast,
  rollouts: readonly CreatedRollout[],
): Promise<void> {
  const rollout = rollouts.find(({ behoerde, onlinedienst }) => behoerde === CONTRADICTED.behoerde && onlinedienst === CONTRADICTED.onlinedienst)
  if (!rollout) return
  const service = new ObservationsService(commands, source, clock, new LinkChecker(), new ProofReadModel(source, clock, new Instance(source)))
  const effective = berlinHour(addDays(clock.now().today, -6), 11)
  await service.record(lead, 'demo-not-seen', {
    rollout: rollout.id,
    result: 'not-seen',
    effective,
    where: 'call',
    note: 'Demodaten: Der Link auf der Seite der Stadt führt ins Leere.',
  })
}
