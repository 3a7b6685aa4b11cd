import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { MandateJob } from './mandate-job.js'
import type { Mandate } from './mandates.js'
import './mandates.css'

/** What a Kreis can say for several of its authorities at once, by Beauftragung. */
export function MandateSection({ mandates, me, objectUntil }: { mandates: readonly Mandate[]; me: Me; objectUntil: string }): ReactNode {
  const { t } = useSay()
  const authorities = new Set(mandates.flatMap(({ tasks }) => tasks.map(({ rollout }) => rollout.behoerde.id))).size
  return (
    <section aria-labelledby="im-auftrag">
      <div className="day">
        <h2 id="im-auftrag">{t('tasks.mandate.title')}</h2>
        <span className="muted small">{t('tasks.mandate.count', { smart_count: authorities })}</span>
      </div>
      {mandates.map((mandate) => (
        <MandateJob key={mandate.key} mandate={mandate} me={me} objectUntil={objectUntil} />
      ))}
    </section>
  )
}
