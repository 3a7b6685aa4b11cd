import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { TerritoryView } from '@blaupause/contract/register'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { State } from '../marks/mark.js'
import { RowLine } from '../rollouts/row-line.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { SearchField } from './search-field.js'

const MOST = 50

type TraegerRow = TerritoryView & { id: string }

/** Bodies of the register and rollouts for some words. Names are no keys: Land and key tell three Heuchelheim apart. */
export function SearchPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [params] = useSearchParams()
  const q = params.get('q') ?? ''
  const enabled = q !== ''
  const bodies = useGetList<TraegerRow>('traeger', { pagination: { page: 1, perPage: MOST }, filter: { q } }, { enabled, retry: false })
  const rollouts = useGetList<RolloutRow>(
    'rollouts',
    { pagination: { page: 1, perPage: MOST }, sort: { field: 'behoerde', order: 'ASC' }, filter: { q } },
    { enabled, retry: false },
  )
  const title = enabled ? t('search.for', { q }) : t('search.label')
  usePageTitle(title, me?.demo)
  return (
    <>
      <h1>{title}</h1>
      <SearchField key={q} initial={q} className="search-big" />
      {enabled && (bodies.isPending || rollouts.isPending) && <Waiting heads={[t('search.bodies')]} />}
      {enabled && !bodies.isPending && !rollouts.isPending && (bodies.data ?? []).length + (rollouts.data ?? []).length === 0 && (
        <div className="empty">
          <h2>{t('search.nothing')}</h2>
          <p>{t('search.nothing_hint')}</p>
        </div>
      )}
      {bodies.data && bodies.data.length > 0 && (
        <section className="found rule" aria-labelledby="koerperschaften">
          <h2 id="koerperschaften">{t('search.bodies')}</h2>
          <ul className="list">
            {bodies.data.map((body) => (
              <li key={body.key}>
                <b>{body.fullName}</b>
                <small>
                  {[
                    groupedKey(body.key),
                    body.kreisName,
                    t(`land.${body.land}`, { _: body.land }),
                    body.population === null ? null : t('search.population', { population: format.number(body.population) }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rollouts.data && rollouts.data.length > 0 && (
        <section className="found rule" aria-labelledby="anschluesse">
          <h2 id="anschluesse">{t('nav.connections')}</h2>
          <ul className="list">
            {rollouts.data.map((row) => (
              <li key={row.id}>
                <Link to={`/rollouts/${row.id}`}>
                  {row.behoerde.name} × {row.onlinedienst.name}
                </Link>
                <small>
                  <State state={row.mark} /> <RowLine row={row} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
