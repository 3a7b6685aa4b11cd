import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { FindingsView } from '@blaupause/contract/findings'
import { days } from '../findings/days.js'
import { useSay } from '../i18n/use-say.js'

/** The measured effect of a criterion in short: how many working days, how sure, how many cases; or why nothing can be said. */
export function EffectOf({ criterion, findings }: { criterion: string; findings: FindingsView | undefined }): ReactNode {
  const { t, text, language } = useSay()
  const finding = findings?.items.find(({ id }) => id === criterion)
  if (!finding) return <Link to={`/befunde/${criterion}`}>{t('workshops.see_effect')}</Link>
  const { effect, n, reason, because } = finding
  if (effect === null || !effect.estimable)
    return (
      <>
        <Link to={`/befunde/${criterion}`}>{t('workshops.effect_open')}</Link>
        <small className="line">{reason ? text(reason) : effect ? text(effect.says) : ''}</small>
      </>
    )
  const range =
    effect.lower === null || effect.upper === null
      ? ''
      : `${t('workshops.effect_range', { from: days(effect.lower, language), to: days(effect.upper, language) })} `
  return (
    <>
      <Link to={`/befunde/${criterion}`}>
        <b>
          {t(effect.days >= 0 ? 'workshops.effect_faster' : 'workshops.effect_slower', {
            smart_count: Math.abs(effect.days),
            days: days(Math.abs(effect.days), language),
          })}
        </b>
      </Link>
      <small className="line">
        {range}
        {t('workshops.effect_cases', { smart_count: n })}
      </small>
      {because !== null && reason !== null && <small className="line">{text(reason)}</small>}
    </>
  )
}
