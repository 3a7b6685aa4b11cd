import type { ReactNode } from 'react'
import type { AwardRuleView } from '@blaupause/contract/awards'
import { awardRulePoints } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** One version: since when, what it changes, everything it says, and what the reader may do with a proposal. */
export function RuleVersion({ view }: { view: AwardRuleView }): ReactNode {
  const { t, text, format } = useSay()
  const release = useCommand(t('awarding.rules.release'))
  const withdraw = useCommand(t('awarding.rules.withdraw'))
  const { id, rule, state, shipped, holds, until, before, changes, may, mine, version } = view
  const standing = state !== 'released' ? state : holds ? 'holds' : until === null ? 'coming' : 'over'
  return (
    <section className="rule campaign" aria-labelledby={`r${id}`}>
      <h2 id={`r${id}`}>{rule.id}</h2>
      <p className="source">
        <span className="tag">{t(`awarding.rules.standing.${standing}`)}</span>{' '}
        {until === null
          ? t('awarding.rules.from', { from: format.date(rule.validFrom) })
          : t('awarding.rules.from_until', { from: format.date(rule.validFrom), until: format.date(until) })}{' '}
        {t(shipped ? 'awarding.rules.shipped' : 'awarding.rules.entered', { issuer: rule.issuer.name })}
      </p>
      {before === null ? (
        <p>{t('awarding.rules.first', { title: text(rule.title) })}</p>
      ) : changes.length === 0 ? (
        <p>{t('awarding.rules.same', { before })}</p>
      ) : (
        <>
          <h3>{t('awarding.rules.changes', { before })}</h3>
          <ul className="list">
            {changes.map(({ id: point, name, before: was, after }) => (
              <li key={point}>
                <b>{text(name)}:</b> {t('awarding.rules.instead', { after: text(after), before: text(was) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <details open={state === 'proposed'}>
        <summary>{t('awarding.rules.whole')}</summary>
        <dl className="facts rule-points">
          {awardRulePoints(rule).map((point) => (
            <div key={point.id}>
              <dt>{text(point.name)}</dt>
              <dd>{text(point.value)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {state === 'proposed' && (
        <>
          {mine && <p>{t('awarding.rules.second_needed')}</p>}
          <div className="btns">
            {may.release && (
              <button
                type="button"
                className="btn btn--primary"
                disabled={release.busy || withdraw.busy}
                onClick={() => {
                  void release.send(`/award-rules/${id}/release`, { version })
                }}
              >
                {t('awarding.rules.release')}
              </button>
            )}
            {may.withdraw && (
              <button
                type="button"
                className="btn btn--text"
                disabled={release.busy || withdraw.busy}
                onClick={() => {
                  void withdraw.send(`/award-rules/${id}/withdraw`, { version })
                }}
              >
                {t('awarding.rules.withdraw')}
              </button>
            )}
          </div>
          <Outcome command={withdraw.refused ? withdraw : release} />
        </>
      )}
    </section>
  )
}
