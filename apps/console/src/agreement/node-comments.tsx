import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { CommentForm } from './comment-form.js'
import { CommentItem } from './comment-item.js'
import { useComments } from './use-comments.js'

/** What was said about one step, beside it. Nothing is shown where nothing was said and nothing can be. */
export function NodeComments({ view, me, node, title }: { view: BlueprintView; me: Me; node: string; title: string }): ReactNode {
  const { t } = useSay()
  const [writing, setWriting] = useState(false)
  const { comments, says, answers } = useComments(view, me, { node })
  if (comments.length === 0 && !says) return null
  return (
    <section className="rule comments" aria-labelledby="anmerkungen">
      <h2 id="anmerkungen">{title}</h2>
      {comments.length === 0 ? (
        <p className="muted">{t('agreement.comment.none_here')}</p>
      ) : (
        <ul className="list">
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} answers={answers} />
          ))}
        </ul>
      )}
      {writing ? (
        <CommentForm
          view={view}
          node={node}
          onDone={() => {
            setWriting(false)
          }}
        />
      ) : (
        says && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              setWriting(true)
            }}
          >
            {t('agreement.comment.write')}
          </button>
        )
      )}
      {view.agreement.comments.total > comments.length && (
        <p>
          <Link to={`/blaupausen/${view.name}/${view.version}/anmerkungen`}>{t('agreement.comment.all', { smart_count: view.agreement.comments.total })}</Link>
        </p>
      )}
    </section>
  )
}
