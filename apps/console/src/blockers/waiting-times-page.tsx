import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { WaitingTimesSection } from './waiting-times.js'
import './blockers.css'

const DEFINITIONS = ['day', 'sum', 'open', 'who', 'corrected'] as const

/** Waiting summed per maker, service and Land, with what the figures mean. */
export function WaitingTimesPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  usePageTitle(t('waits.title'), me?.demo)
  if (!me) return <Waiting />
  return (
    <>
      <p className="crumb">
        <Link to="/blocker">{t('nav.blockers')}</Link> / {t('waits.title')}
      </p>
      <div className="intro">
        <div>
          <h1>{t('waits.title')}</h1>
          <p className="now">{t('waits.lead')}</p>
        </div>
      </div>
      <WaitingTimesSection me={me} />
      <section className="part" aria-labelledby="so-gezaehlt">
        <h2 id="so-gezaehlt">{t('waits.definition')}</h2>
        <ul className="counted">
          {DEFINITIONS.map((one) => (
            <li key={one}>{t(`waits.definitions.${one}`)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
