import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { CloseReport, reportOutcomes, type PublicReport } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { SentenceFields } from './sentence-fields.js'

/** How a report is dealt with: corrected, answered or dropped. Nobody is kept who could be written to, so the answer is public. */
export function ReportForm({ report, onDone }: { report: PublicReport; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand(t('publishing.deal'))
  const [outcome, setOutcome] = useState<(typeof reportOutcomes)[number]>('corrected')
  const [said, setSaid] = useState({ on: report.reportedAt.slice(0, 10), de: '', en: '' })
  const [invalid, setInvalid] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { on, ...sentences } = said
    const parsed = CloseReport.safeParse({ outcome, ...(outcome !== 'dropped' && sentences), ...(outcome === 'corrected' && { on }) })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/award-reports/${report.id}/close`, parsed.data)) === null) return
    notify(`publishing.sent.${outcome}`, { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('publishing.deal')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <fieldset>
        <legend>{t('publishing.outcome')}</legend>
        {reportOutcomes.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-outcome`}
              checked={outcome === one}
              onChange={() => {
                setOutcome(one)
              }}
            />
            <span>{t(`publishing.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {outcome !== 'dropped' && <SentenceFields said={said} onChange={setSaid} dated={outcome === 'corrected'} invalid={invalid} />}
      <Outcome command={command} invalid={invalid ? t('publishing.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`publishing.send.${outcome}`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
