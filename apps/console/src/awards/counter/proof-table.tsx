import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Counter, ProcedureView } from '@blaupause/contract/awards'
import { saveFile } from '../../data/save-file.js'
import { useCommand } from '../../data/use-command.js'
import { useSay, type Say } from '../../i18n/use-say.js'
import { State } from '../../marks/mark.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { EnterForm } from './enter-form.js'

const FEW = 6
const PAGE = 50
const MARKS = { dead: 'ueberfaellig', shown: 'gemeldet', said: 'gemeldet', checked: 'belegt', 'not-counted': 'nicht' } as const

/** Proof per procedure: who says it and since when, what the link checker saw; dead ones first. What does not count stands below, with its reason. */
export function ProofTable({ counter }: { counter: Counter }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const [page, setPage] = useState(0)
  const [other, setOther] = useState(false)
  const [changed, setChanged] = useState<string | null>(null)
  const command = useCommand(t('counter.remove'))
  const { body, counted, segments, portal } = counter
  const state = other ? ['not-counted'] : ['dead', 'shown', 'said', 'checked']
  const { data, pageInfo } = useGetList<ProcedureView & { id: string }>(
    'procedures',
    { pagination: { page: Math.max(1, page), perPage: page === 0 && !other ? FEW : PAGE }, filter: { body: body.key, state } },
    { retry: false },
  )
  const all = counted + segments.said
  const out = counter.notCounted.reduce((sum, { count }) => sum + count, 0)
  if (!data) return null
  return (
    <section className="proof-list" aria-labelledby="nachweis">
      <div className="cap">
        <h2 id="nachweis">{t(other ? 'counter.not_counted' : 'counter.proof')}</h2>
        <span className="small">
          {page > 0 || other ? (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setPage(0)
                setOther(false)
              }}
            >
              {t('counter.fewer')}
            </button>
          ) : (
            all > FEW && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  setPage(1)
                }}
              >
                {t('counter.all', { n: format.number(all) })}
              </button>
            )
          )}{' '}
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              void saveFile(`/procedures/file?body=${body.key}`, `online-verfahren-${body.key}.csv`)
            }}
          >
            {t('counter.file')}
          </button>
        </span>
      </div>
      {data.length === 0 ? (
        <p className="source">{t(counted > 0 ? 'counter.figure_only' : 'counter.no_proof', { portal })}</p>
      ) : (
        <div className="scroll">
          <table role="table" aria-labelledby="nachweis">
            <colgroup>
              <col className="a" />
            </colgroup>
            <thead role="rowgroup">
              <tr role="row">
                {['name', 'origin', 'since', 'checked'].map((head) => (
                  <th key={head} role="columnheader" scope="col">
                    {t(`counter.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {data.map((row) => (
                <tr key={row.id} role="row" className={row.state === 'dead' ? 'bad' : undefined}>
                  <th role="rowheader" scope="row">
                    <b>{row.name}</b>
                    <small>{beneath(say, row)}</small>
                    {row.own && row.state === 'said' && counter.may.enter && (
                      <small>
                        <button
                          type="button"
                          className="btn btn--text"
                          onClick={() => {
                            setChanged(row.id)
                          }}
                        >
                          {t('counter.change')}
                          <span className="visually-hidden">: {row.name}</span>
                        </button>{' '}
                        <button
                          type="button"
                          className="btn btn--text"
                          disabled={command.busy}
                          onClick={() => {
                            void command.send('/procedures/remove', { link: row.link })
                          }}
                        >
                          {t('counter.remove')}
                          <span className="visually-hidden">: {row.name}</span>
                        </button>
                      </small>
                    )}
                    {changed === row.id && (
                      <EnterForm
                        prepared={{ kind: 'change', name: row.name, link: row.link, origin: row.origin, leistungen: row.leistungen, instead: row.link }}
                        portal={portal}
                        onDone={() => {
                          setChanged(null)
                        }}
                      />
                    )}
                  </th>
                  <td role="cell">{t(`counter.origin.${row.origin}`)}</td>
                  <td role="cell">{row.state === 'said' ? t('counter.not_yet') : format.date(row.since)}</td>
                  <td role="cell">
                    <State state={MARKS[row.state]}>{t(`counter.state.${row.state}`)}</State>
                    <small>{besides(say, row)}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Outcome command={command} />
      {(page > 1 || pageInfo?.hasNextPage) && (page > 0 || other) && (
        <div className="btns">
          {page > 1 && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setPage(page - 1)
              }}
            >
              {t('counter.before')}
            </button>
          )}
          {pageInfo?.hasNextPage && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setPage(Math.max(1, page) + 1)
              }}
            >
              {t('counter.more')}
            </button>
          )}
        </div>
      )}
      {out > 0 && !other && (
        <p className="source">
          {t('counter.out', { reasons: format.list(counter.notCounted.map(({ because, count }) => t(`counter.out_${because}`, { smart_count: count }))) })}{' '}
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setOther(true)
              setPage(1)
            }}
          >
            {t('counter.look')}
          </button>
        </p>
      )}
    </section>
  )
}

function beneath({ t }: Say, row: ProcedureView): string {
  const shown = row.sources.some(({ source }) => source === 'portal')
  const words = [
    ...(row.detail !== null && row.state === 'dead' ? [t('counter.answer', { detail: row.detail.replace('http-', '') })] : []),
    ...(row.sources.some(({ source }) => source === 'hand') ? [t('counter.by_hand')] : []),
    ...(row.sources.some(({ source }) => source === 'programm') && !shown ? [t('counter.by_programme')] : []),
    ...(row.leistungen.length > 1 ? [t('counter.once', { smart_count: row.leistungen.length })] : []),
  ]
  return words.join(', ')
}

function besides({ t, format }: Say, row: ProcedureView): string {
  if (row.state === 'not-counted') return t(`counter.because.${row.because ?? 'not-in-portal'}`)
  if (row.state === 'dead') return row.deadSince === null ? '' : t('counter.since', { on: format.due(row.deadSince) })
  if (row.state === 'said') return t('counter.portal_soon')
  if (row.state === 'shown' || row.checkedOn === null) return t('counter.not_looked')
  return row.submittable ? t('counter.checked_send', { on: format.date(row.checkedOn) }) : format.date(row.checkedOn)
}
