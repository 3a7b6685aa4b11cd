import { useEffect, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useLocation, useParams, useSearchParams } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Blueprint } from '@blaupause/domain/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CommentForm } from './comment-form.js'
import { CommentItem } from './comment-item.js'
import { isHearing } from './moves-of.js'
import { useComments } from './use-comments.js'
import '../blueprints/blueprints.css'

const filters = ['open', 'answered', 'all'] as const

/** All that was said about a blueprint: what is open, what became of the rest. */
export function CommentsPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '' } = useParams()
  const { data: view, error, isPending } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false })
  usePageTitle(view && t('agreement.comment.title', { title: `${text(view.title)} ${version}` }), me?.demo === true || view?.demo === true)
  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('agreement.comment.text')]} />
  return <Comments view={view} me={me} />
}

function Comments({ view, me }: { view: BlueprintView; me: Me }): ReactNode {
  const { t, text, format } = useSay()
  const { hash } = useLocation()
  const [search, setSearch] = useSearchParams()
  const [page, setPage] = useState(1)
  const [writing, setWriting] = useState(false)
  const { open, total } = view.agreement.comments
  const shown = filters.find((one) => one === search.get('stand')) ?? (open > 0 && hash === '' ? 'open' : 'all')
  const { comments, says, answers, more, waiting } = useComments(view, me, { page, ...(shown !== 'all' && { status: shown }) })
  const counts = { open, answered: total - open, all: total }
  const base = `/blaupausen/${view.name}/${view.version}`
  const { consultation } = view.agreement
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' })
  }, [hash, comments.length])
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={base}>
          {text(view.title)} {view.version}
        </Link>
      </p>
      <div className="intro">
        <div>
          <h1>
            {total === 0
              ? t('agreement.comment.none')
              : open === 0
                ? t('agreement.comment.head_done', { smart_count: total })
                : t('agreement.comment.head', { smart_count: open, total })}
          </h1>
          <p className="now">
            {isHearing(view, me.today) && consultation ? t('agreement.comment.until', { on: format.date(consultation.until) }) : t('agreement.comment.over')}
          </p>
        </div>
        <div className="do">
          {says && !writing && (
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setWriting(true)
              }}
            >
              {t('agreement.comment.write_whole')}
            </button>
          )}
        </div>
      </div>
      {writing && (
        <div className="panel">
          <CommentForm
            view={view}
            node=""
            onDone={() => {
              setWriting(false)
            }}
          />
        </div>
      )}
      <nav className="tabs" aria-label={t('agreement.comment.filter')}>
        {filters.map((one) => (
          <Link
            key={one}
            to={`?stand=${one}`}
            replace
            aria-current={one === shown ? 'page' : undefined}
            onClick={() => {
              setPage(1)
            }}
          >
            {t(`agreement.comment.show.${one}`)} <small>{counts[one]}</small>
          </Link>
        ))}
      </nav>
      {!waiting && comments.length === 0 && <p className="muted">{t('agreement.comment.none_shown')}</p>}
      <ul className="list comments all">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} answers={answers} place={<Place view={view} node={comment.node} base={base} />} />
        ))}
      </ul>
      {(more || page > 1) && (
        <div className="btns">
          {page > 1 && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setPage(page - 1)
                setSearch(search)
              }}
            >
              {t('agreement.comment.before')}
            </button>
          )}
          {more && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setPage(page + 1)
              }}
            >
              {t('agreement.comment.after')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** Where a comment stands, by the name the reader knows. */
function Place({ view, node, base }: { view: BlueprintView; node: string; base: string }): ReactNode {
  const { t, text } = useSay()
  const [list, id] = node.split('.')
  if (node === '') return <p className="place">{t('agreement.comment.whole')}</p>
  const step = view.blueprint.steps.find((one) => list === 'steps' && one.id === id)
  if (step)
    return (
      <p className="place">
        <Link to={`${base}/schritt/${step.id}`}>{text(step.name)}</Link>
      </p>
    )
  const criterion = view.blueprint.criteria.find((one) => list === 'criteria' && one.id === id)
  return <p className="place">{criterion ? text(criterion.statement) : nameOf(view.blueprint, list ?? '', id ?? '', text)}</p>
}

function nameOf({ roles, phases, parameters, documents }: Blueprint, list: string, id: string, text: (of: { de: string; en: string }) => string): string {
  const named = ({ roles, phases, parameters, documents } as Record<string, readonly { id: string; name?: { de: string; en: string } }[]>)[list]?.find(
    (one) => one.id === id,
  )
  return named?.name ? text(named.name) : id
}
