import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import type { WaitingTimes } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { kindBehind } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { useProgrammes } from '../programme/use-programmes.js'

const LAENDER = ['BY', 'HE'] as const
const WAYS = ['organisation', 'party', 'onlinedienst', 'land'] as const

/** Waiting summed in working days, per organisation and never per person; ended waits and those that last. */
export function WaitingTimesSection({ me }: { me: Me }): ReactNode {
  const { t, text, format, party } = useSay()
  const { chosen } = useProgrammes(me)
  const [land, setLand] = useState('')
  const [onlinedienst, setOnlinedienst] = useState('')
  const { data: services = [] } = useGetList<{ id: string; shortName: { de: string; en: string } }>(
    'onlinedienste',
    { pagination: { page: 1, perPage: 200 } },
    { retry: false },
  )
  const [by, setBy] = useState<(typeof WAYS)[number]>('organisation')
  const programme = chosen.length === 1 ? chosen[0]!.id : ''
  const { data } = useGetOne<WaitingTimes & { id: string }>(
    'waiting-times',
    { id: new URLSearchParams({ by, ...(programme && { programme }), ...(land && { land }), ...(onlinedienst && { onlinedienst }) }).toString() },
    { retry: false, placeholderData: (before) => before },
  )
  if (!data) return null
  const most = Math.max(1, ...data.items.map(({ days }) => days))
  const nameOf = ({ key, name, party: kind }: WaitingTimes['items'][number]): string =>
    name ?? (kind === null ? (by === 'land' ? t(`land.${key}`, { _: key }) : key) : party(kind))
  return (
    <section className="part" aria-labelledby="wartezeiten">
      <h2 id="wartezeiten" className="visually-hidden">
        {t('waits.title')}
      </h2>
      <div className="filters">
        <label>
          {t('waits.by')}{' '}
          <span className="pick">
            <select
              value={by}
              onChange={(event) => {
                setBy(event.target.value as typeof by)
              }}
            >
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {t(`waits.ways.${way}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label>
          {t('waits.filter.onlinedienst')}
          <span className="pick">
            <select
              value={onlinedienst}
              onChange={(event) => {
                setOnlinedienst(event.target.value)
              }}
            >
              <option value="">{t('waits.all')}</option>
              {services.map(({ id, shortName }) => (
                <option key={id} value={id}>
                  {text(shortName)}
                </option>
              ))}
            </select>
          </span>
        </label>
        {me.actor.programmes.length > 1 && (
          <label>
            {t('waits.filter.land')}
            <span className="pick">
              <select
                value={land}
                onChange={(event) => {
                  setLand(event.target.value)
                }}
              >
                <option value="">{t('waits.all')}</option>
                {LAENDER.map((one) => (
                  <option key={one} value={one}>
                    {t(`land.${one}`, { _: one })}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
      </div>
      {data.items.length === 0 ? (
        <p>{t('waits.none')}</p>
      ) : (
        <table className="waits summed" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t(`waits.ways.${by}`)}
              </th>
              <th role="columnheader" scope="col">
                <span className="visually-hidden">{t('waits.col.bar')}</span>
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('waits.col.days')}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('waits.col.waits')}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('waits.col.open')}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('waits.col.longest')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {data.items.map((item) => (
              <tr role="row" key={`${item.key}-${item.party}`}>
                <th role="rowheader" scope="row">
                  {nameOf(item)}
                  {item.name !== null && item.party !== null && item.party !== 'andere' && <small>{party(item.party)}</small>}
                  {by === 'organisation' && item.name === null && item.party !== null && kindBehind(item.party) !== null && <small>{t('waits.unnamed')}</small>}
                </th>
                <td role="cell" className="wait-bar">
                  <meter aria-hidden="true" min={0} max={most} value={item.days} />
                </td>
                <td role="cell" className="num" data-label={t('waits.col.days')}>
                  {format.number(item.days)}
                </td>
                <td role="cell" className="num" data-label={t('waits.col.waits')}>
                  {format.number(item.waits)}
                </td>
                <td role="cell" className="num" data-label={t('waits.col.open')}>
                  {format.number(item.open)}
                </td>
                <td role="cell" className="num" data-label={t('waits.col.longest')}>
                  {format.number(item.longest)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="source">{t('waits.what')}</p>
    </section>
  )
}
