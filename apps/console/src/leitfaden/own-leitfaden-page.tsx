import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { LeitfadenRow } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { LeitfadenDocument } from './leitfaden-document.js'

/** For a Kommune: the Leitfaden of the blueprint that its rollouts follow, for its own services. */
export function OwnLeitfadenPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const [search] = useSearchParams()
  const { data: rows, error, isPending } = useGetList<LeitfadenRow>('leitfaeden', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  usePageTitle(t('leitfaden.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending) return <Waiting heads={[t('leitfaden.title')]} />
  const row = rows.find(({ id }) => id === search.get('von')) ?? rows[0]
  if (!row)
    return (
      <>
        <h1>{t('leitfaden.none')}</h1>
        <p className="lead-text">{t('leitfaden.none_hint')}</p>
      </>
    )
  const others = rows.length > 1 && (
    <nav aria-label={t('leitfaden.which')}>
      <ul>
        {rows.map(({ id, title, version }) => (
          <li key={id}>
            <Link to={`/leitfaden?von=${encodeURIComponent(id)}`} aria-current={id === row.id ? 'page' : undefined}>
              {text(title)} {version}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
  return (
    <LeitfadenDocument
      key={row.id}
      edition={`${row.name}/${row.version}`}
      land={row.land}
      services={row.services.map(({ id }) => id)}
      above={others || undefined}
    />
  )
}
