import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { LageCell } from '@blaupause/contract/insights'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { EndedNote } from '../rollouts/ended-note.js'
import { RowLine } from '../rollouts/row-line.js'
import { Waiting } from '../shell/waiting.js'
import type { Row } from './pilot-rows.js'

/** So many authorities are named in the sentence. */
const NAMED = 4

const GROUPS: readonly { readonly key: string; readonly states: readonly DisplayState[] }[] = [
  { key: 'waiting', states: ['wartet'] },
  { key: 'running', states: ['ueberfaellig', 'laeuft'] },
  { key: 'live', states: ['belegt', 'gemeldet', 'bestand', 'nicht', 'ausnahme'] },
]

/** A cell over the full width: its authorities by what is to be done, each with its rollout. */
export function OpenedCell({ cell, pilot, dienst, programme }: { cell: LageCell; pilot: Row; dienst: string; programme: string }): ReactNode {
  const { t, party, format } = useSay()
  const { data, isPending } = useGetList<RolloutRow>('rollouts', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'behoerde', order: 'ASC' },
    filter: { programme, onlinedienst: cell.onlinedienst, pilot: pilot.key },
  })
  if (isPending) return <Waiting />
  const rows = data ?? []
  const held = cell.longestWait
  /** By name while a sentence bears it. */
  const namesOf = (waiting: readonly RolloutRow[]): string =>
    waiting.length > NAMED ? t('lage.opened_names', { smart_count: waiting.length }) : format.list(waiting.map(({ behoerde }) => behoerde.name))
  return (
    <>
      <h3>{t('lage.opened', { pilot: pilot.name, service: dienst, live: cell.live, total: cell.total })}</h3>
      {held && (
        <p>
          {t('lage.opened_wait', {
            smart_count: held.here,
            names: namesOf(rows.filter((row) => (row.waitingOrganisation ?? row.waitingOn) === held.party)),
            days: t('unit.since_working_days', { smart_count: held.days }),
            party: party(held.party, 'on'),
            like: held.elsewhere === 0 ? '' : t('lage.opened_like', { smart_count: held.elsewhere }),
          })}
        </p>
      )}
      <div className="groups">
        {GROUPS.map(({ key, states }) => {
          const group = states.flatMap((state) => rows.filter((row) => row.mark === state))
          if (group.length === 0) return null
          const title = states
            .filter((state) => group.some((row) => row.mark === state))
            .map((state) => `${t(`mark.${state}`)} (${group.filter((row) => row.mark === state).length})`)
            .join(', ')
          return (
            <div key={key}>
              <h4>{title.charAt(0).toUpperCase() + title.slice(1)}</h4>
              <ul>
                {group.map((row) => (
                  <li key={row.id}>
                    <Mark state={row.mark} label={t(`mark.${row.mark}`)} />
                    <Link to={`/rollouts/${row.id}`}>{row.behoerde.name}</Link>
                    <small>
                      <RowLine row={row} />
                    </small>
                    <EndedNote row={row} />
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </>
  )
}
