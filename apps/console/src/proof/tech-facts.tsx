import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CostView, UsageView } from '@blaupause/contract/costs'
import type { FachverfahrenView } from '@blaupause/contract/fachverfahren'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { euros } from './euros.js'

/** Which Fachverfahren runs there, what the rollout costs and who pays, and how many cases come in online. */
export function TechFacts({ rollout }: { rollout: RolloutView }): ReactNode {
  const { t, format, language } = useSay()
  const { data: products } = useGetList<FachverfahrenView>('fachverfahren', { filter: { behoerde: rollout.behoerde.id, onlinedienst: rollout.onlinedienst.id } }, { retry: false })
  const { data: costs } = useGetList<CostView>('costs', { filter: { rollout: rollout.id } }, { retry: false })
  const { data: usage } = useGetList<UsageView>('usage', { filter: { rollout: rollout.id } }, { retry: false })
  const product = products?.find(({ onlinedienst }) => onlinedienst !== null) ?? products?.[0]
  const [latest] = usage ?? []
  if (!products) return null
  return (
    <section className="rule" aria-labelledby="technik">
      <h2 id="technik">{t('proof.tech.title')}</h2>
      <dl className="facts">
        <div><dt>{t('proof.tech.product')}</dt><dd>{product
          ? <>{product.product}{product.version !== null && ` ${product.version}`}, {product.maker} <small className="line">{[product.operator !== null && t('proof.tech.operator', { operator: product.operator }), t('proof.tech.since', { on: format.date(product.validFrom) }), product.source].filter((part) => part !== false).join(', ')}</small></>
          : <span className="muted">{t('proof.tech.none')}</span>}</dd></div>
        {costs?.map((cost) => <div key={cost.id}><dt>{t('proof.tech.costs')}: {t(`proof.tech.kind.${cost.kind}`)}</dt><dd>{t('proof.tech.cost', { amount: euros(cost.amount, language), payer: t(`proof.tech.payer.${cost.payer}`) })} <small className="line">{t('proof.tech.source', { on: format.date(cost.effectiveOn), source: cost.source })}</small></dd></div>)}
        {latest && <div><dt>{t('proof.tech.usage')}</dt><dd>{t('proof.tech.share', { share: latest.cases === 0 ? '–' : format.percent(latest.online / latest.cases), cases: format.number(latest.cases), month: `${format.month(`${latest.month}-01`)} ${latest.month.slice(0, 4)}` })} <small className="line">{latest.source}</small></dd></div>}
      </dl>
    </section>
  )
}
