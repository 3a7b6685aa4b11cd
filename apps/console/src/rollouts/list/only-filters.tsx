import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { NO_PILOT } from '@blaupause/contract/insights'
import { useSay } from '../../i18n/use-say.js'

type Only = { blocked?: string; moved?: string; since?: string; pilot?: string; wave?: string }

/** Filters that a figure of another page set and no select shows: each said in words, each with its way off. */
export function OnlyFilters(): ReactNode {
  const { t, format } = useSay()
  const { filterValues, setFilters } = useListContext()
  const { blocked, moved, since, pilot, wave } = filterValues as Only
  const without = (...names: (keyof Only)[]): void => {
    setFilters(Object.fromEntries(Object.entries(filterValues as object).filter(([name]) => !(names as string[]).includes(name))))
  }
  const said = [
    ...(moved === undefined
      ? []
      : [
          {
            name: 'moved',
            says: t(`list.filter.moved_${moved}`, { since: since === undefined ? '' : format.date(since) }),
            off: () => {
              without('moved', 'since')
            },
          },
        ]),
    ...(wave === undefined
      ? []
      : [
          {
            name: 'wave',
            says: t('waves.only'),
            off: () => {
              without('wave')
            },
          },
        ]),
    ...(blocked === undefined
      ? []
      : [
          {
            name: 'blocked',
            says: t('list.filter.blocked'),
            off: () => {
              without('blocked')
            },
          },
        ]),
    ...(pilot === undefined
      ? []
      : [
          {
            name: 'pilot',
            says: pilot === NO_PILOT ? t('list.filter.pilot_none') : t('list.filter.pilot', { pilot }),
            off: () => {
              without('pilot')
            },
          },
        ]),
  ]
  if (said.length === 0) return null
  return (
    <ul className="only" aria-label={t('list.filter.only')}>
      {said.map(({ name, says, off }) => (
        <li key={name}>
          {t('list.filter.only')} <b>{says}</b>{' '}
          <button type="button" className="btn btn--text" onClick={off}>
            {t('list.filter.off')}
            <span className="visually-hidden">: {says}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
