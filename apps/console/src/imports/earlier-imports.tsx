import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { MARKS } from './state-marks.js'

/** Imports of the reader's Land, newest first: this is where the second person finds what waits for approval. */
export function EarlierImports(): ReactNode {
  const { t, text, format } = useSay()
  const { data = [], isPending } = useGetList<ImportView>('blueprint-imports', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  if (isPending) return null
  return (
    <section className="earlier" aria-labelledby="importe">
      <h2 id="importe">{t('imports.earlier.title')}</h2>
      {data.length === 0 && <p className="muted">{t('imports.earlier.none')}</p>}
      <ul className="list">
        {data.map((one) => (
          <li key={one.id}>
            <Link to={`/blaupausen/import/${one.id}`}>
              {text(one.blueprint.title)} {one.blueprint.version}
            </Link>
            <State state={MARKS[one.state]}>{t(`imports.state.${one.state}`)}</State>
            <small>{t(one.mine ? 'imports.earlier.mine' : 'imports.earlier.other', { at: format.moment(one.uploadedAt) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
