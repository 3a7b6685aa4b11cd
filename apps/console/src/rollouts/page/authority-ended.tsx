import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

/** The authority of this rollout is responsible no more: since when, who is now, and what to do with what runs here. */
export function AuthorityEnded({ rollout, ended }: { rollout: RolloutView; ended: NonNullable<RolloutView['ended']> }): ReactNode {
  const { t, format, rich } = useSay()
  return (
    <div className="authority-ended" role="note">
      <p>{rich('rollout.ended', { name: ended.name, on: format.date(ended.until) })}</p>
      {ended.successors.length > 0 ? (
        <p>
          {t('rollout.successors', { smart_count: ended.successors.length })}{' '}
          {ended.successors.map(({ id, name }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <Link to={`/rollouts?${new URLSearchParams({ filter: JSON.stringify({ behoerde: id, onlinedienst: rollout.onlinedienst.id }) })}`}>
                {name} ({id.slice(id.lastIndexOf('-') + 1)})
              </Link>
            </Fragment>
          ))}
        </p>
      ) : (
        <p>{t('rollout.no_successor')}</p>
      )}
      <p>{t('rollout.ended_todo', { on: format.date(ended.until) })}</p>
    </div>
  )
}
