import { useId, useRef, useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { Attachment, WorkshopView } from '@blaupause/contract/workshops'
import { canRemoveFile, canTakePart, mayNow } from '@blaupause/domain/workshops'
import { sentenceOf } from '../data/http.js'
import { saveFile } from '../data/save-file.js'
import { useCommand } from '../data/use-command.js'
import { useFileUpload } from '../files/use-file-upload.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { workshop: WorkshopView; me: Me }

/** What lies beside a workshop, and the way to lay something there. What is meant for the preparation stands above, at the preparation. */
export function Attachments({ workshop, me }: Props): ReactNode {
  const { t, language } = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const notify = useNotify()
  const ahead = workshop.state === 'planned' || workshop.state === 'invited'
  const [preparation, setPreparation] = useState(ahead)
  const upload = useFileUpload<Attachment>()
  const refusal = upload.refused ? (sentenceOf(upload.refused, language) ?? t('failure.refused')) : upload.unreachable ? t('failure.unreachable') : null
  const mayAttach = mayNow(workshop.state, 'attach') && canTakePart(me.actor, workshop, workshop.participants)
  const beside = workshop.attachments.filter((file) => !file.preparation)
  const send = async (file: File): Promise<void> => {
    if (await upload.send(`/workshops/${workshop.id}/attachments?name=${encodeURIComponent(file.name)}&preparation=${preparation}`, file))
      notify(t('workshops.attached', { name: file.name }), { type: 'success' })
    if (input.current) input.current.value = ''
  }
  return (
    <section className="rule" aria-labelledby="anhaenge">
      <h2 id="anhaenge">{t('workshops.attachments')}</h2>
      {beside.length === 0 && <p className="muted">{t('workshops.attachments_none')}</p>}
      <FileList files={beside} workshop={workshop} me={me} />
      {mayAttach && ahead && (
        <label className="box">
          <input
            type="checkbox"
            checked={preparation}
            onChange={(event) => {
              setPreparation(event.target.checked)
            }}
          />
          <span>{t('workshops.attach_preparation')}</span>
        </label>
      )}
      {mayAttach && (
        <label className="below" htmlFor={`${id}-file`}>
          {t('workshops.attach')}
          <input
            id={`${id}-file`}
            ref={input}
            type="file"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void send(file)
            }}
          />
        </label>
      )}
      {mayAttach && (
        <p className="source" id={`${id}-hint`}>
          {t('workshops.attach_hint')}
        </p>
      )}
      {refusal !== null && (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
    </section>
  )
}

/** Files to be saved; who may takes one away, and brings it back as long as the page stands. */
export function FileList({ files, workshop, me }: Props & { files: readonly Attachment[] }): ReactNode {
  const { t } = useSay()
  const [gone, setGone] = useState<Attachment | null>(null)
  const command = useCommand<{ id: string }>(t('workshops.file_remove'))
  const send = async (file: Attachment, verb: 'remove' | 'restore'): Promise<void> => {
    if ((await command.send(`/workshops/${workshop.id}/attachments/${file.id}/${verb}`, {})) !== null) setGone(verb === 'remove' ? file : null)
  }
  return (
    <>
      <ul className="list files">
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="btn--link"
              onClick={() => {
                void saveFile(`/workshops/${workshop.id}/attachments/${file.id}`, file.name)
              }}
            >
              {file.name}
            </button>
            <small>
              {file.organisation}, {Math.max(1, Math.round(file.size / 1024))} KB
            </small>
            {mayNow(workshop.state, 'attach') && canRemoveFile(me.actor, workshop, file) && (
              <button
                type="button"
                className="btn--link"
                disabled={command.busy}
                aria-label={t('workshops.plan.remove_of', { title: file.name })}
                onClick={() => {
                  void send(file, 'remove')
                }}
              >
                {t('workshops.plan.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div role="status">
        {gone !== null && (
          <p>
            {t('workshops.file_removed', { name: gone.name })}{' '}
            <button
              type="button"
              className="btn--link"
              disabled={command.busy}
              onClick={() => {
                void send(gone, 'restore')
              }}
            >
              {t('workshops.file_restore')}
            </button>
          </p>
        )}
      </div>
      <Outcome command={command} />
    </>
  )
}
