import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { canEnterCosts } from '@blaupause/domain/costs'
import { useSay } from '../i18n/use-say.js'
import { CostSection } from './cost-section.js'
import { FachverfahrenSection } from './fachverfahren-section.js'
import { UsageSection } from './usage-section.js'

/** Which Fachverfahren runs at the authority, what the rollout costs and who pays, how many cases come in online. */
export function TechSection({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t } = useSay()
  const { id, name, traeger } = rollout.behoerde
  const scope = { land: rollout.land, programme: rollout.programme, traeger }
  const may = canEnterCosts(me.actor, scope)
  return (
    <section className="part" aria-labelledby="technik">
      <h2 id="technik">{t('proof.tech.title')}</h2>
      <FachverfahrenSection office={{ id, name, ...scope }} onlinedienst={rollout.onlinedienst} me={me} heading="h3" />
      <CostSection rollout={rollout} may={may} today={me.today} />
      <UsageSection rollout={rollout} may={may} today={me.today} />
    </section>
  )
}
