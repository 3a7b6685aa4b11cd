import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { LeitfadenDocument } from './leitfaden-document.js'

/** The Leitfaden of any blueprint the reader may read: for the own Land, for one service or all. */
export function BlueprintLeitfadenPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { name = '', version = '' } = useParams()
  const [search] = useSearchParams()
  const service = search.get('dienst')
  if (!me) return null
  const back = (
    <p className="crumb">
      <Link className="quiet" to={`/blaupausen/${name}/${version}${service ? `?dienst=${service}` : ''}`}>
        {t('leitfaden.to_blueprint')}
      </Link>
    </p>
  )
  return <LeitfadenDocument edition={`${name}/${version}`} land={search.get('land') ?? me.actor.land} services={service ? [service] : []} above={back} />
}
