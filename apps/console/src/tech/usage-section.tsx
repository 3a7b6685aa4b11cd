import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { UsageView } from '@blaupause/contract/costs'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { UsageForm } from './usage-form.js'

/** As many months as one compares with last year. */
const SHOWN = 13

/** How many cases a month had and how many came in online: newest first, by hand or from a file. */
export function UsageSection({ rollout, may, today }: { rollout: RolloutView; may: boolean; today: string }): ReactNode {
  const { t, format } = useSay()
  const [opened, setOpened] = useState(false)
  const { data } = useGetList<UsageView>('usage', { filter: { rollout: rollout.id }, pagination: { page: 1, perPage: SHOWN } }, { retry: false })
  if (!data) return null
  return (
    <section className="tech" aria-label={t('tech.usage.title')}>
      <h3>{t('tech.usage.title')}</h3>
      {data.length === 0 ? (
        <p className="muted">{t(may ? 'tech.usage.none_yours' : 'tech.usage.none')}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('tech.usage.month')}</th>
              <th scope="col" className="num">
                {t('tech.usage.share')}
              </th>
              <th scope="col" className="num">
                {t('tech.usage.online')}
              </th>
              <th scope="col">{t('tech.usage.source')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((month) => (
              <tr key={month.id}>
                <th scope="row">
                  {format.month(`${month.month}-01`)} {month.month.slice(0, 4)}
                </th>
                <td className="num">{month.cases === 0 ? '–' : format.percent(month.online / month.cases)}</td>
                <td className="num">{t('tech.usage.of', { online: format.number(month.online), cases: format.number(month.cases) })}</td>
                <td>
                  <small className="muted">
                    {month.source}, {month.organisation}
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may && !opened && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setOpened(true)
            }}
          >
            {t('tech.usage.enter')}
          </button>
          <Link className="btn btn--text" to="/technik#nutzung">
            {t('tech.usage.by_file')}
          </Link>
        </div>
      )}
      {opened && (
        <UsageForm
          rollout={rollout}
          today={today}
          onDone={() => {
            setOpened(false)
          }}
        />
      )}
    </section>
  )
}
