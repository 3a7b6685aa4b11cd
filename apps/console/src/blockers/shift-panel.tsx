import { useEffect, useState, type ReactNode } from 'react'
import type { BlockerView } from '@blaupause/contract/blockers'
import type { ShiftReport } from '@blaupause/contract/rollouts'
import { request, sentenceOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What the promised day does to the dates that hang on it: every rollout with its go-live, before and after. Nothing moves before it is confirmed. */
export function ShiftPanel({ blocker, onDone }: { blocker: BlockerView; onDone: () => void }): ReactNode {
  const { t, format, language } = useSay()
  const command = useCommand<ShiftReport>(t('blockers.action.shift'))
  const [preview, setPreview] = useState<ShiftReport | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const milestones = blocker.heldMilestones
  const body = { milestones, promisedOn: blocker.promisedOn }
  useEffect(() => {
    let left = false
    request<ShiftReport>('POST', '/rollouts/shift/preview', { body })
      .then((report) => {
        if (!left) setPreview(report)
      })
      .catch((error: unknown) => {
        if (!left) setFailed(sentenceOf(error, language) ?? t('failure.refused'))
      })
    return () => {
      left = true
    }
  }, [blocker.id, blocker.version]) // eslint-disable-line react-hooks/exhaustive-deps -- asked once for each state of the blocker
  const apply = async (): Promise<void> => {
    const owner = blocker.ownerName ?? ''
    const answer = await command.send('/rollouts/shift', {
      ...body,
      digest: preview?.digest,
      reason: t('blockers.shift.reason', { title: blocker.title, owner, on: format.date(blocker.promisedOn ?? '') }),
    })
    if (answer === null) return
    noted(t('blockers.done.shift', { smart_count: answer.rollouts, steps: answer.steps }), null)
    onDone()
  }
  if (failed !== null)
    return (
      <div className="panel">
        <p role="alert" className="refusal">
          {failed}
        </p>
        <div className="btns">
          <button type="button" className="btn btn--text" onClick={onDone}>
            {t('form.cancel')}
          </button>
        </div>
      </div>
    )
  if (!preview)
    return (
      <div className="panel" aria-busy="true">
        <p role="status">{t('shell.loading')}</p>
      </div>
    )
  return (
    <div className="panel wide" role="group" aria-labelledby="verschieben">
      <h2 id="verschieben">
        {t(preview.rollouts === 0 ? 'blockers.shift.nothing' : 'blockers.shift.title', { smart_count: preview.rollouts, steps: preview.steps })}
      </h2>
      {preview.rollouts > 0 && (
        <>
          <p>{t('blockers.shift.what', { on: format.due(blocker.promisedOn ?? '') })}</p>
          <table role="table" className="affected">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('list.authority')}
                </th>
                <th role="columnheader" scope="col">
                  {t('blockers.shift.step')}
                </th>
                <th role="columnheader" scope="col">
                  {t('blockers.shift.live')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {preview.items.map((item) => {
                const own = item.moves.find(({ direct }) => direct)
                return (
                  <tr role="row" key={item.rolloutId}>
                    <th role="rowheader" scope="row">
                      {item.behoerde}
                      <small>
                        {item.onlinedienst}, {t('blockers.shift.steps', { smart_count: item.moves.length })}
                      </small>
                    </th>
                    <td role="cell">
                      {own ? t('blockers.shift.from_to', { from: format.date(own.from), to: format.date(own.to) }) : '–'}
                      {own && <small>{t('blockers.shift.by', { smart_count: Math.abs(own.workingDays), signed: format.signed(own.workingDays) })}</small>}
                    </td>
                    <td role="cell">
                      {item.liveFrom === null || item.liveTo === null
                        ? '–'
                        : t('blockers.shift.from_to', { from: format.date(item.liveFrom), to: format.date(item.liveTo) })}
                      {item.holds === false && <small className="warn">{t('blockers.shift.misses', { on: format.date(item.commitmentOn ?? '') })}</small>}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="small muted">{t('blockers.shift.told', { names: preview.told.flatMap(({ names }) => names).join(', ') })}</p>
        </>
      )}
      {preview.refused.length > 0 && (
        <ul className="list">
          {preview.refused.map((one) => (
            <li key={one.id}>{language === 'de' ? one.detail : one.detailEn}</li>
          ))}
        </ul>
      )}
      <Outcome command={command} />
      <div className="btns">
        {preview.rollouts > 0 && (
          <button
            type="button"
            className="btn btn--primary"
            disabled={command.busy}
            onClick={() => {
              void apply()
            }}
          >
            {t('blockers.shift.apply', { smart_count: preview.rollouts })}
          </button>
        )}
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </div>
  )
}
