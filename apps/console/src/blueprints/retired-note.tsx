import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Retired, RetiredState } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** That an edition is discouraged or withdrawn: since when, why, and what takes its place. `where` says what that means to the reader. */
export function RetiredNote({ state, retired, where }: { state: RetiredState; retired: Retired; where: 'blueprint' | 'import' }): ReactNode {
  const { t, format } = useSay()
  const { replacement } = retired
  return (
    <div className="refused" role="note">
      <Mark state={state === 'withdrawn' ? 'ueberfaellig' : 'gemeldet'} />
      <div>
        <p>
          <b>{t(`blueprints.retired.${state}`, { on: format.date(retired.on) })}</b> {retired.reason}
        </p>
        <p>
          {t(`blueprints.retired.${where}_${state}`)}{' '}
          {replacement && (
            <>
              {t('blueprints.retired.instead')}{' '}
              <Link to={`/blaupausen/${replacement.name}/${replacement.version}`}>
                {replacement.name} {replacement.version}
              </Link>
            </>
          )}
        </p>
      </div>
    </div>
  )
}
