import { useId, useRef, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { FaultTable } from './fault-table.js'
import type { ListReport, ListUpload } from './use-list-upload.js'
import './files.css'

/** `title` and `columns` in words, `sample` as the file looks. `primary`: the page is about this file; `partly`: what fits may be taken without the rest; `accept`: other kinds of file than tables. */
type Props = {
  upload: ListUpload<ListReport>
  title: string
  columns: string
  sample: string
  primary?: boolean
  partly?: boolean
  accept?: string
  preview?: ReactNode
}

/** Choose a list, see what it would do and which rows do not fit, then take all of it over. */
export function ListDrop({ upload, title, columns, sample, primary = true, partly = false, accept = '', preview }: Props): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { file, report, busy, refused } = upload
  const tried = report?.mode === 'dry-run' && report.done > 0 ? report : null
  const takes = tried !== null && tried.refused.length === 0
  return (
    <>
      <section className="drop" aria-labelledby={`${id}-t`}>
        <h2 id={`${id}-t`}>{title}</h2>
        <p id={`${id}-h`}>{columns}</p>
        <pre className="sample" lang="de" role="region" aria-label={t('upload.sample')} tabIndex={0}>
          {sample}
        </pre>
        <input
          ref={input}
          type="file"
          accept={`.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet${accept && `,${accept}`}`}
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) upload.choose(chosen)
            event.target.value = ''
          }}
        />
        {file && (
          <p role="status">
            <b>{file.name}</b>
            {busy && ` ${t('upload.checking')}`}
          </p>
        )}
        <div className="btns">
          {takes && (
            <button
              type="button"
              className="btn btn--primary"
              disabled={busy}
              onClick={() => {
                upload.take()
              }}
            >
              {t('bestand.take', { smart_count: tried.done })}
            </button>
          )}
          {partly && tried !== null && !takes && (
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => {
                upload.take('pages')
              }}
            >
              {t('upload.take_fitting', { smart_count: tried.done, count: format.number(tried.done) })}
            </button>
          )}
          <button
            type="button"
            className={primary && report === null ? 'btn btn--primary' : 'btn'}
            aria-describedby={`${id}-h`}
            disabled={busy}
            onClick={() => {
              input.current?.click()
            }}
          >
            {t(file ? 'bestand.other' : 'bestand.choose')}
          </button>
        </div>
        {refused !== null && (
          <p role="alert" className="refusal">
            {refused}
          </p>
        )}
      </section>
      {report !== null && <FaultTable report={report}>{preview}</FaultTable>}
    </>
  )
}
