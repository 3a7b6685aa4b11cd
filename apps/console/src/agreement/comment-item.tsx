import { useState, type ReactNode } from 'react'
import type { BlueprintComment } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { AnswerForm } from './answer-form.js'

const marks = { answered: 'gemeldet', taken: 'belegt', declined: 'ausnahme', 'set-aside': 'wartet' } as const

/** One comment: what, by whom, and what became of it. `place`: where it stands, if that is not plain. */
export function CommentItem({ comment, answers, place }: { comment: BlueprintComment; answers: boolean; place?: ReactNode }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState(false)
  const { id, text, role, organisationName, recordedAt, mine, outcome, answer, became, answeredBy, answeredAt } = comment
  return (
    <li id={id}>
      {place}
      <q>{text}</q>
      <small>
        {organisationName}
        {mine && ` (${t('agreement.comment.mine')})`}, {t(`agreement.role.${role}`, { _: role })}, {format.date(recordedAt)}
      </small>
      {outcome !== null && (
        <div className="became">
          <p>
            <Mark state={marks[outcome]} /> <b>{t(`agreement.outcome.${outcome}`)}</b> {became !== null && <ins>{became}</ins>}
          </p>
          <p>{answer}</p>
          <small>
            {answeredBy}, {answeredAt !== null && format.date(answeredAt)}
          </small>
        </div>
      )}
      {outcome === null && answers && !open && (
        <button
          type="button"
          className="btn btn--text"
          aria-label={t('agreement.answer.named', { who: organisationName })}
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('agreement.answer.open')}
        </button>
      )}
      {outcome === null && open && (
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
