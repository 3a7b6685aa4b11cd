import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'

/** A programme without rollouts: what its commitments would give, by which rule, and the way there. */
export function EmptyStatement({ lage }: { lage: Lage }): ReactNode {
  const { t } = useSay()
  const id = `lage-${lage.programme.id}`
  return (
    <section className="say rule" aria-labelledby={id}>
      <p className="muted">{lage.programme.name}</p>
      <h2 id={id}>{t('lage.proposed', { smart_count: lage.proposed })}</h2>
      <p>{t('lage.proposed_how')}</p>
      <dl className="rule-of">
        {lage.onlinedienste.map(({ id: dienst, name, proposed }) => <div key={dienst}><dt>{name}</dt><dd>{t('lage.authorities', { smart_count: proposed })}</dd></div>)}
      </dl>
      <div className="btns"><Link className="btn" to="/blaupausen">{t('lage.to_blueprints')}</Link></div>
      <p className="source">{t('lage.proposed_rule')}</p>
    </section>
  )
}
