import type { ReactNode } from 'react'
import type { ServiceSum } from '@blaupause/contract/costs'
import { useSay } from '../i18n/use-say.js'
import { euros } from './euros.js'

/** What each service costs, by kind and payer, and which share of the cases came in online, over what the reader may see. */
export function SumTable({ sums }: { sums: readonly ServiceSum[] }): ReactNode {
  const { t, format, language } = useSay()
  const month = (of: string): string => `${format.month(`${of}-01`)} ${of.slice(0, 4)}`
  return (
    <section className="part" aria-labelledby="summen">
      <h2 id="summen">{t('tech.sums.title')}</h2>
      {sums.length === 0 ? (
        <p className="muted">{t('tech.sums.none')}</p>
      ) : (
        sums.map(({ onlinedienst, name, costs, usage }) => (
          <section key={onlinedienst} className="tech" aria-label={name}>
            <h3>{name}</h3>
            {usage && (
              <p>
                {t('tech.sums.usage', {
                  share: usage.cases === 0 ? '–' : format.percent(usage.online / usage.cases),
                  online: format.number(usage.online),
                  cases: format.number(usage.cases),
                  rollouts: t('tech.sums.rollouts', { smart_count: usage.rollouts }),
                  span: usage.from === usage.to ? month(usage.from) : t('tech.sums.span', { from: month(usage.from), to: month(usage.to) }),
                })}
              </p>
            )}
            {costs.length > 0 && (
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('tech.costs.what')}</th>
                    <th scope="col">{t('tech.costs.payer')}</th>
                    <th scope="col" className="num">
                      {t('tech.sums.sum')}
                    </th>
                    <th scope="col" className="num">
                      {t('nav.rollouts')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {costs.map((cost) => (
                    <tr key={`${cost.kind} ${cost.payer}`}>
                      <th scope="row">{t(`proof.tech.kind.${cost.kind}`)}</th>
                      <td>{t(`proof.tech.payer.${cost.payer}`)}</td>
                      <td className="num" data-l={t('tech.sums.sum')}>
                        {euros(cost.amount, language)}
                      </td>
                      <td className="num" data-l={t('nav.rollouts')}>
                        {format.number(cost.rollouts)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))
      )}
    </section>
  )
}
