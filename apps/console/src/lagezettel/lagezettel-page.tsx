import { useEffect, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { Lagezettel } from '@blaupause/contract/lagezettel'
import { isoWeek } from '../i18n/format.js'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { whereDecided } from '../lage/decide-line.js'
import { OwnRollouts } from './own-rollouts.js'
import { SheetBlock } from './sheet-block.js'
import { SheetMatrix } from './sheet-matrix.js'
import { SheetPoints } from './sheet-points.js'
import '../lage/lage.css'
import '../lage/lagezettel.css'
import './lagezettel-page.css'

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
          <SheetBlock key={block.name} block={block} />
        ))}
      </div>
      <SheetPoints sheet={data} />
      {data.blocks
        .filter(({ rows, total }) => rows.length > 0 && total > 0)
        .map((block) => (
          <SheetMatrix key={block.name} block={block} kreis={data.kind === 'kreis'} />
        ))}
      {data.rollouts.length > 0 && <OwnRollouts sheet={data} />}
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
