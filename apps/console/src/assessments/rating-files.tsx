import { useId, useRef, useState, type ReactNode } from 'react'
import type { RatingFileView } from '@blaupause/contract/assessments'
import { fileTypes } from '@blaupause/domain/proof'
import { sentenceOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { saveFile } from '../data/save-file.js'
import { useFileUpload } from '../files/use-file-upload.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { assessment: string; criterion: string; about: string; files: readonly RatingFileView[]; changes: boolean }

/** Files that show why a criterion is rated as it is: for everybody to save, for who rates to add and to remove, with the way back. `about`: the criterion in words. */
export function RatingFiles({ assessment, criterion, about, files, changes }: Props): ReactNode {
  const { t, format, language } = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const upload = useFileUpload<RatingFileView>()
  const command = useCommand(t('assessments.file_remove'))
  const [failed, setFailed] = useState(false)
  const add = async (file: File): Promise<void> => {
    const added = await upload.send(`/assessments/${assessment}/files?${new URLSearchParams({ criterion, name: file.name })}`, file)
    if (added) noted(t('assessments.file_added', { name: added.name }), { path: `/assessments/${assessment}/files/${added.id}/remove`, body: {} })
  }
  const remove = async ({ id: file, name }: RatingFileView): Promise<void> => {
    if ((await command.send(`/assessments/${assessment}/files/${file}/remove`, {})) !== null)
      noted(t('assessments.file_removed', { name }), { path: `/assessments/${assessment}/files/${file}/restore`, body: {} })
  }
  const refusal = upload.refused
    ? (sentenceOf(upload.refused, language) ?? t('failure.refused'))
    : upload.unreachable || failed
      ? t('failure.unreachable')
      : null
  if (files.length === 0 && !changes) return null
  return (
    <div className="rating-files">
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <button
                type="button"
                className="btn--link"
                onClick={() => {
                  void saveFile(`/assessments/${assessment}/files/${file.id}`, file.name).then((saved) => {
                    setFailed(!saved)
                  })
                }}
              >
                {file.name}
              </button>
              <small className="muted">
                {t('proof.size', { n: format.number(Math.max(1, Math.round(file.size / 1000))) })}, {file.organisation}, {format.moment(file.addedAt)}
              </small>
              {changes && (
                <button
                  type="button"
                  className="btn btn--text"
                  disabled={command.busy}
                  onClick={() => {
                    void remove(file)
                  }}
                >
                  {t('assessments.file_remove')}
                  <span className="visually-hidden"> {file.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {changes && (
        <>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept={Object.keys(fileTypes)
              .map((ending) => `.${ending}`)
              .join()}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void add(file)
              event.target.value = ''
            }}
          />
          <button
            type="button"
            className="btn btn--text"
            aria-describedby={`${id}-hint`}
            disabled={upload.busy}
            onClick={() => {
              input.current?.click()
            }}
          >
            {t(upload.busy ? 'assessments.file_sending' : 'assessments.file_add')}
            <span className="visually-hidden">: {about}</span>
          </button>
          <small id={`${id}-hint`} className="muted">
            {t('proof.add.file_hint')}
          </small>
        </>
      )}
      <Outcome command={command} invalid={refusal} />
    </div>
  )
}
