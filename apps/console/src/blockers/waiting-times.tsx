import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { WaitingTimes } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useProgrammes } from '../programme/use-programmes.js'

const WAYS = ['organisation', 'party', 'onlinedienst', 'land'] as const

/** Waiting summed in working days, per organisation and never per person; ended waits and those that last. */
export function WaitingTimesSection({ me }: { me: Me }): ReactNode {
  const { t, format, party } = useSay()
  const { chosen } = useProgrammes(me)
  const [by, setBy] = useState<(typeof WAYS)[number]>('organisation')
  const programme = chosen.length === 1 ? chosen[0]!.id : ''
  const { data } = useGetOne<WaitingTimes & { id: string }>('waiting-times', { id: `by=${by}${programme === '' ? '' : `&programme=${programme}`}` }, { retry: false })
  if (!data) return null
  const most = Math.max(1, ...data.items.map(({ days }) => days))
  const nameOf = ({ key, name, party: kind }: WaitingTimes['items'][number]): string => name ?? (kind === null ? (by === 'land' ? t(`land.${key}`, { _: key }) : key) : party(kind))
  return (
    <section className="part" aria-labelledby="wartezeiten">
      <div className="cap"><h2 id="wartezeiten">{t('waits.title')}</h2>
        <label className="inline">{t('waits.by')} <span className="pick"><select value={by} onChange={(event) => { setBy(event.target.value as typeof by) }}>{WAYS.map((way) => <option key={way} value={way}>{t(`waits.ways.${way}`)}</option>)}</select></span></label>
      </div>
      {data.items.length === 0
        ? <p>{t('waits.none')}</p>
        : (
          <table className="waits summed" role="table">
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{t(`waits.ways.${by}`)}</th><th role="columnheader" scope="col"><span className="visually-hidden">{t('waits.col.bar')}</span></th><th role="columnheader" scope="col" className="num">{t('waits.col.days')}</th><th role="columnheader" scope="col" className="num">{t('waits.col.waits')}</th><th role="columnheader" scope="col" className="num">{t('waits.col.open')}</th><th role="columnheader" scope="col" className="num">{t('waits.col.longest')}</th></tr></thead>
            <tbody role="rowgroup">
              {data.items.map((item) => (
                <tr role="row" key={`${item.key}-${item.party}`}>
                  <th role="rowheader" scope="row">{nameOf(item)}{item.name !== null && item.party !== null && item.party !== 'andere' && <small>{party(item.party)}</small>}</th>
                  <td role="cell" className="wait-bar"><meter aria-hidden="true" min={0} max={most} value={item.days} /></td>
                  <td role="cell" className="num" data-label={t('waits.col.days')}>{format.number(item.days)}</td><td role="cell" className="num" data-label={t('waits.col.waits')}>{format.number(item.waits)}</td>
                  <td role="cell" className="num" data-label={t('waits.col.open')}>{format.number(item.open)}</td><td role="cell" className="num" data-label={t('waits.col.longest')}>{format.number(item.longest)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <p className="source">{t('waits.what')}</p>
    </section>
  )
}
