import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { HttpError, useNotify } from 'react-admin'
import { MakeLocalChange, type BlueprintView, type LocalChangeView, type LocalPreview } from '@blaupause/contract/blueprints'
import type { ShownStep } from '../blueprints/evidence-of.js'
import { request, sentenceOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { contentOf, draftOf, type LocalDraft } from './local-draft.js'
import { LocalFields } from './local-fields.js'
import { PreviewTable } from './preview-table.js'
import '../blueprints/edit/edit.css'

type Props = { view: BlueprintView; step: ShownStep; steps: readonly ShownStep[]; service: string; before: LocalChangeView | null; onClose: () => void }

/** "Bei uns anders": what, why, and, before it is entered, which days of an example authority it moves. `before`: what the Land changed at this step already; the form opens with it, and what is entered takes its place. */
export function LocalForm({ view, step, steps, service, before, onClose }: Props): ReactNode {
  const { t, text, language } = useSay()
  const id = useId()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState<LocalDraft>(() => ({
    ...draftOf(step, steps),
    ...(before && { reason: before.reason.de, reasonEn: before.reason.en === before.reason.de ? '' : before.reason.en }),
  }))
  const [preview, setPreview] = useState<LocalPreview | null>(null)
  const [invalid, setInvalid] = useState<string | null>(null)
  const command = useCommand<LocalChangeView>(t('local.form.submit'))
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const blueprint = { name: view.name, version: view.version }
  // What is sent is what differs from the step without the change whose place it takes.
  const replaces = before !== null && (draft.kind === 'replace' || draft.kind === 'omit') ? before.id : null
  const without = replaces === null ? step : { ...step, base: step.published ?? step.base }
  const set = (change: Partial<LocalDraft>): void => {
    setDraft((before) => ({ ...before, ...change }))
    setPreview(null)
    setInvalid(null)
  }

  const look = async (): Promise<void> => {
    const content = contentOf(draft, without)
    if (content === null) {
      setInvalid(t('local.form.invalid'))
      return
    }
    try {
      setInvalid(null)
      setPreview(await request<LocalPreview>('POST', '/local-changes/preview', { body: { blueprint, content, replaces, onlinedienst: service } }))
    } catch (error) {
      setInvalid((error instanceof HttpError ? sentenceOf(error, language) : null) ?? t('failure.refused'))
    }
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = MakeLocalChange.safeParse({
      blueprint,
      content: contentOf(draft, without),
      replaces,
      reason: { de: draft.reason, ...(draft.reasonEn.trim() !== '' && { en: draft.reasonEn }) },
    })
    setInvalid(parsed.success ? null : t('local.form.invalid'))
    const made = parsed.success ? await command.send('/local-changes', parsed.data) : null
    if (made === null) return
    notify(made.state === 'proposed' ? 'local.form.proposed' : 'local.form.done', { type: 'success' })
    onClose()
  }
  return (
    <form
      className="panel writing local-form"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t('local.form.title', { step: text(step.base.name) })}
      </h2>
      <LocalFields blueprint={view.blueprint} step={step} steps={steps} draft={draft} set={set} />
      <div className="fields">
        <label htmlFor={`${id}-reason`}>
          {t('local.form.reason')}
          <textarea
            id={`${id}-reason`}
            rows={3}
            maxLength={1000}
            required
            value={draft.reason}
            onChange={({ target }) => {
              set({ reason: target.value })
            }}
          />
        </label>
        <label htmlFor={`${id}-reason-en`}>
          {t('local.form.reason_en')}
          <textarea
            id={`${id}-reason-en`}
            rows={3}
            maxLength={1000}
            value={draft.reasonEn}
            onChange={({ target }) => {
              set({ reasonEn: target.value })
            }}
          />
        </label>
      </div>
      {preview !== null && <PreviewTable preview={preview} />}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('local.form.submit')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            void look()
          }}
        >
          {t('local.form.preview')}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('local.form.cancel')}
        </button>
      </div>
    </form>
  )
}
