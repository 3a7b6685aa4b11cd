import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { LetterPreview, RecipientView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { AnswerByHand } from './answer-by-hand.js'
import { EndedSaid } from './ended-said.js'

/** One recipient, marked with its successor where it has ended; opened, it shows its letter and takes an answer that came by post. */
export function RecipientRow({ campaign, sent, row }: { campaign: string; sent: boolean; row: RecipientView }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState(false)
  const { data: letter } = useGetOne<LetterPreview & { id: string }>('campaign-letter', { id: `${campaign}/${row.body}` }, { enabled: open, retry: false })
  const after = [
    ...(row.appliedOn === null ? [] : [t('awarding.outreach.applied_on', { on: format.date(row.appliedOn) })]),
    ...(row.titledOn === null ? [] : [t('awarding.outreach.titled_on', { on: format.date(row.titledOn) })]),
  ]
  return (
    <>
      <tr role="row">
        <th role="rowheader" scope="row">
          {row.name}
          <small>
            {row.body}
            {row.reachable ? '' : `, ${t('awarding.bodies.by_post')}`}
          </small>
          {row.ended && (
            <small>
              <EndedSaid ended={row.ended} />
            </small>
          )}
        </th>
        <td role="cell" className="num" data-label={t('awarding.outreach.then')}>
          {format.number(row.counted)}
        </td>
        <td role="cell" className="num" data-label={t('awarding.outreach.now')}>
          {row.now === null ? '–' : format.number(row.now)}
        </td>
        {sent && (
          <td role="cell" data-label={t('awarding.outreach.answer')}>
            {row.answer === null ? '–' : t(`awarding.answer.${row.answer}`)}
            {row.answeredOn !== null && (
              <small>
                {format.date(row.answeredOn)}
                {row.answeredBy === 'land' && `, ${t('awarding.outreach.entered')}`}
              </small>
            )}
            {row.note && <small>{row.note}</small>}
          </td>
        )}
        {sent && (
          <td role="cell" data-label={t('awarding.outreach.after')}>
            {after.length === 0 ? '–' : after.join('; ')}
          </td>
        )}
        <td role="cell" data-label={t('awarding.bodies.stage')}>
          {row.stage === null ? t('awarding.outreach.gone') : t(`awarding.stage.${row.stage}`)}
        </td>
        <td role="cell">
          <button
            type="button"
            className="btn btn--text"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open)
            }}
          >
            {t('awarding.outreach.read')}
            <span className="visually-hidden">: {row.name}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr role="row">
          <td role="cell" colSpan={sent ? 7 : 5}>
            {letter && <p className="prepared">{letter.text}</p>}
            {sent && row.answeredBy !== 'body' && <AnswerByHand campaign={campaign} row={row} />}
          </td>
        </tr>
      )}
    </>
  )
}
