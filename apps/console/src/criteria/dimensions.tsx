import type { ReactNode } from 'react'
import { Dimension, type CatalogueCriterion } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'

/** Criteria under the four dimensions, each with its count. */
export function Dimensions({ criteria, entry }: { criteria: readonly CatalogueCriterion[]; entry: (criterion: CatalogueCriterion) => ReactNode }): ReactNode {
  const { t } = useSay()
  return Dimension.options.map((dimension) => {
    const own = criteria.filter((criterion) => criterion.dimension === dimension)
    if (own.length === 0) return null
    return (
      <section key={dimension} className="dimension" aria-labelledby={`dimension-${dimension}`}>
        <div className="cap">
          <h2 id={`dimension-${dimension}`}>{t(`criteria.dimension.${dimension}`)}</h2>
          <span className="small muted">{t('criteria.in_dimension', { smart_count: own.length })}</span>
        </div>
        {own.map(entry)}
      </section>
    )
  })
}
