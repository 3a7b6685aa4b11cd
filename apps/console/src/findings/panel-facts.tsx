import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { FindingDetail } from '@blaupause/contract/findings'
import { Rung } from '../blueprints/rung.js'
import { useSay } from '../i18n/use-say.js'
import { pValue, ratio } from './days.js'
import { IntoBlueprint } from './into-blueprint.js'

/** Beside the curves: what follows, how strong, where from, how measured, what is not known. */
export function PanelFacts({ detail }: { detail: FindingDetail }): ReactNode {
  const { t, text, format } = useSay()
  const { finding, origins } = detail
  return (
    <div className="finding-facts">
      <h3>{t('findings.facts.follows')}</h3>
      <p>{t(`findings.follows.${finding.class}`)}</p>
      <IntoBlueprint detail={detail} />
      <h3>{t('findings.facts.strength')}</h3>
      <p className="r">
        <Rung rung={finding.rung} silent /> {t(`findings.rung.${finding.rung}`)}
      </p>
      <Tests detail={detail} />
      <h3>{t('findings.facts.origin')}</h3>
      <p>{t('findings.facts.family')}</p>
      {detail.inCatalogue && (
        <p>
          <Link to={`/kriterien/${finding.id}`}>{t('findings.facts.criterion')}</Link>
        </p>
      )}
      {origins.map(({ outcome, workshop, title, heldOn, kind, text: said }) => (
        <p key={outcome}>
          <Link to={`/workshops/${workshop}`}>
            {title}, {t(`findings.outcome.${kind}`, { _: kind })}
          </Link>
          <small>
            {format.date(heldOn)}: {said}
          </small>
        </p>
      ))}
      <h3>{t('findings.facts.measured')}</h3>
      <p>{t(`findings.timing.${finding.timing}`, { day: finding.landmark ?? 0 })}</p>
      <small>{text(finding.measure)}</small>
      {finding.hindsight > 0 && <small>{t('findings.facts.hindsight', { smart_count: finding.hindsight })}</small>}
      <h3>{t('findings.facts.unknown')}</h3>
      <p>{text(finding.unknown)}</p>
    </div>
  )
}

/** The tests in small print: over the pilots first, then what a reckoning with independent rollouts would say. */
function Tests({ detail: { finding, test, pace, naive, joint, jointPerCovariate } }: { detail: FindingDetail }): ReactNode {
  const { t, text, language } = useSay()
  if (!test) return null
  const interval = (lower: number | null, upper: number | null): string =>
    t('findings.interval', {
      lower: lower === null ? t('findings.open') : ratio(lower, language),
      upper: upper === null ? t('findings.open') : ratio(upper, language),
    })
  return (
    <>
      {test.estimable ? (
        <small>
          {t(`findings.test.${test.kind}`, { p: pValue(test.p, language), smallest: pValue(test.smallest, language) })}
          {finding.adjusted !== null && <> {t('findings.test.family', { p: pValue(finding.adjusted, language) })}</>}
        </small>
      ) : (
        <small>{t('findings.test.none', { because: text(test.says) })}</small>
      )}
      {pace?.estimable ? (
        <small>{t(`findings.test.pace_${pace.method}`, { ratio: ratio(pace.ratio, language), interval: interval(pace.lower, pace.upper) })}</small>
      ) : (
        pace && <small>{t('findings.test.pace_none', { because: text(pace.says) })}</small>
      )}
      {joint?.estimable && (
        <small>
          {t('findings.test.joint', {
            ratio: ratio(joint.ratio, language),
            interval: interval(joint.lower, joint.upper),
            per: Math.round(jointPerCovariate ?? 0),
          })}
        </small>
      )}
      {naive?.estimable && <small>{t('findings.test.naive', { p: pValue(naive.p, language) })}</small>}
    </>
  )
}
