import { SYSTEM } from '@blaupause/domain/identity'
import { addDays } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { MaturityService } from '../maturity/index.js'
import { Instance, transact, type Commands, type ManualClock } from '../platform/index.js'
import type { Cast } from './act-out.js'
import { random } from './random.js'

/** Maturity of what is live at the pilots, by the model of today and, for the first of them, by the older one too (invented). */
export async function playMaturity(source: DataSource, commands: Commands, clock: ManualClock, { land }: Cast): Promise<void> {
  const service = new MaturityService(commands, source, clock, new Instance(source))
  const { today } = clock.now()
  const live = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string }>(
      'demo.live',
      `select r.id from rollout r join pilot p on p.programme = r.programme and p.traeger = r.traeger where r.live_confirmed_on is not null order by r.traeger, r.onlinedienst limit 4`,
    ),
  )
  for (const [index, { id: rollout }] of live.entries()) {
    for (const model of service.models().items.slice(index === 0 ? 0 : 1)) {
      const levels = Object.fromEntries(
        model.criteria.map(({ id }) => [id, Math.max(2, Math.round(model.highest * (0.55 + random(`${rollout} ${id}`) * 0.4)))]),
      )
      await service.rate(land, `demo-maturity-${rollout}-${model.id}`, {
        rollout,
        model: model.id,
        levels,
        effectiveOn: addDays(today, -12),
        source: 'Demodaten: Selbsteinschätzung im Workshop',
      })
    }
  }
}
