import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Holding, Lage } from '@blaupause/contract/insights'
import { blockerTransitions, canChaseBlocker, canShiftByBlocker } from '@blaupause/domain/blockers'
import { BlockerStanding } from '../blockers/blocker-state.js'
import { PendingShift } from '../blockers/pending-shift.js'
import { Trio } from '../blockers/trio.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Chase } from './chase.js'
import '../blockers/blockers.css'

/** What holds most authorities up, ordered by authorities × inhabitants × age: blockers, and what is still to be made one. The worst blocker is ready to be followed up. */
export function WaitingList({ lage }: { lage: Lage }): ReactNode {
  const { t, party, text } = useSay()
  const { me } = useMe()
  const id = `haelt-auf-${lage.programme.id}`
  const mayAsk = ({ blocker }: Holding): boolean =>
    blocker !== null &&
    me !== undefined &&
    (blockerTransitions.chase.from as readonly string[]).includes(blocker.state) &&
    canChaseBlocker(me.actor, { ...blocker, traeger: [], others: 0 })
  const worst = lage.waiting.find(mayAsk)
  const mayOpen = me !== undefined && (me.actor.role === 'land' || me.actor.role === 'rollin')
  return (
    <aside aria-labelledby={id}>
      <div className="cap">
        <h2 id={id}>{t('lage.holds')}</h2>
      </div>
      {lage.waiting.length === 0 ? (
        <p className="rule">{t('lage.holds_nothing')}</p>
      ) : (
        <ol className="block">
          {lage.waiting.map((held) => (
            <li key={held.blocker?.id ?? `${held.party}-${held.stepId}-${held.onlinedienst}`}>
              <h3>
                {held.blocker ? (
                  <Link className="quiet" to={`/blocker/${held.blocker.id}`}>
                    {held.blocker.title}
                  </Link>
                ) : (
                  `${text(held.stepName)}: ${held.onlinedienst ?? ''}`
                )}
              </h3>
              <p className="who">{t('lage.lies_with', { party: party(held.party, 'with') })}</p>
              {held.blocker && held.blocker.state !== 'open' && (
                <p className="small">
                  <BlockerStanding blocker={held.blocker} today={lage.today} />
                </p>
              )}
              {held.blocker && (
                <PendingShift blocker={held.blocker} decides={me !== undefined && canShiftByBlocker(me.actor, { ...held.blocker, traeger: [], others: 0 })} />
              )}
              <Trio authorities={held.rollouts} inhabitants={held.inhabitants} days={held.days} />
              {held.authorities.length > 0 && (
                <details className="rest">
                  <summary>{t('lage.which', { smart_count: held.authorities.length })}</summary>
                  <ul>
                    {held.authorities.map(({ rolloutId, name }) => (
                      <li key={rolloutId}>
                        <Link to={`/rollouts/${rolloutId}`}>{name}</Link>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              {held.group && mayOpen && (
                <p className="small">
                  <Link
                    to={`/blocker/neu?${new URLSearchParams({ programme: held.group.programme, onlinedienst: held.group.onlinedienst, step: held.group.stepId, waitingOn: held.group.waitingOn }).toString()}`}
                  >
                    {t('blockers.open.as')}
                    <span className="visually-hidden">
                      : {text(held.stepName)}, {party(held.party)}
                    </span>
                  </Link>
                </p>
              )}
              {held === worst && held.blocker && <Chase held={held} blocker={held.blocker} />}
            </li>
          ))}
        </ol>
      )}
      {lage.waiting.length > 0 && (
        <p className="small muted">
          {t('lage.holds_order')} <Link to="/blocker">{t('lage.all_blockers')}</Link> <Link to="/wartezeiten">{t('waits.title')}</Link>
        </p>
      )}
    </aside>
  )
}
