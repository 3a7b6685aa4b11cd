import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { BlueprintRow } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** What is published in this installation, to take without a download. */
export function PublishedList({ land, onTake }: { land: string | null; onTake: (name: string) => void }): ReactNode {
  const { t, text } = useSay()
  const { data = [], isPending } = useGetList<BlueprintRow & { id: string }>(
    'blueprints',
    { pagination: { page: 1, perPage: 50 }, filter: { state: 'published' } },
    { retry: false },
  )
  if (isPending) return null
  return (
    <section aria-labelledby="veroeffentlicht">
      <h2 id="veroeffentlicht">{t('imports.list.title')}</h2>
      {data.length === 0 && <p className="muted">{t('imports.list.none')}</p>}
      <ul className="take">
        {data.map((row) => (
          <li key={`${row.name}/${row.version}`}>
            <span>
              <b>
                {text(row.title)} {row.version}
              </b>
              <small>
                {[
                  ...row.signers.map(({ name }) => name),
                  row.rollouts === 0 ? t('imports.signed.rests_none') : t('blueprints.rests', { smart_count: row.rollouts }),
                  ...(row.land !== null && row.land === land ? [t('imports.list.mine')] : []),
                ].join(', ')}
              </small>
            </span>
            <button
              type="button"
              className="btn"
              aria-label={t('imports.list.take_named', { title: text(row.title), version: row.version })}
              onClick={() => {
                onTake(`${row.name}/${row.version}`)
              }}
            >
              {t('imports.list.take')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
