import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { Chase } from './chase.js'

const SHOWN = 5

/** What most authorities wait for, ordered by authorities × inhabitants × age; the first with a text ready to send. */
export function WaitingList({ lage }: { lage: Lage }): ReactNode {
  const { t, format, party, text } = useSay()
  const id = `haelt-auf-${lage.programme.id}`
  const nameOf = (dienst: string): string => lage.onlinedienste.find((one) => one.id === dienst)?.name ?? dienst
  return (
    <aside aria-labelledby={id}>
      <div className="cap"><h2 id={id}>{t('lage.holds')}</h2></div>
      {lage.waiting.length === 0
        ? <p className="rule">{t('lage.holds_nothing')}</p>
        : (
          <ol className="block">
            {lage.waiting.slice(0, SHOWN).map((held, at) => (
              <li key={`${held.party}-${held.stepId}-${held.onlinedienst}`}>
                <h3>{text(held.stepName)}: {nameOf(held.onlinedienst)}</h3>
                <p className="who">{t('lage.lies_with', { party: party(held.party, 'with') })}</p>
                <div className="trio">
                  <span><b>{format.number(held.rollouts)}</b><br />{t('lage.authority', { smart_count: held.rollouts })}</span>
                  <span><b>{format.number(held.inhabitants)}</b><br />{t('lage.inhabitants')}</span>
                  <span><b>{format.number(held.days)}</b><br />{t('lage.working_day', { smart_count: held.days })}</span>
                </div>
                <details className="rest">
                  <summary>{t('lage.which', { smart_count: held.rollouts })}</summary>
                  <ul>{held.authorities.map(({ rolloutId, name }) => <li key={rolloutId}><Link to={`/rollouts/${rolloutId}`}>{name}</Link></li>)}</ul>
                </details>
                {at === 0 && <Chase held={held} dienst={nameOf(held.onlinedienst)} />}
              </li>
            ))}
          </ol>
        )}
      {lage.waiting.length > 0 && <p className="small muted">{t('lage.holds_order')}</p>}
    </aside>
  )
}
