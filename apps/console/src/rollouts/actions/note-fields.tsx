import { useId, type ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

export type NoteDraft = { text: string; visibility: 'intern' | 'land' | 'programme' }

/** A remark and who may read it. */
export function NoteFields({ draft, onChange, folded = false }: { draft: NoteDraft; onChange: (draft: NoteDraft) => void; folded?: boolean }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const fields = (
    <div className="note-fields">
      <label htmlFor={`${id}-text`}>
        {t('note.text')}
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => {
            onChange({ ...draft, text: event.target.value })
          }}
        />
      </label>
      <fieldset className="readers">
        <legend>{t('note.readers')}</legend>
        {(['intern', 'land', 'programme'] as const).map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-who`}
              checked={draft.visibility === one}
              onChange={() => {
                onChange({ ...draft, visibility: one })
              }}
            />
            <span>{t(`note.visibility.${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
  return folded ? (
    <details className="rest">
      <summary>{t('note.add')}</summary>
      {fields}
    </details>
  ) : (
    fields
  )
}
