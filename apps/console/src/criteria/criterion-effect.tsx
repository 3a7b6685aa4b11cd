import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { FindingsView } from '@blaupause/contract/findings'
import { canReadFindings } from '@blaupause/domain/findings'
import { Rung } from '../blueprints/rung.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'

/** Whether rollouts were quicker with the criterion: the finding's sentence with its rung, or why there is none. */
export function CriterionEffect({ criterion }: { criterion: string }): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { data } = useGetOne<FindingsView & { id: string }>('findings', { id: '' }, { enabled: me !== undefined && canReadFindings(me.actor), retry: false })
  if (!data) return <p className="muted">{t('criteria.trail_effect_text')}</p>
  const finding = data.items.find(({ id }) => id === criterion)
  if (!finding)
    return (
      <p className="muted">
        {t('criteria.trail_effect_none')} <Link to="/befunde">{t('nav.findings')}</Link>
      </p>
    )
  return (
    <>
      <p className="marks">
        <Rung rung={finding.rung} /> <b>{t(`findings.class.${finding.class}`)}</b>
      </p>
      <p>
        {text(finding.sentence)} <Link to={`/befunde/${criterion}`}>{t('criteria.trail_findings')}</Link>
      </p>
    </>
  )
}
