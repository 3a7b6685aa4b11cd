import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { AwardRuleView } from '@blaupause/contract/awards'
import { canProposeAwardRule } from '@blaupause/domain/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from '../ministry/ministry-tabs.js'
import '../ministry/ministry.css'
import { RuleForm } from './rule-form.js'
import { RuleVersion } from './rule-version.js'
import './rules.css'

/** The rules of the Land's award, version by version: proposed by one person, released by a second. Where there is none yet, how to make the first. */
export function RulesPage(): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const [writing, setWriting] = useState(false)
  const { data: rows, error } = useGetList<AwardRuleView>('award-rules', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const own = (rows ?? []).filter(({ rule }) => rule.land === me?.actor.land)
  const [proposal] = own.filter(({ state }) => state === 'proposed')
  const [holding] = own.filter(({ holds }) => holds)
  const title = proposal
    ? t('awarding.rules.title_proposal', { title: text(proposal.rule.title) })
    : holding
      ? t('awarding.rules.title_holds', { title: text(holding.rule.title), from: format.date(holding.rule.validFrom) })
      : own.some(({ state }) => state === 'released')
        ? t('awarding.rules.title_coming')
        : t('awarding.rules.title_none')
  usePageTitle(rows ? title : t('awarding.tab.rules'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.rules')]} />
  const released = rows.filter(({ state }) => state === 'released')
  const starts = [...released.filter(({ rule }) => rule.land === me.actor.land), ...released.filter(({ rule }) => rule.land !== me.actor.land)]
  const may = canProposeAwardRule(me.actor) && !proposal && !writing
  const withdrawn = own.filter(({ state }) => state === 'withdrawn')
  const none = own.length === withdrawn.length
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t(none ? 'awarding.rules.lead_none' : 'awarding.rules.lead')}</p>
        </div>
        {may && (
          <div className="do">
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setWriting(true)
              }}
            >
              {t(none ? 'awarding.rules.propose_first' : 'awarding.rules.propose_next')}
            </button>
          </div>
        )}
      </div>
      {writing && me.actor.land !== null && (
        <RuleForm
          from={starts}
          land={me.actor.land}
          today={me.today}
          onDone={() => {
            setWriting(false)
          }}
        />
      )}
      {none && !writing && (
        <ol className="list rule-steps">
          {(['write', 'release', 'count'] as const).map((step) => (
            <li key={step}>
              <b>{t(`awarding.rules.how.${step}`)}</b>
              <small>{t(`awarding.rules.how_more.${step}`)}</small>
            </li>
          ))}
        </ol>
      )}
      {own
        .filter(({ state }) => state !== 'withdrawn')
        .sort((a, b) => Number(b.state === 'proposed') - Number(a.state === 'proposed'))
        .map((view) => (
          <RuleVersion key={view.id} view={view} />
        ))}
      {withdrawn.length > 0 && (
        <details className="campaign">
          <summary>{t('awarding.rules.withdrawn', { smart_count: withdrawn.length })}</summary>
          {withdrawn.map((view) => (
            <RuleVersion key={view.id} view={view} />
          ))}
        </details>
      )}
    </>
  )
}
