import { useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useNotify } from 'react-admin'
import { EnterCorrection, type CorrectionView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { Pager } from '../../shell/pager.js'
import { SentenceFields, type Sentences } from './sentence-fields.js'

const PAGE = 10
const EMPTY: Sentences = { on: '', de: '', en: '' }

/** The log as the public reads it, page by page, and a new entry. */
export function CorrectionLog({ may }: { may: boolean }): ReactNode {
  const { t, text, format } = useSay()
  const [page, setPage] = useState(1)
  const { data: rows = [], pageInfo } = useGetList<CorrectionView>('award-corrections', { pagination: { page, perPage: PAGE } }, { retry: false })
  return (
    <section className="rule" aria-labelledby="korrekturen">
      <div className="cap">
        <h2 id="korrekturen">{t('publishing.log')}</h2>
        <a href="/oeffentlich/korrekturen">{t('publishing.log_public')}</a>
      </div>
      {rows.length === 0 ? (
        <p className="empty">{t('publishing.log_empty')}</p>
      ) : (
        <ul className="reports">
          {rows.map((row) => (
            <li key={row.id}>
              <p className="report-text">
                {row.kind === 'answer' && <b>{t('publishing.answer')} </b>}
                {text(row)}
              </p>
              <p className="source">
                {format.date(row.on)}
                {row.page && (
                  <>
                    , <a href={`/oeffentlich${row.page}`}>{row.page}</a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
      {may && <CorrectionForm />}
    </section>
  )
}

function CorrectionForm(): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const [said, setSaid] = useState(EMPTY)
  const [invalid, setInvalid] = useState(false)
  const command = useCommand(t('awarding.published.correct'))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = EnterCorrection.safeParse(said)
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send('/award-corrections', parsed.data)) === null) return
    notify('publishing.sent.corrected', { type: 'success' })
    setSaid(EMPTY)
  }
  return (
    <form
      className="panel"
      noValidate
      aria-labelledby="korrigieren"
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h3 id="korrigieren">{t('awarding.published.correct')}</h3>
      <SentenceFields said={said} onChange={setSaid} dated invalid={invalid} />
      <Outcome command={command} invalid={invalid ? t('publishing.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn" disabled={command.busy}>
          {t('awarding.published.publish')}
        </button>
      </div>
    </form>
  )
}
