import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BehoerdeDetail } from '@blaupause/contract/catalogue'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { State } from '../marks/mark.js'
import { Failure } from '../shell/failure.js'
import { Waiting } from '../shell/waiting.js'
import { FachverfahrenSection } from '../tech/fachverfahren-section.js'
import { SourceLine } from './source-line.js'

/** What stands behind a row: cases, connections, the Gemeinden of the territory, the source. */
export function AuthorityDetail({ id, on }: { id: string; on: string | undefined }): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const { data, error } = useGetOne<BehoerdeDetail>('behoerde', { id: on === undefined ? id : `${id}@${on}` }, { retry: false })
  const { data: rollouts = [] } = useGetList<RolloutRow>(
    'rollouts',
    { pagination: { page: 1, perPage: 50 }, sort: { field: 'behoerde', order: 'ASC' }, filter: { behoerde: id } },
    { retry: false },
  )
  if (error) return <Failure error={error} />
  if (!data) return <Waiting heads={[t('authorities.territory')]} />
  const nameOf = (ags: string): string => data.territory.find((one) => one.ags === ags)?.name ?? groupedKey(ags)
  return (
    <>
      {data.fallgruppen.length > 0 && (
        <>
          <h3>{t('authorities.cases')}</h3>
          <ul className="list">
            {data.fallgruppen.map((one, index) => (
              <li key={index}>{one.ags === null ? text(one.text) : t('authorities.case_in', { where: nameOf(one.ags), text: text(one.text) })}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('authorities.connections')}</h3>
      {rollouts.length === 0 ? (
        <p className="muted">{t('authorities.no_connections')}</p>
      ) : (
        <ul className="list">
          {rollouts.map((row) => (
            <li key={row.id}>
              <Link to={`/rollouts/${row.id}`}>{row.onlinedienst.name}</Link> <State state={row.mark} />
            </li>
          ))}
        </ul>
      )}
      {me && <FachverfahrenSection office={{ ...data, programme: rollouts[0]?.programme ?? null }} onlinedienst={null} me={me} heading="h3" />}
      {rollouts.length > 0 && data.traeger.length > 2 && (
        <p className="small">
          <Link to={`/lagezettel/${data.traeger}`}>{t('lagezettel.of_body', { name: data.name })}</Link>
          {data.kreis !== null && data.kreis !== data.traeger && (
            <>
              {' · '}
              <Link to={`/lagezettel/${data.kreis}`}>{t('lagezettel.of_kreis')}</Link>
            </>
          )}
        </p>
      )}
      <h3>{t('authorities.territory')}</h3>
      <ul className="territory">
        {data.territory.map(({ ags, name, population }) => (
          <li key={ags}>
            {name ?? groupedKey(ags)}{' '}
            <small className="muted">
              {groupedKey(ags)}
              {population !== null && `, ${format.number(population)}`}
            </small>
          </li>
        ))}
      </ul>
      <p className="source">
        {t('authorities.source')}: <SourceLine source={data.source} />
      </p>
    </>
  )
}
