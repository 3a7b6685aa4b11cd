import { useId, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { namesIn, type Step } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import './found.css'

/** What a draft rests on least: steps nobody measured, few cases, cases far out, and where a step is left out. Said before anybody signs. */
export function ThinList({ view: { blueprint }, addressOf }: { view: BlueprintView; addressOf: (step: string) => string }): ReactNode {
  const { t, text } = useSay()
  const { steps, variations, attestation } = blueprint
  const names = namesIn(blueprint)
  const unmeasured = steps.filter(({ attestation: { rung } }) => rung === 'statement' || rung === 'decision')
  const few = steps.filter((step) => step.attestation.rung === 'cases')
  const omitted = variations.flatMap(({ id, when, omit }) => omit.map((one) => ({ ...one, id, who: text(names.holdsFor(when)) })))
  const outliers = attestation.outliers.map((said) => readOutlier(said))
  const parts = (
    [
      ['statement', unmeasured.length],
      ['cases', few.length],
      ['outliers', outliers.length],
      ['omitted', omitted.length],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(`found.thin.${key}`, { smart_count: count }))
  if (parts.length === 0) return null
  const named = (id: string): ReactNode => <Link to={addressOf(id)}>{text(names.step(id))}</Link>
  const cases = ({ attestation: rests }: Step): string =>
    rests.rung === 'cases' ? t('found.thin.cases_of', { smart_count: rests.workingDays.length, days: rests.workingDays.join(', ') }) : ''
  return (
    <details className="rest thin">
      <summary>{t('found.thin.open', { parts: parts.join(', ') })}</summary>
      <Group
        head={t('found.thin.outliers_head')}
        items={outliers.map(({ step, said }) => [
          said,
          <>
            {names.position(step) > 0 && named(step)}
            <small>{said}</small>
          </>,
        ])}
      />
      <Group
        head={t('found.thin.omitted_head')}
        items={omitted.map((one) => [
          `${one.id} ${one.step}`,
          <>
            {named(one.step)}
            <small>{t('found.thin.omitted_for', { who: one.who, reason: text(one.reason) })}</small>
          </>,
        ])}
      />
      <Group
        head={t('found.thin.cases_head')}
        items={few.map((step) => [
          step.id,
          <>
            {named(step.id)}
            <small>{cases(step)}</small>
          </>,
        ])}
      />
      <Group head={t('found.thin.statement_head')} items={unmeasured.map(({ id }) => [id, named(id)])} />
    </details>
  )
}

function Group({ head, items }: { head: string; items: readonly (readonly [string, ReactNode])[] }): ReactNode {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{head}</h3>
      <ul className="list">
        {items.map(([key, item]) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

/** An outlier names its step first, or the variation and the step: `ummeldung/vertrag: Stadt X, 90 Arbeitstage (Median 5)`. */
function readOutlier(said: string): { step: string; said: string } {
  const [key = '', ...rest] = said.split(': ')
  return rest.length === 0 ? { step: '', said } : { step: key.split('/').at(-1) ?? '', said: rest.join(': ') }
}
