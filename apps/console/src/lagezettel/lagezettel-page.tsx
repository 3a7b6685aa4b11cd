import { useEffect, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { Lagezettel, LagezettelBlock } from '@blaupause/contract/lagezettel'
import { isoWeek } from '../i18n/format.js'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { CountList, Strip } from '../marks/strip.js'
import { EndedNote } from '../rollouts/ended-note.js'
import { RowLine } from '../rollouts/row-line.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { whereDecided } from '../lage/decide-line.js'
import { liveKey } from '../lage/live-key.js'
import { spansOf } from '../lage/spans.js'
import '../lage/lage.css'
import '../lage/lagezettel.css'
import './lagezettel-page.css'

/** So many rows of a matrix the printed page bears; it says how many there are beyond. */
const ON_PAPER = 34

/** One page about a programme, a Land, a Kreis or a Kommune, to be printed or saved for Monday's meeting and for the council. */
export function LagezettelPage(): ReactNode {
  const { t, format, language } = useSay()
  const { scope = '' } = useParams()
  const [outcome, setOutcome] = useState<'made' | 'failed' | null>(null)
  const { data, error } = useGetOne<Lagezettel & { id: string }>('lagezettel', { id: scope }, { retry: false })
  const title = data && t('lagezettel.title', { name: data.name })
  usePageTitle(title, data?.demo)
  const [search, setSearch] = useSearchParams()
  const atOnce = search.has('drucken') && data !== undefined
  useEffect(() => {
    if (!atOnce) return
    // Once: who comes back to the page wants to read it.
    setSearch({}, { replace: true })
    print()
  }, [atOnce, setSearch])
  if (error) return <Failure error={error} />
  if (!data) return <Waiting heads={[t('lagezettel.authority'), t('lagezettel.service'), t('lagezettel.state')]} />
  return (
    <article className="lagezettel">
      <div className="top">
        <div>
          <h1>{title}</h1>
          <p>{t('lage.as_of', { day: format.long(data.today), week: isoWeek(data.today) })}</p>
        </div>
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              print()
            }}
          >
            {t('lagezettel.print')}
          </button>
          <button
            type="button"
            className="btn btn--primary"
            onClick={() => {
              void saveFile(`/lagezettel/${encodeURIComponent(scope)}/pdf?lang=${language}`, `lagezettel-${scope}.pdf`).then((came) => {
                setOutcome(came ? 'made' : 'failed')
              })
            }}
          >
            {t('lagezettel.pdf')}
          </button>
          {outcome && <span role="status">{t(`lagezettel.${outcome}`)}</span>}
        </div>
      </div>
      <div className={data.blocks.length > 1 ? 'says' : 'says one'}>
        {data.blocks.map((block) => (
          <Block key={block.name} block={block} />
        ))}
      </div>
      <Points sheet={data} />
      {data.blocks
        .filter(({ rows, total }) => rows.length > 0 && total > 0)
        .map((block) => (
          <Matrix key={block.name} block={block} kreis={data.kind === 'kreis'} />
        ))}
      {data.rollouts.length > 0 && <Own sheet={data} />}
      {data.toDecide.total > 0 && (
        <section className="rule">
          <h2>{t('lage.decide')}</h2>
          <Decisions sheet={data} />
        </section>
      )}
      <section className="rule">
        <h2>{t('lagezettel.week')}</h2>
        {data.week.length === 0 ? <p>{t('lagezettel.week_none')}</p> : <Due sheet={data} />}
      </section>
    </article>
  )
}

function Block({ block }: { block: LagezettelBlock }): ReactNode {
  const { t, rich, format } = useSay()
  return (
    <section className="say rule">
      <p className="muted">{block.name}</p>
      <h2>
        {block.total === 0 && block.proposed > 0
          ? t('lage.proposed', { smart_count: block.proposed })
          : t(liveKey(block), { live: block.live, total: block.total })}
      </h2>
      {block.total > 0 && (
        <>
          <Strip counts={block.counts} />
          <CountList counts={block.counts} />
        </>
      )}
      <dl>
        <dt>{t('lage.since', { day: format.day(block.sinceMonday.on) })}</dt>
        <dd>{rich('lage.moved', { live: format.signed(block.sinceMonday.live), overdue: format.number(block.sinceMonday.overdue) })}</dd>
        {block.commitmentOn !== null && (
          <>
            <dt>{t('lagezettel.promised')}</dt>
            <dd>{t('lagezettel.until', { on: format.date(block.commitmentOn) })}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Points({ sheet: { points } }: { sheet: Lagezettel }): ReactNode {
  const { t, text, format, party } = useSay()
  if (points.length === 0) return null
  return (
    <section className="rule">
      <h2>{t('lagezettel.points')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('lagezettel.points')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lagezettel.step')}</th>
              <th scope="col">{t('lagezettel.lies')}</th>
              <th scope="col" className="num">
                {t('lagezettel.authorities')}
              </th>
              <th scope="col" className="num">
                {t('lagezettel.inhabitants')}
              </th>
              <th scope="col" className="num">
                {t('lagezettel.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.party} ${text(point.step)} ${point.onlinedienst}`}>
                <th scope="row">{[text(point.step), point.onlinedienst].filter(Boolean).join(': ')}</th>
                <td>{party(point.party)}</td>
                <td className="num">{format.number(point.rollouts)}</td>
                <td className="num">{format.number(point.inhabitants)}</td>
                <td className="num">{t('lagezettel.days', { days: point.days })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Matrix({ block, kreis }: { block: LagezettelBlock; kreis: boolean }): ReactNode {
  const { t } = useSay()
  /** Services that offices of the Land run in the last row: there the name is enough. */
  const elsewhere = new Set(
    block.rows.filter(({ key }) => key === '').flatMap(({ cells }) => cells.filter(({ total }) => total > 0).map(({ onlinedienst }) => onlinedienst)),
  )
  const [first] = block.services
  const title = first ? t('lagezettel.matrix', { name: block.name, service: first.name, live: first.live, total: first.total }) : block.name
  return (
    <section className="rule">
      <h2>{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className={block.rows.length > 20 ? 'dense' : undefined}>
          <thead>
            <tr>
              <th scope="col">{t('lagezettel.authority')}</th>
              {block.services.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={row.key + row.name} className={at >= ON_PAPER ? 'beyond' : undefined}>
                <th scope="row">
                  {row.key === '' || row.key.length === 2 ? (
                    row.name
                  ) : (
                    <Link className="quiet" to={`/lagezettel/${row.key}`}>
                      {row.name}
                    </Link>
                  )}
                </th>
                {spansOf(row.cells).map(
                  ({ cells: [cell, ...more], instead }) =>
                    cell &&
                    (cell.total === 0 ? (
                      <td key={cell.onlinedienst} colSpan={more.length + 1} className={kreis ? undefined : 'hatch'}>
                        <span>
                          {kreis
                            ? '–'
                            : instead === null
                              ? t('lage.not_here')
                              : elsewhere.has(cell.onlinedienst)
                                ? instead
                                : t('lage.instead', { who: instead })}
                        </span>
                      </td>
                    ) : (
                      <td key={cell.onlinedienst}>
                        {cell.single ? (
                          <>
                            <Mark state={cell.single.mark} label={t(`mark.${cell.single.mark}`)} /> <RowLine row={cell.single} />
                            <EndedNote row={cell.single} />
                          </>
                        ) : (
                          <>
                            {t('lagezettel.of', { live: cell.live, total: cell.total })}
                            <Strip counts={cell.counts} />
                          </>
                        )}
                      </td>
                    )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.rows.length > ON_PAPER && (
        <p className="muted on-paper">{t('lagezettel.more_rows', { smart_count: block.rows.length - ON_PAPER + block.moreRows })}</p>
      )}
      {block.moreRows > 0 && (
        <p className={block.rows.length > ON_PAPER ? 'muted on-screen' : 'muted'}>{t('lagezettel.more_rows', { smart_count: block.moreRows })}</p>
      )}
    </section>
  )
}

function Own({ sheet: { rollouts, moreRollouts } }: { sheet: Lagezettel }): ReactNode {
  const { t, format } = useSay()
  return (
    <section className="rule">
      <h2>{t('lagezettel.rollouts')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lagezettel.service')}</th>
            <th scope="col">{t('lagezettel.state')}</th>
            <th scope="col">{t('lagezettel.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rollouts.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="quiet" to={`/rollouts/${row.id}`}>
                  {row.onlinedienst.name}
                </Link>
              </th>
              <td>
                <Mark state={row.mark} /> {t(`mark.${row.mark}`)}{' '}
                <small>
                  <RowLine row={row} />
                </small>
                <EndedNote row={row} />
              </td>
              <td>{row.dueOn === null ? '' : format.date(row.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moreRollouts > 0 && (
        <p className="muted">
          <Link to="/rollouts">{t('lagezettel.more_rollouts', { smart_count: moreRollouts })}</Link>
        </p>
      )}
    </section>
  )
}

function Decisions({
  sheet: {
    toDecide: { total, items },
  },
}: {
  sheet: Lagezettel
}): ReactNode {
  const { t, format } = useSay()
  return (
    <ol className="list">
      {items.map(({ kind, id, what, since }) => (
        <li key={`${kind} ${id}`}>
          <Link className="quiet" to={whereDecided({ kind, id })}>
            {t(`lage.decide_${kind}`)}: {what}
          </Link>{' '}
          <small className="muted">{t('lage.decide_since', { on: format.date(since) })}</small>
        </li>
      ))}
      {total > items.length && <li>{t('lage.decide_more', { smart_count: total - items.length })}</li>}
    </ol>
  )
}

function Due({ sheet: { week } }: { sheet: Lagezettel }): ReactNode {
  const { text, format } = useSay()
  return (
    <ul className="list">
      {week.map(({ dueOn, behoerde, onlinedienst, step }) => (
        <li key={`${dueOn} ${behoerde} ${onlinedienst}`}>
          <b>{format.due(dueOn)}</b> {behoerde}, {onlinedienst}
          {step && `: ${text(step)}`}
        </li>
      ))}
    </ul>
  )
}
