import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ProductRow } from '@blaupause/contract/fachverfahren'
import { useSay } from '../i18n/use-say.js'

/** Each product in use today, with its maker and the way to the rollouts that hang on it. */
export function ProductTable({ products, enters }: { products: readonly ProductRow[]; enters: boolean }): ReactNode {
  const { t, format } = useSay()
  if (products.length === 0)
    return (
      <div className="empty">
        <h2>{t('tech.page.none')}</h2>
        <p>{t(enters ? 'tech.page.none_hint' : 'tech.none')}</p>
      </div>
    )
  const rollouts = (filter: Record<string, string>): string => `/rollouts?filter=${encodeURIComponent(JSON.stringify(filter))}`
  return (
    <table className="figures products">
      <thead>
        <tr>
          <th scope="col">{t('tech.field.product')}</th>
          <th scope="col">{t('tech.field.maker')}</th>
          <th scope="col" className="num">
            {t('tech.page.authorities')}
          </th>
          <th scope="col">{t('nav.rollouts')}</th>
        </tr>
      </thead>
      <tbody>
        {products.map(({ key, product, maker, authorities }) => (
          <tr key={key}>
            <th scope="row">{product}</th>
            <td>
              <Link to={rollouts({ maker })}>
                {maker}
                <span className="visually-hidden">: {t('tech.page.all_of_maker')}</span>
              </Link>
            </td>
            <td className="num" data-l={t('tech.page.authorities')}>
              {format.number(authorities)}
            </td>
            <td>
              <Link to={rollouts({ product: key })}>
                {t('tech.page.see')}
                <span className="visually-hidden">: {product}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
