import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CostView } from '@blaupause/contract/costs'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { costKinds } from '@blaupause/domain/costs'
import { useSay } from '../i18n/use-say.js'
import { CostForm } from './cost-form.js'
import { euros } from './euros.js'

/** What the rollout costs: once for connecting, once for the module, and per year; who pays, from which day and source. */
export function CostSection({ rollout, may, today }: { rollout: RolloutView; may: boolean; today: string }): ReactNode {
  const { t, format, language } = useSay()
  const [opened, setOpened] = useState<CostView | 'new' | null>(null)
  const { data } = useGetList<CostView>('costs', { filter: { rollout: rollout.id }, pagination: { page: 1, perPage: 100 } }, { retry: false })
  if (!data) return null
  const rows = data.toSorted((a, b) => costKinds.indexOf(a.kind) - costKinds.indexOf(b.kind) || a.payer.localeCompare(b.payer))
  return (
    <section className="tech" aria-label={t('tech.costs.title')}>
      <h3>{t('tech.costs.title')}</h3>
      {rows.length === 0 ? (
        <p className="muted">{t(may ? 'tech.costs.none_yours' : 'tech.costs.none')}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('tech.costs.what')}</th>
              <th scope="col" className="num">
                {t('tech.costs.amount')}
              </th>
              <th scope="col">{t('tech.costs.payer')}</th>
              <th scope="col">{t('tech.costs.stand')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((cost) => (
              <tr key={cost.id}>
                <th scope="row">
                  {t(`proof.tech.kind.${cost.kind}`)}
                  {may && (
                    <button
                      type="button"
                      className="btn btn--text"
                      onClick={() => {
                        setOpened(cost)
                      }}
                    >
                      {t('tech.correct')}
                      <span className="visually-hidden"> {t(`proof.tech.kind.${cost.kind}`)}</span>
                    </button>
                  )}
                </th>
                <td className="num">{euros(cost.amount, language)}</td>
                <td>{t(`proof.tech.payer.${cost.payer}`)}</td>
                <td>
                  <small className="muted">{t('tech.source_day', { on: format.date(cost.effectiveOn), source: cost.source })}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may && opened === null && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setOpened('new')
            }}
          >
            {t('tech.costs.enter')}
          </button>
        </div>
      )}
      {opened !== null && (
        <CostForm
          key={opened === 'new' ? 'new' : opened.id}
          rollout={rollout}
          today={today}
          replaces={opened === 'new' ? null : opened}
          onDone={() => {
            setOpened(null)
          }}
        />
      )}
    </section>
  )
}
