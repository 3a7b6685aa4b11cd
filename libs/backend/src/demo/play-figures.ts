import { addDays } from '@blaupause/domain/kernel'
import type { Commands, ManualClock } from '../platform/index.js'
import { CostsService } from '../costs/index.js'
import type { Cast } from './act-out.js'
import type { CreatedRollout } from './proposed-rollouts.js'
import { random } from './random.js'
import type { Story } from './stories.js'

const SOURCE = 'Demodaten: erfunden'

/** Invented cost of what has begun, and use of what is live, by the real commands. */
export async function playFigures(
  commands: Commands,
  clock: ManualClock,
  { land }: Cast,
  rollouts: readonly (CreatedRollout & { readonly story: Story })[],
): Promise<void> {
  const service = new CostsService(commands)
  const { today } = clock.now()
  const begun = rollouts.filter(({ state, story }) => state === 'open' && story.startedAgo !== null)
  for (const { id, behoerde } of begun) {
    await service.enterCost(land, `demo-module-${id}`, {
      rollout: id,
      kind: 'module',
      amount: String(900 + Math.floor(random(behoerde, 11) * 30) * 20),
      payer: 'kommune',
      effectiveOn: addDays(today, -20),
      source: SOURCE,
    })
    if (random(behoerde, 12) < 0.5)
      await service.enterCost(land, `demo-running-${id}`, {
        rollout: id,
        kind: 'running',
        amount: `${120 + Math.floor(random(behoerde, 13) * 12) * 15},50`,
        payer: 'land',
        effectiveOn: addDays(today, -20),
        source: SOURCE,
      })
  }
  const months = [1, 2, 3].map((ago) => monthBefore(today, ago))
  const live = rollouts.filter(({ state, story }) => state === 'bestand' || (story.startedAgo !== null && story.confirmed && story.startedAgo > 100))
  const rows = live.flatMap(({ behoerde, onlinedienst }) =>
    months.map((month, index) => {
      const cases = 20 + Math.floor(random(behoerde + month, 14) * 160)
      return [behoerde, onlinedienst, month, cases, Math.floor(cases * (0.25 + 0.08 * (3 - index) + random(behoerde, 15) * 0.2)), SOURCE].join(';')
    }),
  )
  await service.importUsage(land, 'demo-usage', 'whole', new TextEncoder().encode(['behoerde;onlinedienst;month;cases;online;source', ...rows].join('\n')))
}

function monthBefore(today: string, ago: number): string {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - ago
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
