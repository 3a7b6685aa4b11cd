import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Tasks } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** Exceptions to decide, and those that ended by themselves: somebody has to look at each of them. */
export function ExemptionTasks({ exemptions }: { exemptions: Tasks['exemptions'] }): ReactNode {
  const { t, format } = useSay()
  return (
    <section className="rule" aria-labelledby="ausnahmen">
      <h2 id="ausnahmen">{t('exemptions.to_look_at')}</h2>
      <ul className="list">
        {exemptions.map((one) => (
          <li key={one.id}>
            <Link to={`/rollouts/${one.rolloutId}`}>
              {one.behoerde} × {one.onlinedienst}
            </Link>
            <small>
              <State state={one.state === 'requested' ? 'ausnahme' : 'nicht'}>
                {t(one.state === 'requested' ? 'exemptions.to_decide' : 'exemptions.expired', { on: one.endedOn === null ? '–' : format.date(one.endedOn) })}
              </State>{' '}
              {t(`exemptions.kind.${one.kind}`)}, {one.requestedByOrganisation}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
