import { useState, type ReactNode } from 'react'
import type { CatalogueComment } from '@blaupause/contract/criteria'
import { useSay } from '../i18n/use-say.js'
import { AnswerForm } from './answer-form.js'

/** What was said of one criterion in the consultation, and what whoever keeps the catalogue answered; `answers`: the reader may answer. */
export function Comments({ comments, answers }: { comments: readonly CatalogueComment[]; answers: boolean }): ReactNode {
  const { t } = useSay()
  if (comments.length === 0) return null
  return (
    <ul className="list comments" aria-label={t('criteria.comments_head')}>
      {comments.map((one) => (
        <Comment key={one.id} comment={one} answers={answers} />
      ))}
    </ul>
  )
}

function Comment({ comment, answers }: { comment: CatalogueComment; answers: boolean }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState(false)
  const { stance, text, organisationName, recordedAt, answer } = comment
  return (
    <li>
      <span className="tag">{t(`criteria.stance.${stance}`)}</span> {text}
      <small>
        {organisationName}, {format.date(recordedAt.slice(0, 10))}
      </small>
      {answer !== null && (
        <p className="reply">
          <b>{t('criteria.answered')}</b> {answer.text}
          <small>
            {answer.organisationName}, {format.date(answer.at.slice(0, 10))}
          </small>
        </p>
      )}
      {answers && !open && (
        <button
          type="button"
          className="btn btn--text"
          aria-label={t(answer ? 'criteria.answer_again_named' : 'criteria.answer_named', { who: organisationName })}
          onClick={() => {
            setOpen(true)
          }}
        >
          {t(answer ? 'criteria.answer_again' : 'criteria.answer')}
        </button>
      )}
      {open && (
        <AnswerForm
          comment={comment}
          onDone={() => {
            setOpen(false)
          }}
        />
      )}
    </li>
  )
}
